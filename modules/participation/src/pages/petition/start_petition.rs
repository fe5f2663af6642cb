//! `…/petitions/new`: beginning a petition.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, text_input, textarea},
    html,
};

use super::{find_petitions, inner_page, lets};
use crate::{
    casework::Voice,
    commands::petition::{StartPetition, start_petition},
    model::{
        Scene, Verb,
        petition::{Petition, Written},
    },
    pages::{
        frame::staff::frame::{Tried, form_column},
        voices::show_rules::before_writing,
        voter,
    },
};

/// The form as it was sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StartForm {
    title: String,
    addressee: String,
    text: String,
    name_shown: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let scene = writable(&visitor, (&process, &component)).await?;
    Ok(show(
        &visitor,
        &scene,
        &StartForm::default(),
        &Tried::default(),
    ))
}

async fn writable(visitor: &Visitor, place: (&str, &str)) -> Result<Scene, Problem> {
    let scene = find_petitions(visitor, &mut visitor.read().await?, place).await?;
    lets(visitor, &scene, Verb::Write)?;
    Ok(scene)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<StartForm>,
) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let scene = writable(visitor, (&process, &component)).await?;
    match start(visitor, &scene, given).await {
        Ok(petition) => {
            let notice = visitor.t("participation-petition-started");
            Ok(visitor.go_with_notice(&petition.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &scene, given, &tried))
        }
    }
}

async fn start(visitor: &Visitor, scene: &Scene, given: &StartForm) -> Result<Petition> {
    let app = visitor.app();
    let given = given.clone();
    let input = StartPetition {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        written: Written {
            title: given.title,
            addressee: given.addressee,
            text: given.text,
            name_shown: given.name_shown,
        },
        lang: visitor.lang(),
    };
    input.written.checked()?;
    let mut db = visitor.read().await?;
    let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
    drop(db);
    voice.count(app, "text").await?;
    let mut tx = visitor.begin().await?;
    let done = start_petition(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, scene: &Scene, given: &StartForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-petition-start");
    let page = inner_page(visitor, scene, &title).no_index();
    let error = |field: &str| visitor.error_of(&tried.errors, field);
    tried.frame(page).show(form_column(&title, &html! {
        (tried.warning(visitor))
        (inset_text(before_writing(visitor)))
        form method="post" action={ (scene.path()) "/petitions/new" } novalidate {
            (visitor.csrf_field())
            (text_input("title", visitor.t("participation-petition-title")).hint(visitor.t("participation-petition-title-hint")).value(&given.title)
                .attr("dir", "auto").error_option(error("title")))
            (text_input("addressee", visitor.t("participation-petition-addressee")).hint(visitor.t("participation-petition-addressee-hint"))
                .value(&given.addressee).attr("dir", "auto").error_option(error("addressee")))
            (textarea("text", visitor.t("participation-petition-text")).hint(visitor.t("participation-petition-text-hint")).value(&given.text).rows(10)
                .attr("dir", "auto").error_option(error("text")))
            (text_input("name_shown", visitor.t("participation-voices-name")).hint(visitor.t("participation-voices-name-hint"))
                .value(&given.name_shown).attr("dir", "auto").error_option(error("name_shown")))
            (button(visitor.t("participation-petition-start-send")).prevent_double_click())
        }
    }))
}

//! `…/statements/new`: stating something that others can agree with or not.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    PageResult, Path, PostForm, Problem, Visitor,
    components::{button, inset_text, textarea},
    html,
};

use super::{find_map, map_page};
use crate::{
    casework::Voice,
    commands::map::{SubmitStatement, submit_statement},
    model::{
        Scene, Standing, Verb,
        map::{Opinion, OpinionState, stated},
    },
    pages::{
        frame::staff::frame::{Tried, form_column},
        voter,
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct StateForm {
    text: String,
}

pub async fn form(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let scene = writable(&visitor, (&process, &component)).await?;
    let given = StateForm::default();
    Ok(show(&visitor, &scene, &given, &Tried::default()))
}

/// The map, for whoever may write in it now. Strangers are asked to sign in where that would let them.
async fn writable(visitor: &Visitor, place: (&str, &str)) -> Result<Scene, Problem> {
    let scene = find_map(visitor, &mut visitor.read().await?, place).await?;
    let is_open = scene.open_for(Verb::Write).is_some();
    if is_open && scene.component.needs.of(Verb::Write) > Standing::Anyone {
        visitor.person()?;
    }
    visitor.must(policy::TAKE_PART, &scene.resource(Verb::Write))?;
    Ok(scene)
}

pub async fn send(
    Path((process, component)): Path<(String, String)>,
    form: PostForm<StateForm>,
) -> PageResult {
    let (visitor, given) = (&form.visitor, &form.input);
    let scene = writable(visitor, (&process, &component)).await?;
    match state(visitor, &scene, given).await {
        Ok(opinion) => {
            let notice = visitor.t(match opinion.state {
                OpinionState::Waiting => "participation-map-waits",
                _ => "participation-map-stated",
            });
            Ok(visitor.go_with_notice(&scene.path(), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &scene, given, &tried))
        }
    }
}

async fn state(visitor: &Visitor, scene: &Scene, given: &StateForm) -> Result<Opinion> {
    let app = visitor.app();
    stated(&given.text)?;
    let mut db = visitor.read().await?;
    let voice = Voice::of(app, &mut db, &voter(visitor), "writing").await?;
    drop(db);
    voice.count(app, "text").await?;
    let input = SubmitStatement {
        process: scene.setup.process.slug.clone(),
        component: scene.component.slug.clone(),
        text: given.text.clone(),
        lang: visitor.lang(),
    };
    let mut tx = visitor.begin().await?;
    let done = submit_statement(app, &mut tx, input).await?;
    tx.commit(done).await
}

fn show(visitor: &Visitor, scene: &Scene, given: &StateForm, tried: &Tried) -> Response {
    let title = visitor.t("participation-map-write");
    let page = tried.frame(map_page(visitor, scene).no_index());
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        (inset_text(visitor.t("participation-voices-public")))
        form method="post" action={ (scene.path()) "/statements/new" } novalidate {
            (visitor.csrf_field())
            (textarea("text", visitor.t("participation-map-statement")).hint(visitor.t("participation-map-statement-hint")).value(&given.text).rows(3)
                .attr("dir", "auto").error_option(visitor.error_of(&tried.errors, "text")))
            (button(visitor.t("participation-voices-send")).prevent_double_click())
        }
    }))
}

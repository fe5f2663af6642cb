//! `/staff/participation/{process}/components/new`: one more way in which people take part.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::{Error, Localised, Result};
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, radio, radios, text_input},
    html,
};

use super::frame::{Tried, find_to, form_column, process_page, work_path};
use crate::{
    commands::frame::{AddComponent, add_component},
    model::{Kind, Process, Standing},
    pages::frame::{
        standing_name,
        words_fields::{Asked, read, words_fields},
    },
    policy,
};

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ComponentForm {
    seen: i64,
    kind: String,
    slug: String,
    standing: String,
}

pub async fn form(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let process = find_to(&visitor, policy::SET_UP, &slug).await?.process;
    let input = ComponentForm {
        seen: process.version,
        standing: Standing::Confirmed.name().to_owned(),
        ..ComponentForm::default()
    };
    let given = (&input, &Localised::default());
    Ok(show(&visitor, &process, given, &Tried::default()))
}

pub async fn send(Path(slug): Path<String>, form: PostForm<ComponentForm>) -> PageResult {
    let visitor = &form.visitor;
    let process = find_to(visitor, policy::SET_UP, &slug).await?.process;
    let title = read(form.fields(), "title");
    match add(visitor, &process, (&form.input, title.clone())).await {
        Ok(()) => {
            let notice = visitor.t("participation-frame-saved");
            Ok(visitor.go_with_notice(&work_path(&process), notice))
        }
        Err(error) => {
            let tried = Tried::of(visitor, error)?;
            Ok(show(visitor, &process, (&form.input, &title), &tried))
        }
    }
}

async fn add(
    visitor: &Visitor,
    process: &Process,
    (input, title): (&ComponentForm, Localised),
) -> Result<()> {
    let choose = |field: &str| Error::invalid(field, "participation-frame-fault-choice");
    let input = AddComponent {
        process: process.slug.clone(),
        seen: input.seen,
        kind: Kind::parse(&input.kind).ok_or_else(|| choose("kind"))?,
        slug: input.slug.trim().to_owned(),
        title,
        standing: Standing::parse(&input.standing).ok_or_else(|| choose("standing"))?,
    };
    let mut tx = visitor.begin().await?;
    let done = add_component(visitor.app(), &mut tx, input).await?;
    tx.commit(done).await?;
    Ok(())
}

fn show(
    visitor: &Visitor,
    process: &Process,
    (input, name): (&ComponentForm, &Localised),
    tried: &Tried,
) -> Response {
    let title = visitor.t("participation-frame-component-add");
    let kinds = Kind::ALL.map(|kind| {
        let name = kind.name();
        radio(name, visitor.t(&format!("participation-frame-kind-{name}")))
    });
    let standings = Standing::ALL.map(|one| radio(one.name(), standing_name(visitor, one)));
    let asked = Asked {
        base: "title",
        legend: visitor.t("participation-frame-field-title"),
        hint: visitor.t("participation-frame-languages-hint"),
        rows: None,
    };
    let errors = &tried.errors;
    let page = tried.frame(process_page(visitor, &title, process));
    page.show(form_column(&title, &html! {
        (tried.warning(visitor))
        form method="post" action={ (work_path(process)) "/components/new" } novalidate {
            (visitor.csrf_field())
            input type="hidden" name="seen" value=(input.seen);
            (radios("kind").legend(visitor.t("participation-frame-field-kind")).items(kinds).value(&input.kind)
                .error_option(visitor.error_of(errors, "kind")))
            (words_fields(visitor, asked, name, errors))
            (text_input("slug", visitor.t("participation-frame-field-slug")).hint(visitor.t("participation-frame-slug-hint"))
                .value(&input.slug).width(20).autocomplete("off").error_option(visitor.error_of(errors, "slug")))
            (radios("standing").legend(visitor.t("participation-frame-field-standing")).items(standings).value(&input.standing)
                .error_option(visitor.error_of(errors, "standing")))
            (button(visitor.t("participation-frame-save")).prevent_double_click())
        }
    }))
}

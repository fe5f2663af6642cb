//! `/data/requests/new`: asking for data; what is like it is shown before it is sent.

use axum::response::Response;
use serde::Deserialize;
use stoa_kernel::Result;
use stoa_web::{
    FormErrors, PageResult, PostForm, Visitor,
    components::{button, inset_text, select, text_input, textarea},
    html,
};

use super::{alike::Alike, kept, resident};
use crate::{
    commands::{AskForData, ask_for_data},
    model::{
        LONGEST_TITLE,
        talk::{LONGEST_WORDS, written},
    },
    pages::{staff::form_column, words::Agencies},
};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    title: String,
    text: String,
    agency: String,
    /// Whether they have seen what is like it.
    seen: String,
}

pub async fn form(visitor: Visitor) -> PageResult {
    let mut db = visitor.read().await?;
    resident(&visitor, &mut db).await?;
    let agencies = Agencies::read(&mut db).await?;
    drop(db);
    let alike = Alike::default();
    Ok(show(
        &visitor,
        &agencies,
        &AskForm::default(),
        (&FormErrors::none(), &alike),
    ))
}

pub async fn send(form: PostForm<AskForm>) -> PageResult {
    let (visitor, input) = (&form.visitor, &form.input);
    let mut db = visitor.read().await?;
    let who = resident(visitor, &mut db).await?;
    let agencies = Agencies::read(&mut db).await?;
    let is_whole = written("title", &input.title, LONGEST_TITLE).is_ok()
        && written("text", &input.text, LONGEST_WORDS).is_ok();
    let alike = match is_whole && input.seen.is_empty() {
        true => Alike::to(visitor, &mut db, &input.title).await?,
        false => Alike::default(),
    };
    drop(db);
    if !alike.is_empty() {
        return Ok(show(
            visitor,
            &agencies,
            input,
            (&FormErrors::none(), &alike),
        ));
    }
    let outcome = match who.count(visitor.app(), "text").await {
        Ok(()) => ask(visitor, input).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(path) => Ok(visitor.go_with_notice(&path, visitor.t("talk-asked"))),
        Err(error) => {
            let errors = FormErrors::from_error(error)?;
            Ok(show(visitor, &agencies, input, (&errors, &alike)))
        }
    }
}

async fn ask(visitor: &Visitor, input: &AskForm) -> Result<String> {
    let input = AskForData {
        title: input.title.clone(),
        text: input.text.clone(),
        agency: input.agency.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = ask_for_data(visitor.app(), &mut tx, input).await;
    let id = kept(tx, done).await?;
    Ok(format!("/data/requests/{id}"))
}

fn show(
    visitor: &Visitor,
    agencies: &Agencies,
    input: &AskForm,
    (errors, alike): (&FormErrors, &Alike),
) -> Response {
    let title = visitor.t("talk-ask");
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("talk-requests"), "/data/requests")
        .no_index()
        .errors(errors);
    page.show(form_column(&title, &html! {
        (inset_text(visitor.t("talk-public-at-once")))
        (alike.shown(visitor))
        form method="post" action="/data/requests/new" novalidate {
            (visitor.csrf_field())
            @if !alike.is_empty() { input type="hidden" name="seen" value="1"; }
            (text_input("title", visitor.t("talk-ask-title")).hint(visitor.t("talk-ask-title-hint")).value(input.title.as_str())
                .attr("dir", "auto").error_option(visitor.error_of(errors, "title")))
            (textarea("text", visitor.t("talk-ask-text")).hint(visitor.t("talk-ask-text-hint")).value(input.text.as_str()).rows(6)
                .attr("dir", "auto").error_option(visitor.error_of(errors, "text")))
            (select("agency", visitor.t("talk-ask-agency")).option("", visitor.t("talk-ask-agency-unknown"))
                .options(agencies.choices(visitor)).value(input.agency.as_str()).error_option(visitor.error_of(errors, "agency")))
            (button(visitor.t(if alike.is_empty() { "talk-send" } else { "talk-send-all-the-same" })).prevent_double_click())
        }
    }))
}

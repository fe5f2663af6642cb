//! Taking out of a public text what must not be public: what stands there beside what will stand there.

use maud::html;
use serde::Deserialize;
use stoa_kernel::{OrNotFound, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{inset_text, textarea},
};

use super::desk::{Desk, Seen, id_of};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{RedactText, Redacted, redact_text},
    store,
};

/// The form as it was sent, or as a link asks for it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TextForm {
    /// The number of the update; empty: the description.
    update: String,
    text: String,
}

/// What is redacted: which text, and what stands there.
struct Found {
    of: Redacted,
    text: String,
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(form): Query<TextForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "moderate_report").await?;
    let found = find(&visitor, &desk, &form.update).await?;
    Ok(show(
        &visitor,
        &desk,
        (&found, &form.update, &found.text),
        &Tried::default(),
    ))
}

pub async fn send(Path(reference): Path<String>, form: PostForm<TextForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "moderate_report").await?;
    let seen = Seen::of(form.fields())?;
    let found = find(visitor, &desk, &form.input.update).await?;
    let input = RedactText {
        reference,
        seen_version: seen.version,
        of: found.of,
        text: form.input.text.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = redact_text(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            desk.done(visitor, form.fields(), "reports-redact-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            let found = find(visitor, &desk, &form.input.update).await?;
            let typed = (&found, form.input.update.as_str(), form.input.text.as_str());
            Ok(show(visitor, &desk, typed, &tried))
        }
    }
}

async fn find(visitor: &Visitor, desk: &Desk, update: &str) -> Result<Found> {
    if update.is_empty() {
        let text = desk.report.description.clone();
        return Ok(Found {
            of: Redacted::Description,
            text,
        });
    }
    let found = store::find_update(&mut visitor.read().await?, id_of(update)?).await?;
    let update = found
        .filter(|update| update.report == desk.report.id)
        .or_not_found()?;
    Ok(Found {
        of: Redacted::Update(update.id),
        text: update.text,
    })
}

fn show(
    visitor: &Visitor,
    desk: &Desk,
    (found, update, text): (&Found, &str, &str),
    tried: &Tried,
) -> axum::response::Response {
    let fields = html! {
        input type="hidden" name="update" value=(update);
        (textarea("text", visitor.t("reports-redact-text")).hint(visitor.t("reports-redact-hint")).rows(8)
            .attr("dir", "auto").value(text).error_option(visitor.error_of(&tried.errors, "text")))
    };
    let content = html! {
        h2.govuk-heading-s { (visitor.t("reports-redact-now")) }
        (inset_text(html! { span.stoa-written dir="auto" { (found.text) } }))
        p.govuk-body { (visitor.t("reports-redact-sealed")) }
        (desk.form(visitor, "text", &fields, visitor.t("reports-redact-button")))
    };
    desk.show(visitor, &visitor.t("reports-redact-title"), tried, &content)
}

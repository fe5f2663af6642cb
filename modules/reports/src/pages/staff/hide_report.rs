//! Taking a whole report from public view, or giving it back.

use maud::html;
use serde::Deserialize;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{inset_text, textarea},
};

use super::desk::{Desk, Seen};
use crate::commands::{HideReport, hide_report};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct HideForm {
    hidden: String,
    reason: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "moderate_report").await?;
    Ok(show(&visitor, &desk, "", &Tried::default()))
}

pub async fn send(Path(reference): Path<String>, form: PostForm<HideForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "moderate_report").await?;
    let seen = Seen::of(form.fields())?;
    let hidden = form.input.hidden == "1";
    let input = HideReport {
        reference,
        seen_version: seen.version,
        hidden,
        reason: form.input.reason.clone(),
    };
    let mut tx = visitor.begin().await?;
    let done = hide_report(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_report) => {
            let notice = if hidden {
                "reports-hidden-done"
            } else {
                "reports-shown-done"
            };
            desk.done(visitor, form.fields(), notice).await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            Ok(show(visitor, &desk, &form.input.reason, &tried))
        }
    }
}

fn show(visitor: &Visitor, desk: &Desk, reason: &str, tried: &Tried) -> axum::response::Response {
    let is_hidden = desk.report.hidden;
    let (title, text, button) = match is_hidden {
        true => (
            "reports-unhide-title",
            "reports-unhide-text",
            "reports-unhide-button",
        ),
        false => (
            "reports-hide-report-title",
            "reports-hide-report-text",
            "reports-hide-report-button",
        ),
    };
    let fields = html! {
        input type="hidden" name="hidden" value=(i64::from(!is_hidden));
        (inset_text(visitor.t(text)))
        (textarea("reason", visitor.t("reports-hide-report-reason")).hint(visitor.t("reports-note-hint")).rows(3)
            .attr("dir", "auto").value(reason).error_option(visitor.error_of(&tried.errors, "reason")))
    };
    let form = desk.form(visitor, "hide", &fields, visitor.t(button));
    desk.show(visitor, &visitor.t(title), tried, &form)
}

//! Writing something for colleagues alone. Its form stands on the report's page; here it comes back with an error.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_web::{
    PageResult, Path, PostForm, Visitor,
    components::{button, textarea},
};

use super::desk::{Desk, Seen};
use crate::commands::{NoteInternally, note_internally};
use crate::pages::tried::{Tried, finish};

/// The form as it was sent.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NoteForm {
    note: String,
}

pub async fn ask(visitor: Visitor, Path(reference): Path<String>) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "note_internally").await?;
    Ok(show(&visitor, &desk, "", &Tried::default()))
}

pub async fn send(Path(reference): Path<String>, form: PostForm<NoteForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "note_internally").await?;
    let text = form.input.note.clone();
    let mut tx = visitor.begin().await?;
    let done = note_internally(visitor.app(), &mut tx, NoteInternally { reference, text }).await;
    match finish(tx, done).await {
        Ok(_update) => desk.done(visitor, form.fields(), "reports-note-done").await,
        Err(error) => {
            let seen = Seen::of(form.fields())?;
            let tried = desk.tried(visitor, error, seen).await?;
            Ok(show(visitor, &desk, &form.input.note, &tried))
        }
    }
}

fn show(visitor: &Visitor, desk: &Desk, text: &str, tried: &Tried) -> axum::response::Response {
    let fields = html! { (field(visitor, text, tried)) };
    let form = desk.form(visitor, "note", &fields, visitor.t("reports-note-button"));
    desk.show(visitor, &visitor.t("reports-note-title"), tried, &form)
}

fn field(visitor: &Visitor, text: &str, tried: &Tried) -> Markup {
    html! {
        (textarea("note", visitor.t("reports-note-text")).hint(visitor.t("reports-note-hint")).rows(4)
            .attr("dir", "auto").value(text).error_option(visitor.error_of(&tried.errors, "text")))
    }
}

/// The short form on the report's own page.
pub fn short_form(visitor: &Visitor, desk: &Desk) -> Markup {
    html! {
        form.stoa-note method="post" action=(desk.act_path(visitor, "note")) novalidate {
            (desk.hidden(visitor))
            (textarea("note", visitor.t("reports-note-text")).hint(visitor.t("reports-note-hint")).rows(2).attr("dir", "auto"))
            (button(visitor.t("reports-note-button")).secondary().prevent_double_click())
        }
    }
}

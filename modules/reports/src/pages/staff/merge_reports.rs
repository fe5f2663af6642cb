//! Saying that a report tells of the same as another: which one, from what lies nearby or by its reference.

use maud::{Markup, html};
use serde::Deserialize;
use stoa_kernel::{Error, Result};
use stoa_web::{
    PageResult, Path, PostForm, Query, Visitor,
    components::{inset_text, radio, radios, text_input},
};

use super::{
    change_status::told,
    desk::{Desk, Seen},
    nearby::{self, Neighbour},
    trail::work_path,
};
use crate::pages::tried::{Tried, finish};
use crate::{
    commands::{MergeReports, merge_reports},
    pages::{
        addresses::reference_of,
        report_list::{excerpt, report_title},
        status_words::status_tag,
    },
};

/// The form as it was sent, or as a link fills it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct MergeForm {
    /// A reference, or `other`.
    into: String,
    into_other: String,
}

impl MergeForm {
    /// The reference of the report that stays.
    fn staying(&self) -> Result<String> {
        let chosen = match self.into.as_str() {
            "other" => self.into_other.trim(),
            reference => reference,
        };
        if chosen.is_empty() {
            return Err(Error::invalid("into", "reports-merge-missing"));
        }
        Ok(chosen.to_owned())
    }
}

pub async fn ask(
    visitor: Visitor,
    Path(reference): Path<String>,
    Query(form): Query<MergeForm>,
) -> PageResult {
    let desk = Desk::open(&visitor, &reference, "merge_reports").await?;
    show(&visitor, &desk, &form, &Tried::default()).await
}

pub async fn send(Path(reference): Path<String>, form: PostForm<MergeForm>) -> PageResult {
    let visitor = &form.visitor;
    let mut desk = Desk::open(visitor, &reference, "merge_reports").await?;
    let seen = Seen::of(form.fields())?;
    let into = match form.input.staying() {
        Ok(into) => into,
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            return show(visitor, &desk, &form.input, &tried).await;
        }
    };
    let input = MergeReports {
        reference,
        seen_version: seen.version,
        into,
    };
    let mut tx = visitor.begin().await?;
    let done = merge_reports(visitor.app(), &mut tx, input).await;
    match finish(tx, done).await {
        Ok(_stays) => {
            desk.done(visitor, form.fields(), "reports-merge-done")
                .await
        }
        Err(error) => {
            let tried = desk.tried(visitor, error, seen).await?;
            show(visitor, &desk, &form.input, &tried).await
        }
    }
}

async fn show(visitor: &Visitor, desk: &Desk, form: &MergeForm, tried: &Tried) -> PageResult {
    let mut db = visitor.read().await?;
    let near = nearby::read(visitor, &mut db, &desk.report).await?;
    let told = told(&mut db, desk).await?;
    drop(db);
    let items = near.iter().map(|neighbour| {
        let reference = reference_of(visitor, neighbour.report.id);
        let title = report_title(visitor, &desk.names, &neighbour.report);
        // Reports of one place have one title; only the reference tells them apart.
        let label = html! { span.stoa-reference { (reference) } " " (title) };
        radio(reference, label).hint(facts(visitor, neighbour))
    });
    let chosen = if near.is_empty() && form.into.is_empty() {
        "other"
    } else {
        &form.into
    };
    let other = text_input("into_other", visitor.t("reports-merge-reference"))
        .value(form.into_other.as_str())
        .class("govuk-input--width-10");
    let fields = html! {
        (radios("into").legend(visitor.t("reports-merge-question")).items(items)
            .item(radio("other", visitor.t("reports-merge-other")).conditional(html! { (other) }))
            .value(chosen).error_option(visitor.error_of(&tried.errors, "into")))
        (inset_text(visitor.t_with("reports-merge-told", &[("count", told.into())])))
    };
    let title = visitor.t("reports-merge-title");
    let form = desk.form(visitor, "merge", &fields, visitor.t("reports-merge-button"));
    Ok(desk.show(visitor, &title, tried, &form))
}

fn facts(visitor: &Visitor, neighbour: &Neighbour) -> Markup {
    let report = &neighbour.report;
    let away = visitor.decimal(neighbour.metres, 0);
    html! {
        a.govuk-link href=(work_path(visitor, report)) { span.stoa-reference { (reference_of(visitor, report.id)) } }
        " · " (visitor.t_with("reports-similar-distance", &[("metres", away.into())]))
        " · " (visitor.time_element(report.reported_at)) " " (status_tag(visitor, report.status))
        br;
        span dir="auto" { (excerpt(&report.description)) }
    }
}

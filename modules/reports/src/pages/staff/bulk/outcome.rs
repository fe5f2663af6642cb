//! What became of many: back to the queue when all went well, else a page that says which were refused, and why.

use maud::html;
use stoa_kernel::{Error, Reader, Result};
use stoa_web::{PageResult, Speech, Visitor, components::link_button};

use super::queue_path;
use crate::{
    commands::BulkOutcome,
    model::Report,
    pages::{names::Names, report_list::report_title, status_words::status_tag},
    store,
};

pub async fn show(visitor: &Visitor, queue: &str, outcome: &BulkOutcome) -> PageResult {
    let count = i64::try_from(outcome.done.len()).unwrap_or(0);
    let done = visitor.t_with("reports-bulk-done", &[("count", count.into())]);
    let path = queue_path(queue);
    if outcome.refused.is_empty() {
        return Ok(visitor.go_with_notice(&path, done));
    }
    let page = visitor
        .page(visitor.t("reports-bulk-refused"))
        .back(path.as_str())
        .no_index();
    let mut db = visitor.read().await?;
    let names = Names::read(visitor, &mut db).await?;
    let rows = refused(visitor, &mut db, outcome).await?;
    drop(db);
    Ok(page.show(html! {
        h1.govuk-heading-l { (visitor.t("reports-bulk-refused")) }
        p.govuk-body { (done) }
        ul.stoa-ticked {
            @for (reference, error, report) in &rows {
                li.stoa-ticked__item {
                    a.govuk-link href={ "/staff/reports/" (reference) } { span.stoa-reference { (reference) } }
                    @if let Some(report) = report {
                        " " (report_title(visitor, &names, report)) " " (status_tag(visitor, report.status))
                    }
                    p.stoa-ticked__words { (why(visitor, error)) }
                }
            }
        }
        (link_button(visitor.t("reports-work-back"), path))
    }))
}

/// Each that was refused, and how it stands now; nothing of one that this person may not see.
async fn refused<'a>(
    visitor: &Visitor,
    db: &mut Reader,
    outcome: &'a BulkOutcome,
) -> Result<Vec<(&'a str, &'a Error, Option<Report>)>> {
    let town = &visitor.app().config.town;
    let mut rows = Vec::with_capacity(outcome.refused.len());
    for (reference, error) in &outcome.refused {
        let found = store::by_reference(db, &town.reference_prefix, reference).await?;
        let seen = found.filter(|report| {
            let resource = report.resource(&town.agency, false);
            visitor.may("see_report", &resource)
        });
        rows.push((reference.as_str(), error, seen));
    }
    Ok(rows)
}

/// The refusal in a sentence.
fn why(speech: &Speech, error: &Error) -> String {
    match error {
        Error::Conflict(message) | Error::Denied(message) => speech.message(message),
        Error::Invalid(fields) => {
            let sentences: Vec<String> = fields
                .iter()
                .map(|wrong| speech.message(&wrong.message))
                .collect();
            sentences.join(" ")
        }
        Error::NotFound | Error::Busy { .. } | Error::Broken(_) => speech.t("reports-bulk-gone"),
    }
}

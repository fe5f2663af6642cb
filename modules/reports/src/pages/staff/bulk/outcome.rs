//! What became of many: back to the queue when all went well, else a page that says which were refused, and why.

use maud::html;
use stoa_kernel::Error;
use stoa_web::{PageResult, Speech, Visitor, components::link_button};

use super::queue_path;
use crate::commands::BulkOutcome;

pub fn show(visitor: &Visitor, queue: &str, outcome: &BulkOutcome) -> PageResult {
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
    Ok(page.show(html! {
        h1.govuk-heading-l { (visitor.t("reports-bulk-refused")) }
        p.govuk-body { (done) }
        ul.stoa-ticked {
            @for (reference, error) in &outcome.refused {
                li.stoa-ticked__item {
                    a.govuk-link href={ "/staff/reports/" (reference) } { span.stoa-reference { (reference) } }
                    " " (why(visitor, error))
                }
            }
        }
        (link_button(visitor.t("reports-work-back"), path))
    }))
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

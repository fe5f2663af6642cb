//! Jobs that failed, and those that wait.

use stoa_kernel::jobs::{self, Counts, Shown, TRIES, TRIES_WHILE_BUSY};
use stoa_web::{
    Markup, PageResult, Visitor,
    components::{Cell, TagColour, button, cell, number_cell, table, tag},
    html,
};

use super::must;
use crate::model::{operations, redaction::redact};

/// How many jobs are listed; failed ones come first.
const MOST: usize = 200;

pub async fn page(visitor: Visitor) -> PageResult {
    must(&visitor, "see_operations")?;
    let mut db = visitor.read().await?;
    let counts = jobs::counts(&mut db).await?;
    let all = jobs::list(&mut db, MOST).await?;
    drop(db);
    let (failed, waiting): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|job| job.failed_at.is_some());
    let title = visitor.t("operations-jobs");
    let page = visitor
        .page(title.as_str())
        .back("/staff/operations")
        .wide()
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (part(&visitor, "operations-jobs-failed", counts.failed, &failed))
        (part(&visitor, "operations-jobs-waiting", counts.waiting, &waiting))
        (listed(&visitor, counts))
    }))
}

fn part(visitor: &Visitor, title: &str, count: i64, jobs: &[Shown]) -> Markup {
    let title = visitor.t_with(title, &[("count", count.into())]);
    let may_manage = visitor.may("manage_jobs", &operations(visitor.app()));
    let rows = jobs.iter().map(|job| cells(visitor, job, may_manage));
    html! {
        h2.govuk-heading-m { (title) }
        @if !jobs.is_empty() {
            (table().caption(title.as_str()).caption_class("govuk-visually-hidden")
                .column(visitor.t("operations-column-kind"))
                .column(visitor.t("operations-column-due"))
                .column(number_cell(visitor.t("operations-column-tries")))
                .column(visitor.t("operations-column-error"))
                .column(visitor.t("operations-column-actions"))
                .stacking(title).rows(rows))
        }
    }
}

fn listed(visitor: &Visitor, counts: Counts) -> Markup {
    let is_more = counts.failed + counts.waiting > i64::try_from(MOST).unwrap_or(i64::MAX);
    html! {
        @if is_more {
            p.govuk-body { (visitor.t_with("operations-jobs-more", &[("count", MOST.into())])) }
        }
    }
}

fn cells(visitor: &Visitor, job: &Shown, may_manage: bool) -> Vec<Cell> {
    let is_patient = job.attempts > TRIES;
    let most = if is_patient { TRIES_WHILE_BUSY } else { TRIES };
    let tries = [("tries", job.attempts.into()), ("most", most.into())];
    vec![
        cell(visitor.job(&job.kind)),
        cell(html! {
            @match job.failed_at {
                Some(at) => {
                    (tag(visitor.t("operations-job-failed")).colour(TagColour::Red)) " "
                    (visitor.time_element(at))
                }
                None => (visitor.time_element(job.run_at)),
            }
        }),
        number_cell(visitor.t_with("operations-tries", &tries)),
        cell(job.last_error.as_deref().map(redact).unwrap_or_default()),
        cell(html! { @if may_manage { (buttons(visitor, job)) } }),
    ]
}

fn buttons(visitor: &Visitor, job: &Shown) -> Markup {
    let about = html! { span.govuk-visually-hidden { " " (visitor.job(&job.kind)) " " (job.id) } };
    let text = |key: &str| html! { (visitor.t(key)) (about) };
    html! {
        form method="post" action={ "/staff/operations/jobs/" (job.id) "/retry" } {
            (visitor.csrf_field())
            (button(text("operations-job-retry")).secondary().class("govuk-!-margin-bottom-1"))
        }
        form method="post" action={ "/staff/operations/jobs/" (job.id) "/give-up" }
            data-confirm=(visitor.t("operations-give-up-title"))
            data-confirm-body=(visitor.t("operations-give-up-text"))
            data-confirm-yes=(visitor.t("operations-job-give-up"))
            data-confirm-no=(visitor.t("operations-cancel")) {
            (visitor.csrf_field())
            (button(text("operations-job-give-up")).warning().class("govuk-!-margin-bottom-1"))
        }
    }
}

//! That a dataset is being prepared: the ledger, which everybody may read, names it from its first draft and leads here. Nothing is said
//! of it that is not in the ledger, and to programs it is not found.

use axum::{http::StatusCode, response::Response};
use stoa_kernel::{Reader, Result};
use stoa_web::{Visitor, html};

use crate::{
    model::{Dataset, State},
    policy, store,
};

/// The page of a dataset of which no version was ever published; `None` for any other.
pub async fn page(visitor: &Visitor, db: &mut Reader, slug: &str) -> Result<Option<Response>> {
    let dataset = store::dataset_by_slug(db, slug).await?;
    let is_prepared = |dataset: &Dataset| {
        dataset.version == 0 && matches!(dataset.state, State::Draft | State::Review)
    };
    Ok(dataset
        .filter(is_prepared)
        .map(|dataset| show(visitor, &dataset)))
}

fn show(visitor: &Visitor, dataset: &Dataset) -> Response {
    let title = visitor.t("opendata-prepared");
    let may_work = visitor.actor.is_staff()
        && visitor.may(policy::SEE_DRAFTS, &policy::catalogue(&dataset.agency));
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .no_index();
    page.status(StatusCode::NOT_FOUND).show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { (visitor.t("opendata-prepared-text")) }
        @if may_work {
            p.govuk-body { a.govuk-link href={ "/staff/data/" (dataset.slug) } { (visitor.t("opendata-work-on")) } }
        }
        p.govuk-body { a.govuk-link href={ "/ledger/receipts/" (dataset.reference()) } { (visitor.t("opendata-record-link")) } }
        p.govuk-body { a.govuk-link href="/data" { (visitor.t("opendata-to-list")) } }
    })
}

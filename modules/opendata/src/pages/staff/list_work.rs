//! `/staff/data`: every dataset, those changed last first, by state.

use serde::Deserialize;
use stoa_kernel::{Id, Reader, Result, Timestamp};
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{TagColour, cell, link_button, pagination, table, tag},
    html,
};

use super::frame::{guard, work_path};
use crate::{
    model::{Dataset, Planned, State},
    pages::words::{Agencies, address, state_tag},
    policy::{CREATE, MANAGE_KEYS, MANAGE_SOURCES, catalogue},
    store,
};

/// Datasets of a page.
const PAGE: usize = 50;
/// Planned publications that are shown.
const PLANS: usize = 20;

/// Which of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    state: String,
    before: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    guard(&visitor)?;
    let state = State::parse(&asked.state);
    let mut db = visitor.read().await?;
    let listed = store::drafts(&mut db, state, place(&asked.before), PAGE).await?;
    let agencies = Agencies::read(&mut db).await?;
    let plans = plans(&mut db).await?;
    drop(db);
    let agency = visitor.staff()?.agency.clone();
    let title = visitor.t("opendata-staff-title");
    let rows = listed.datasets.iter().map(|dataset| {
        [
            cell(html! { a.govuk-link href=(work_path(dataset)) dir="auto" { (dataset.title.get(visitor.lang())) } }),
            cell(state_tag(&visitor, dataset.state)),
            cell(html! { bdi { (agencies.name(&visitor, &dataset.agency)) } }),
            cell(visitor.time_element(dataset.updated_at)),
        ]
    });
    let next = listed.datasets.last().filter(|_| listed.has_more);
    let next = next.map(|last| {
        address(
            "/staff/data",
            &[("state", asked.state.clone()), ("before", key(last))],
        )
    });
    Ok(visitor.page(title.as_str()).no_index().wide().show(html! {
        h1.govuk-heading-l { (title) }
        div.govuk-button-group {
            @if visitor.may(CREATE, &catalogue(&agency)) { (link_button(visitor.t("opendata-new"), "/staff/data/new")) }
            @if visitor.may(MANAGE_KEYS, &catalogue(&agency)) { a.govuk-link href="/staff/data/keys" { (visitor.t("opendata-keys-title")) } }
            @if visitor.may(CREATE, &catalogue(&agency)) { a.govuk-link href="/staff/data/batches" { (visitor.t("opendata-batches-title")) } }
            @if visitor.may(MANAGE_SOURCES, &catalogue(&agency)) { a.govuk-link href="/staff/data/sources" { (visitor.t("opendata-sources-title")) } }
            a.govuk-link href="/staff/data/comments" { (visitor.t("talk-queue-comments")) }
            a.govuk-link href="/data" { (visitor.t("opendata-see-public")) }
        }
        (calendar(&visitor, &plans))
        p.govuk-body {
            @if state.is_none() { strong { (visitor.t("opendata-all-states")) } } @else { a.govuk-link href="/staff/data" { (visitor.t("opendata-all-states")) } }
            @for one in State::ALL {
                " · "
                @if state == Some(one) { strong { (visitor.t(&format!("opendata-state-{}", one.name()))) } }
                @else { a.govuk-link href={ "/staff/data?state=" (one.name()) } { (visitor.t(&format!("opendata-state-{}", one.name()))) } }
            }
        }
        @if listed.datasets.is_empty() { p.govuk-body { (visitor.t("opendata-nothing-here")) } }
        @else {
            (table()
                .caption(title.as_str())
                .caption_class("govuk-visually-hidden")
                .column(visitor.t("opendata-dataset"))
                .column(visitor.t("opendata-state"))
                .column(visitor.t("opendata-agency"))
                .column(visitor.t("opendata-changed"))
                .rows(rows)
                .stacking(title.as_str()))
        }
        @if let Some(next) = next { (pagination(visitor.t("opendata-pages")).next(visitor.t("opendata-next"), next)) }
    }))
}

/// The datasets that are to be published at a time, the next first.
async fn plans(db: &mut Reader) -> Result<Vec<(Dataset, Planned)>> {
    let mut plans = Vec::new();
    for (id, planned) in store::all_plans(db, PLANS).await? {
        let dataset = store::dataset_by_id(db, id).await?;
        plans.extend(dataset.map(|dataset| (dataset, planned)));
    }
    Ok(plans)
}

/// What is planned, the next first.
fn calendar(visitor: &Visitor, plans: &[(Dataset, Planned)]) -> Markup {
    html! {
        @if !plans.is_empty() {
            h2.govuk-heading-m { (visitor.t("opendata-plans-title")) }
            ul.govuk-list { @for (dataset, planned) in plans {
                li {
                    (visitor.time_element(planned.at)) " "
                    a.govuk-link href={ (work_path(dataset)) "/plan" } dir="auto" { (dataset.title.get(visitor.lang())) }
                    @if !planned.faults.is_empty() { " " (tag(visitor.t("opendata-run-failed")).colour(TagColour::Red)) }
                }
            } }
        }
    }
}

fn key(dataset: &Dataset) -> String {
    format!("{}.{}", dataset.updated_at.as_microsecond(), dataset.id)
}

fn place(text: &str) -> Option<(Timestamp, crate::model::DatasetId)> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    Some((at, Id::new(id.parse().ok()?)))
}

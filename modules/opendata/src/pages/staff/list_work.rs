//! `/staff/data`: every dataset, those changed last first, by state.

use serde::Deserialize;
use stoa_kernel::{Id, Timestamp};
use stoa_web::{
    PageResult, Query, Visitor,
    components::{cell, link_button, pagination, table},
    html,
};

use super::frame::{guard, work_path};
use crate::{
    model::{Dataset, State},
    pages::words::{Agencies, address, state_tag},
    policy::{CREATE, MANAGE_KEYS, catalogue},
    store,
};

/// Datasets of a page.
const PAGE: usize = 50;

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
            a.govuk-link href="/data" { (visitor.t("opendata-see-public")) }
        }
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

fn key(dataset: &Dataset) -> String {
    format!("{}.{}", dataset.updated_at.as_microsecond(), dataset.id)
}

fn place(text: &str) -> Option<(Timestamp, crate::model::DatasetId)> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    Some((at, Id::new(id.parse().ok()?)))
}

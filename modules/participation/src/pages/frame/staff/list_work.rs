//! `/staff/participation`: every process, the one that was begun last first.

use serde::Deserialize;
use stoa_web::{
    PageResult, Query, Visitor,
    components::{cell, link_button, pagination, table},
    html,
};

use super::frame::{guard, work_path};
use crate::{
    pages::{
        frame::{days, state_tag},
        petition::due_list,
    },
    policy,
    store::{self, frame::all_processes},
};

/// Processes of a page.
const PAGE: usize = 50;

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    guard(&visitor)?;
    let mut db = visitor.read().await?;
    let listed = all_processes(&mut db, asked.before.parse().ok(), PAGE).await?;
    let due = store::petition::due_petitions(&mut db, PAGE).await?;
    drop(db);
    let agency = visitor.staff()?.agency.clone();
    let title = visitor.t("participation-frame-staff-title");
    let rows = listed.processes.iter().map(|process| {
        let when = process.days.map(|stretch| days(&visitor, stretch));
        [
            cell(html! { a.govuk-link href=(work_path(process)) dir="auto" { (process.title.get(visitor.lang())) } }),
            cell(state_tag(&visitor, process.state)),
            cell(when.unwrap_or_default()),
            cell(visitor.time_element(process.updated_at)),
        ]
    });
    let last = listed.processes.last().filter(|_| listed.has_more);
    let next = last.map(|last| format!("/staff/participation?before={}", last.id));
    Ok(visitor.page(title.as_str()).no_index().wide().show(html! {
        h1.govuk-heading-l { (title) }
        @if visitor.may(policy::CREATE, &policy::processes(&agency)) {
            (link_button(visitor.t("participation-frame-new"), "/staff/participation/new"))
        }
        (due_list(&visitor, &due))
        @if visitor.may(policy::SEE_MODERATION, &policy::processes(&agency)) {
            p.govuk-body { a.govuk-link href="/staff/participation/moderation" { (visitor.t("participation-moderate-queue")) } }
        }
        @if listed.processes.is_empty() { p.govuk-body { (visitor.t("participation-frame-none")) } }
        @else {
            (table()
                .caption(title.as_str())
                .caption_class("govuk-visually-hidden")
                .column(visitor.t("participation-frame-process"))
                .column(visitor.t("participation-frame-state"))
                .column(visitor.t("participation-frame-when"))
                .column(visitor.t("participation-frame-changed"))
                .rows(rows)
                .stacking(title.as_str()))
        }
        @if visitor.may(policy::MANAGE_KEYS, &policy::processes(&agency)) {
            p.govuk-body { a.govuk-link href="/staff/participation/keys" { (visitor.t("participation-programs-keys")) } }
        }
        @if let Some(next) = next {
            (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
        }
    }))
}

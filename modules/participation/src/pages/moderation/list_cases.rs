//! `/staff/participation/moderation`: what waits to be decided, the oldest first: appeals, then what was flagged.

use serde::Deserialize;
use stoa_kernel::Timestamp;
use stoa_web::{
    Markup, PageResult, Query, Visitor,
    components::{Cell, cell, number_cell, pagination, table},
    html,
};

use super::telling::{kind_name, work_page};
use crate::{
    model::moderation::Case,
    policy,
    store::moderation::{open_appeals, open_cases},
};

/// Cases of a page, and appeals that are shown at most.
const PAGE: usize = 50;

/// After which case the page begins: an instant in microseconds, and a number.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    after: String,
}

pub async fn page(visitor: Visitor, Query(asked): Query<Asked>) -> PageResult {
    let agency = visitor.staff()?.agency.clone();
    visitor.must(policy::SEE_MODERATION, &policy::processes(&agency))?;
    let sees_all = visitor.may(policy::SEE_MODERATION, &policy::processes(""));
    let of = (!sees_all).then_some(agency.as_str());
    let mut db = visitor.read().await?;
    let appeals = open_appeals(&mut db, of, PAGE).await?;
    let mut cases = open_cases(&mut db, (of, place(&asked.after)), PAGE + 1).await?;
    drop(db);
    let has_more = cases.len() > PAGE;
    cases.truncate(PAGE);
    let last = cases.last().filter(|_| has_more);
    let next = last.map(|last| {
        let at = last.opened_at.as_microsecond();
        format!("/staff/participation/moderation?after={at}.{}", last.id)
    });
    let title = visitor.t("participation-moderate-queue");
    let appealed = visitor.t("participation-moderate-appeals");
    let flagged = visitor.t("participation-moderate-open-cases");
    Ok(work_page(&visitor, &title).wide().show(html! {
        h1.govuk-heading-l { (title) }
        p.govuk-body { a.govuk-link href="/participate/moderation" { (visitor.t("participation-moderate-table")) } }
        h2.govuk-heading-m { (appealed) }
        (listed(&visitor, &appeals, &appealed))
        h2.govuk-heading-m { (flagged) }
        (listed(&visitor, &cases, &flagged))
        @if let Some(next) = next {
            (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
        }
    }))
}

fn listed(visitor: &Visitor, cases: &[Case], name: &str) -> Markup {
    html! {
        @if cases.is_empty() { p.govuk-body { (visitor.t("participation-moderate-nothing-waits")) } }
        @else {
            (table()
                .caption(name)
                .caption_class("govuk-visually-hidden")
                .column(visitor.t("participation-moderate-what"))
                .column(visitor.t("participation-frame-process"))
                .column(visitor.t("participation-moderate-since"))
                .column(visitor.t("participation-moderate-flags"))
                .rows(cases.iter().map(|case| line(visitor, case)))
                .stacking(name))
        }
    }
}

fn line(visitor: &Visitor, case: &Case) -> [Cell; 4] {
    let since = case
        .appeal
        .as_ref()
        .map_or(case.opened_at, |appeal| appeal.at);
    let kind = kind_name(visitor, case.contribution.kind());
    [
        cell(
            html! { a.govuk-link href=(case.work_path()) { (kind) " " (case.contribution.reference()) } },
        ),
        cell(html! { bdi { (case.process.title.get(visitor.lang())) } }),
        cell(visitor.time_element(since)),
        number_cell(visitor.number(case.flags)),
    ]
}

fn place(text: &str) -> Option<(Timestamp, i64)> {
    let (at, id) = text.split_once('.')?;
    let at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
    Some((at, id.parse().ok()?))
}

//! `…/statements`: what people vote on, how they voted, and what was taken out and why.

use stoa_kernel::Reader;
use stoa_web::{
    Markup, PageResult, Path, Problem, Visitor,
    components::{cell, number_cell, table},
    html,
};

use super::{find_map, map_page};
use crate::{
    live::{self, View},
    model::{
        ComponentId,
        map::{Opinion, OpinionState},
    },
    store,
};

/// Those that were taken out and are told, at most.
const TOLD: usize = 200;

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_map(&visitor, &mut db, (&process, &component)).await?;
    let view = live::look(visitor.app(), &mut db, scene.component.id).await?;
    let rejected = rejected(&mut db, scene.component.id).await?;
    drop(db);
    let title = visitor.t("participation-map-statements");
    Ok(map_page(&visitor, &scene).show(html! {
        h1.govuk-heading-l { (title) }
        @if view.opinions.is_empty() { p.govuk-body { (visitor.t("participation-map-no-statements")) } }
        @else { (votes(&visitor, &view)) }
        @if !rejected.is_empty() {
            h2.govuk-heading-m { (visitor.t("participation-map-rejected")) }
            ul.govuk-list { @for opinion in &rejected {
                li { bdi lang=(opinion.lang.code()) { (opinion.text) } br; (visitor.t("participation-map-because")) " " bdi { (opinion.reason) } }
            } }
        }
    }))
}

async fn rejected(db: &mut Reader, component: ComponentId) -> Result<Vec<Opinion>, Problem> {
    let asked = (OpinionState::Rejected, 0);
    Ok(store::map::opinions_of(db, component, asked, TOLD).await?)
}

fn votes(visitor: &Visitor, view: &View) -> Markup {
    let number = |count: u32| number_cell(visitor.number(i64::from(count)));
    let rows = view.opinions.iter().map(|one| {
        let words = html! { bdi lang=(one.opinion.lang.code()) { (one.opinion.text) } };
        vec![
            cell(words),
            number(one.tally.agree),
            number(one.tally.disagree),
            number(one.tally.pass()),
        ]
    });
    let heading = |key: &str| number_cell(visitor.t(key));
    html! {
        (table().scrolling(visitor.t("participation-map-votes")).caption(visitor.t("participation-map-votes"))
            .column(cell(visitor.t("participation-map-statement")))
            .column(heading("participation-map-they-agree"))
            .column(heading("participation-map-they-disagree"))
            .column(heading("participation-map-they-pass"))
            .rows(rows))
    }
}

//! The proposals of a component: the newest or the most supported, of all stages or of one.

use std::collections::BTreeMap;

use axum::response::Response;
use stoa_web::{
    Markup, Problem, Visitor,
    components::{link_button, pagination},
    html,
};

use super::telling::{item_of, stage_name};
use crate::{
    api::walk::What,
    model::{
        Scene, Verb,
        voices::{Proposal, ProposalId, Stage},
    },
    pages::{
        frame::{
            component_page::{component_page, notice, stopped},
            show_process::phases,
        },
        programs::{files, way_to_import},
        proposals::narrow::Narrow,
        shows_way,
    },
    store::{
        programs::origins_of,
        voices::{Listing, Order, Place, list_proposals},
    },
};

/// Proposals of a page.
const PAGE: usize = 20;

/// What of them is asked for.
#[derive(Debug, Default)]
struct Asked {
    order: Order,
    stage: Option<Stage>,
    after: Option<Place>,
}

impl Asked {
    /// Words that mean nothing are passed over.
    fn read(query: &BTreeMap<String, String>) -> Self {
        let of = |name: &str| query.get(name).map_or("", String::as_str);
        Asked {
            order: match of("order") {
                "supported" => Order::Supported,
                _ => Order::Newest,
            },
            stage: Stage::parse(of("stage")).filter(|stage| SHOWN.contains(stage)),
            after: place(of("after")),
        }
    }

    /// The order or the stage, as the query names it.
    fn kept(&self) -> (&'static str, &'static str) {
        match (self.stage, self.order) {
            (Some(stage), _) => ("stage", stage.name()),
            (None, Order::Newest) => ("order", "newest"),
            (None, Order::Supported) => ("order", "supported"),
        }
    }
}

/// The stages by which a list can be narrowed.
const SHOWN: [Stage; 5] = [
    Stage::Open,
    Stage::Considered,
    Stage::Accepted,
    Stage::Declined,
    Stage::Done,
];

pub async fn show(
    visitor: &Visitor,
    scene: &Scene,
    query: &BTreeMap<String, String>,
) -> Result<Response, Problem> {
    let asked = Asked::read(query);
    let mut db = visitor.read().await?;
    let narrow = Narrow::read(visitor, &mut db, (scene, query)).await?;
    let listing = Listing {
        component: scene.component.id,
        order: asked.order,
        stage: asked.stage,
        category: narrow.category,
        ward: narrow.ward,
        after: asked.after,
        limit: PAGE,
    };
    let (proposals, has_more) = match narrow.found(visitor, &mut db, scene).await? {
        Some(mut found) => {
            found.retain(|one| asked.stage.is_none_or(|stage| one.stage == stage));
            (found, false)
        }
        None => list_proposals(&mut db, listing).await?,
    };
    let ids: Vec<ProposalId> = proposals.iter().map(|one| one.id).collect();
    let origins = origins_of(&mut db, &ids).await?;
    drop(db);
    let next = proposals.last().filter(|_| has_more);
    Ok(component_page(visitor, scene).show(html! {
        div.govuk-grid-row { div.govuk-grid-column-two-thirds {
            h1.govuk-heading-l { bdi { (scene.component.title.get(visitor.lang())) } }
            (stopped(visitor, scene))
            (notice(visitor, scene))
            @if shows_way(visitor, scene, Verb::Write) {
                (link_button(visitor.t("participation-voices-write"), format!("{}/new", scene.path())))
            }
            @if visitor.actor.person().is_some() {
                p.govuk-body { a.govuk-link href="/my/proposals" { (visitor.t("participation-voices-mine")) } }
            }
            h2.govuk-heading-m { (visitor.t("participation-voices-proposals")) }
            (narrow.bar(visitor, &scene.path(), &[asked.kept()]))
            (choices(visitor, scene, (&asked, &narrow)))
            @if narrow.has_map() {
                p.govuk-body { a.govuk-link href=(places_path(scene, &narrow)) { (visitor.t("participation-proposals-map-open")) } }
            }
            @if proposals.is_empty() { p.govuk-body { (visitor.t("participation-voices-none")) } }
            ul.govuk-list { @for proposal in &proposals { (item_of(visitor, proposal, origins.get(&proposal.id.number()))) } }
            @if let Some(last) = next { (more(visitor, scene, (&asked, &narrow), last)) }
            (files(visitor, scene, &[What::Proposals, What::Comments]))
            (way_to_import(visitor, scene))
            (phases(visitor, &scene.setup))
        } }
    }))
}

/// The other orders and stages, a link each.
fn choices(visitor: &Visitor, scene: &Scene, (asked, narrow): (&Asked, &Narrow)) -> Markup {
    let (path, more) = (scene.path(), narrow.query());
    let orders = [
        (Order::Newest, "newest", "participation-voices-order-newest"),
        (
            Order::Supported,
            "supported",
            "participation-voices-order-supported",
        ),
    ];
    let is_order = |order| asked.stage.is_none() && asked.order == order;
    html! {
        nav aria-label=(visitor.t("participation-voices-choose")) {
            p.govuk-body {
                @for (order, name, key) in orders {
                    (choice(is_order(order), &visitor.t(key), &format!("{path}?order={name}{more}"))) " · "
                }
                @for (place, stage) in SHOWN.into_iter().enumerate() {
                    @if place > 0 { " · " }
                    (choice(asked.stage == Some(stage), &stage_name(visitor, stage), &format!("{path}?stage={}{more}", stage.name())))
                }
            }
        }
    }
}

fn choice(is_shown: bool, words: &str, path: &str) -> Markup {
    html! {
        @if is_shown { strong aria-current="true" { (words) } } @else { a.govuk-link href=(path) { (words) } }
    }
}

/// The map of the same proposals.
fn places_path(scene: &Scene, narrow: &Narrow) -> String {
    let query = narrow.query().replacen('&', "?", 1);
    format!("{}/places{query}", scene.path())
}

fn more(
    visitor: &Visitor,
    scene: &Scene,
    (asked, narrow): (&Asked, &Narrow),
    last: &Proposal,
) -> Markup {
    let (path, (name, value), also) = (scene.path(), asked.kept(), narrow.query());
    let place = format!("{}.{}", last.supports, last.id);
    let next = format!("{path}?{name}={value}{also}&after={place}");
    html! {
        (pagination(visitor.t("participation-frame-pages")).next(visitor.t("participation-frame-next"), next))
    }
}

fn place(text: &str) -> Option<Place> {
    let (supports, id) = text.split_once('.')?;
    Some((supports.parse().ok()?, id.parse().ok()?))
}

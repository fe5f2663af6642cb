//! `/participate/{process}/{component}/places`: proposals where they would be, on a map and as a list that says the same.

use std::collections::BTreeMap;

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};
use stoa_kernel::{OrNotFound, Reader};
use stoa_web::{Markup, PageResult, Path, Problem, Query, Visitor, html};

use super::{map::features_map, narrow::Narrow};
use crate::{
    model::{Kind, Scene, voices::Proposal},
    pages::{
        frame::component_page::find,
        voices::telling::{stage_name, supports},
    },
    store::voices::{Listing, Order, placed_proposals},
};

/// The most that a map shows: the newest.
const SHOWN: usize = 500;

/// What a map shows.
struct Placed {
    scene: Scene,
    narrow: Narrow,
    proposals: Vec<Proposal>,
    /// Whether there are more than are shown.
    is_cut: bool,
}

impl Placed {
    async fn read(
        visitor: &Visitor,
        db: &mut Reader,
        (process, component, query): (&str, &str, &BTreeMap<String, String>),
    ) -> Result<Self, Problem> {
        let scene = find(visitor, db, (process, component)).await?;
        (scene.component.kind == Kind::Proposals)
            .then_some(())
            .or_not_found()?;
        let narrow = Narrow::read(visitor, db, (&scene, query)).await?;
        let listing = Listing {
            component: scene.component.id,
            order: Order::Newest,
            stage: None,
            category: narrow.category,
            ward: narrow.ward,
            after: None,
            limit: SHOWN,
        };
        let mut proposals = match narrow.found(visitor, db, &scene).await? {
            Some(found) => found
                .into_iter()
                .filter(|one| point(one).is_some())
                .collect(),
            None => placed_proposals(db, listing).await?,
        };
        let is_cut = proposals.len() > SHOWN;
        proposals.truncate(SHOWN);
        Ok(Placed {
            scene,
            narrow,
            proposals,
            is_cut,
        })
    }
}

fn point(proposal: &Proposal) -> Option<stoa_kernel::Point> {
    proposal.written.details.spot.as_ref()?.point
}

pub async fn page(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), &query);
    let placed = Placed::read(&visitor, &mut db, place).await?;
    let areas = visitor.app().db.town().areas(&mut db).await?;
    drop(db);
    let scene = &placed.scene;
    let title = visitor.t("participation-proposals-map-title");
    let path = format!(
        "{}/places.geojson{}",
        scene.path(),
        placed.narrow.query().replacen('&', "?", 1)
    );
    let map = features_map(&visitor, &areas, (&title, &path, &labels(&visitor)));
    let lang = visitor.lang();
    let process = &scene.setup.process;
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("participation-frame-title"), "/participate")
        .breadcrumb(process.title.get(lang), process.path())
        .breadcrumb(scene.component.title.get(lang), scene.path())
        .no_index();
    Ok(page.show(html! {
        h1.govuk-heading-l { (title) }
        (placed.narrow.bar(&visitor, &format!("{}/places", scene.path()), &[]))
        @if placed.proposals.is_empty() {
            p.govuk-body { (visitor.t("participation-proposals-map-none")) }
        } @else {
            (map)
            (list(&visitor, &placed))
        }
    }))
}

/// What a popup says of a proposal, by the names of its properties.
fn labels(visitor: &Visitor) -> String {
    let labels = json!({
        "title": visitor.t("participation-proposals-map-proposal"),
        "place": visitor.t("participation-proposals-place-told"),
        "stage": visitor.t("participation-proposals-map-stage"),
        "supports": visitor.t("participation-proposals-map-supports"),
    });
    labels.to_string()
}

/// The same in words.
fn list(visitor: &Visitor, placed: &Placed) -> Markup {
    let count = i64::try_from(placed.proposals.len()).unwrap_or(i64::MAX);
    let key = match placed.is_cut {
        true => "participation-proposals-map-cut",
        false => "participation-proposals-map-count",
    };
    html! {
        h2.govuk-heading-m { (visitor.t_with(key, &[("count", count.into())])) }
        ul.govuk-list { @for one in &placed.proposals {
            li {
                a.govuk-link href=(one.path()) dir="auto" lang=(one.lang.code()) { (one.written.title) }
                @if let Some(spot) = &one.written.details.spot { " · " bdi { (spot.address) } }
            }
        } }
    }
}

/// `/participate/{process}/{component}/places.geojson`: what the map draws.
pub async fn features(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), &query);
    let placed = Placed::read(&visitor, &mut db, place).await?;
    drop(db);
    let features: Vec<Value> = placed
        .proposals
        .iter()
        .filter_map(|one| feature(&visitor, one))
        .collect();
    let whole = json!({"type": "FeatureCollection", "features": features});
    Ok(geojson(whole.to_string()))
}

fn feature(visitor: &Visitor, proposal: &Proposal) -> Option<Value> {
    let spot = proposal.written.details.spot.as_ref()?;
    let point = spot.point?;
    Some(json!({
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [point.lon, point.lat]},
        "properties": {
            "title": proposal.written.title,
            "path": proposal.path(),
            "place": spot.address,
            "stage": stage_name(visitor, proposal.stage),
            "supports": supports(visitor, proposal),
        },
    }))
}

fn geojson(text: String) -> Response {
    let mut response = text.into_response();
    let kind = HeaderValue::from_static("application/geo+json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

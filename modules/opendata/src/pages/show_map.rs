//! `/data/{slug}/map`: the rows of a table where they are, as the explorer has narrowed them; a list without a script. What is more than a
//! browser draws one by one comes as vector tiles.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::StreamExt;
use serde_json::{Map, Value, json};
use stoa_kernel::{BBox, OrNotFound, town::tiles::TileId};
use stoa_tables::Format;
use stoa_web::{
    Markup, PageResult, Path, Problem, Visitor,
    components::{Element, cell, table},
    html,
};

use super::words::{address, asked_pairs, short};
use crate::{
    api::ogc,
    charts::Subject,
    engine::{self, Question},
    language::Places as Located,
    model::{PlaceColumns, Selection, TableColumn, around, bounds, feature},
    store::marks_of_charts::{extent, rows_with},
};

/// Features of a map that has no need of tiles.
const FEATURES: u64 = 2_000;
/// Bytes of the rows of a map.
const BYTES: usize = 8_000_000;
/// Columns that a feature tells beside its place.
const TOLD: usize = 8;
/// Rows of the list.
const LISTED: usize = 50;
/// Degrees around a single point: about a kilometre.
const AROUND: f64 = 0.01;

/// Words that every map says itself, and the names under which its script looks for them.
const WORDS: [(&str, &str); 5] = [
    ("data-text-zoom-in", "opendata-map-zoom-in"),
    ("data-text-zoom-out", "opendata-map-zoom-out"),
    ("data-text-close", "opendata-map-close"),
    ("data-text-attribution", "opendata-map-attribution"),
    ("data-text-unavailable", "opendata-map-unavailable"),
];

/// The rows that have a place, and where they are all together.
struct Places {
    subject: Subject,
    /// The columns that are told of a row.
    told: Vec<TableColumn>,
    rows: Vec<(Value, Vec<Option<String>>)>,
    bounds: Option<BBox>,
    /// Whether there are more than are shown.
    is_cut: bool,
}

impl Places {
    async fn read(visitor: &Visitor, slug: &str) -> Result<Self, Problem> {
        let subject = Subject::of_table(visitor, slug).await?;
        let places = PlaceColumns::of(&subject.columns).or_not_found()?;
        let told = subject.columns.iter();
        let told = told.filter(|column| !places.names().contains(&column.name.as_str()));
        let told: Vec<TableColumn> = told.take(TOLD).cloned().collect();
        let mut shown = places.names();
        let needed = shown.len();
        shown.extend(told.iter().map(|column| column.name.as_str()));
        let sql = rows_with(&shown, needed, &subject.sql);
        let (lines, is_cut) = lines(visitor, sql).await?;
        let (mut rows, mut whole) = (Vec::new(), None);
        for row in lines {
            if let Some(geometry) = places.geometry(&row) {
                whole = bounds(&geometry).map(|own| around(whole, own)).or(whole);
                let cells = told.iter().map(|column| text(&row[&column.name]));
                rows.push((geometry, cells.collect()));
            }
        }
        Ok(Places {
            subject,
            told,
            rows,
            bounds: whole,
            is_cut,
        })
    }

    /// The box around all rows where only some were read.
    async fn widen(&mut self, visitor: &Visitor) -> Result<(), Problem> {
        let located = Located::of(&self.subject.columns);
        let Some(axes) = located.axes().filter(|_| self.is_cut) else {
            return Ok(());
        };
        let sql = extent(axes, &self.subject.sql);
        let rows = engine::rows(visitor.app(), visitor.address(), sql, 1).await?;
        let cells = rows.rows.into_iter().next().unwrap_or_default();
        let sides = cells.into_iter().flatten().map(|cell| cell.parse().ok());
        let sides: Option<Vec<f64>> = sides.collect();
        if let Some([west, south, east, north]) = sides.as_deref() {
            // Coordinates beyond the globe are an error of the file; the map begins with those that are right.
            let is_on_globe =
                west.abs().max(east.abs()) <= 180.0 && south.abs().max(north.abs()) <= 90.0;
            if is_on_globe {
                self.bounds = Some(BBox {
                    west: *west,
                    south: *south,
                    east: *east,
                    north: *north,
                });
            }
        }
        Ok(())
    }

    fn properties(&self, cells: &[Option<String>]) -> Map<String, Value> {
        let named = self.told.iter().zip(cells);
        let there = named.filter_map(|(column, value)| {
            Some((column.label().to_owned(), json!(value.as_deref()?)))
        });
        there.collect()
    }
}

/// The rows of an answer as JSON, in which a geometry is GeoJSON's; and whether there would be more.
async fn lines(visitor: &Visitor, sql: String) -> Result<(Vec<Value>, bool), Problem> {
    let question = Question {
        rows: Some(FEATURES),
        client: visitor.address().to_owned(),
        ..Question::new(sql, Format::NdJson)
    };
    let mut answer = engine::ask(visitor.app(), question).await?;
    let mut text = Vec::new();
    let mut is_cut = false;
    while let Some(piece) = answer.next().await {
        text.extend_from_slice(&piece.map_err(engine::in_words)?);
        if text.len() > BYTES {
            is_cut = true;
            break;
        }
    }
    is_cut |= answer.ending().is_some_and(|ending| ending.cut.is_some());
    // The last line of an answer that was left in the middle is none.
    let lines = text.split(|sign| *sign == b'\n');
    Ok((
        lines
            .filter_map(|line| serde_json::from_slice(line).ok())
            .collect(),
        is_cut,
    ))
}

/// A value in words; `None` where there is none.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// `/data/{slug}/map.geojson`: what the map draws.
pub async fn features(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let places = Places::read(&visitor, &slug).await?;
    let features = places.rows.iter();
    let features =
        features.map(|(geometry, cells)| feature(geometry.clone(), places.properties(cells)));
    let whole = json!({"type": "FeatureCollection", "features": features.collect::<Vec<_>>()});
    let mut response = whole.to_string().into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/geo+json"),
    );
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    Ok(response)
}

/// `/data/{slug}/map/{z}/{x}/{y}`: a tile of the map.
pub async fn tile(
    visitor: Visitor,
    Path((slug, z, x, y)): Path<(String, String, String, String)>,
) -> PageResult {
    let pairs = asked_pairs(&visitor);
    let of_file = pairs.iter().find(|(name, _)| name == "of_file");
    let id = match of_file.map_or("", |(_, name)| name) {
        "" => slug,
        name => format!("{slug}.{name}"),
    };
    let named = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let selection = Selection::read(named);
    ogc::tile_of_selection(&visitor, &id, TileId::parse(&z, &x, &y), &selection).await
}

pub async fn page(visitor: Visitor, Path(slug): Path<String>) -> PageResult {
    let mut places = Places::read(&visitor, &slug).await?;
    places.widen(&visitor).await?;
    Ok(show(&visitor, &places))
}

fn show(visitor: &Visitor, places: &Places) -> Response {
    let subject = &places.subject;
    let name = [("title", subject.title.as_str().into())];
    let title = visitor.t_with("opendata-map-title", &name);
    let page = visitor
        .page(title.as_str())
        .breadcrumb(visitor.t("opendata-title"), "/data")
        .breadcrumb(subject.title.as_str(), subject.path.as_str())
        .no_index()
        .wide();
    let count = i64::try_from(places.rows.len()).unwrap_or(i64::MAX);
    let to = |form: &str| address(&format!("{}/{form}", subject.path), &subject.kept);
    page.show(html! {
        h1.govuk-heading-l { (title) }
        @if places.rows.is_empty() { p.govuk-body { (visitor.t("opendata-map-none")) } }
        @else {
            p.govuk-body {
                @let args = [("count", count.into())];
                @if places.is_cut { (visitor.t_with("opendata-map-cut", &args)) } @else { (visitor.t_with("opendata-map-count", &args)) }
            }
            (element(visitor, places, &title, &to("map.geojson")))
            (list(visitor, places))
        }
        p.govuk-body {
            a.govuk-link href=(to("table")) { (visitor.t("opendata-chart-rows")) }
            " · " a.govuk-link rel="nofollow" href=(address(&format!("{}.geojson", subject.path), &subject.kept)) { "GeoJSON" }
        }
    })
}

fn element(visitor: &Visitor, places: &Places, label: &str, features: &str) -> Markup {
    let config = &visitor.app().config.town;
    let mut element = Element::new("div")
        .class("stoa-map")
        .class("stoa-map--tall")
        .attr("data-map", "features")
        .attr("data-text-label", label);
    element = match places.is_cut {
        true => tiled(element, places),
        false => element.attr("data-geojson", features),
    };
    if let Some(bounds) = places.bounds {
        let is_point = bounds.east - bounds.west < AROUND && bounds.north - bounds.south < AROUND;
        let more = if is_point { AROUND } else { 0.0 };
        let sides = [
            bounds.west - more,
            bounds.south - more,
            bounds.east + more,
            bounds.north + more,
        ];
        element = element.attr(
            "data-bounds",
            sides.map(|side| format!("{side:.5}")).join(","),
        );
    }
    for (name, key) in WORDS {
        element = element.attr(name, visitor.t(key));
    }
    if !config.tile_url.is_empty() {
        element = element.attr("data-tile-url", config.tile_url.as_str());
    }
    if !config.tile_attribution.is_empty() {
        element = element.attr("data-attribution", config.tile_attribution.as_str());
    }
    element.around(&html! { p.govuk-body { (visitor.t("opendata-map-script")) } })
}

/// Where the tiles of a map are, and what their properties are called.
fn tiled(element: Element, places: &Places) -> Element {
    let subject = &places.subject;
    let of_file = subject.kept.iter().find(|(name, _)| name == "of_file");
    let slug = subject.path.rsplit('/').next().unwrap_or_default();
    let layer = match of_file {
        Some((_, name)) => format!("{slug}.{name}"),
        None => slug.to_owned(),
    };
    let labels = places.told.iter();
    let labels: Map<String, Value> = labels
        .map(|column| (column.name.clone(), json!(column.label())))
        .collect();
    let tiles = address(
        &format!("{}/map/{{z}}/{{x}}/{{y}}", subject.path),
        &subject.kept,
    );
    element
        .attr("data-tiles", tiles)
        .attr("data-layer", layer)
        .attr("data-max-tile-zoom", ogc::DEEPEST.to_string())
        .attr("data-labels", Value::Object(labels).to_string())
}

/// The first places in words.
fn list(visitor: &Visitor, places: &Places) -> Markup {
    let title = visitor.t("opendata-map-list");
    let mut shown = table()
        .caption(title.as_str())
        .caption_class("govuk-visually-hidden")
        .scrolling(title.as_str());
    for column in &places.told {
        shown = shown.column(cell(html! { bdi { (column.label()) } }));
    }
    shown = shown.column(cell(visitor.t("opendata-place")));
    for (geometry, cells) in places.rows.iter().take(LISTED) {
        let told = cells.iter().map(|value| {
            cell(html! { bdi.stoa-value { (short(value.as_deref().unwrap_or_default())) } })
        });
        let middle = bounds(geometry).map(|own| {
            let [lat, lon] = [(own.south + own.north) / 2.0, (own.west + own.east) / 2.0];
            format!("{lat:.5}, {lon:.5}")
        });
        let middle = cell(html! { bdi dir="ltr" { (middle.unwrap_or_default()) } });
        shown = shown.row(told.chain([middle]));
    }
    html! { h2.govuk-heading-m { (title) } (shown) }
}

/// The way to the map of a table that has places.
pub fn link(
    visitor: &Visitor,
    columns: &[TableColumn],
    path: &str,
    pairs: &[(&'static str, String)],
) -> Option<Markup> {
    PlaceColumns::of(columns)?;
    Some(html! {
        a.govuk-link rel="nofollow" href=(address(&format!("{path}/map"), pairs)) { (visitor.t("opendata-map-open")) }
    })
}

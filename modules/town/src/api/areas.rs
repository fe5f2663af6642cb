//! `/areas.geojson`: the town's areas as open data (RFC 7946).

use axum::{extract::State, http::HeaderMap};
use serde::Deserialize;
use serde_json::{Value, json};
use stoa_kernel::town::{Area, Part};
use stoa_web::{PageResult, Query, Site};

use super::freshness::Tag;

/// Grows when the same areas are written in another way.
const FORMAT: i64 = 1;
pub(super) const KIND: &str = "application/geo+json";

/// Which areas.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// The kind's slug; empty: all kinds.
    pub kind: String,
}

/// All areas of today.
pub async fn show_areas(
    State(site): State<Site>,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> PageResult {
    let mut db = site.app.db.read().await?;
    let version = Part::Areas.version(&mut db).await?;
    let tag = Tag::of(&[FORMAT, version]);
    if tag.is_known(&headers) {
        return Ok(tag.unchanged());
    }
    let areas = site.app.db.town().areas_of(&mut db, version).await?;
    let main = site.app.config.town.language;
    let fits = |area: &&Area| wanted.kind.is_empty() || area.kind.as_str() == wanted.kind;
    let features = areas.all().map(AsRef::as_ref).filter(fits).map(|area| {
        let mut facts = json!({
            "kind": area.kind.as_str(),
            "code": area.code,
            "name": area.name.get(main),
            "population": area.population,
            "version": area.version,
            "valid_from": area.valid_from.to_string(),
        });
        for (lang, text) in &area.name.0 {
            facts[format!("name_{}", lang.code())] = text.as_str().into();
        }
        feature(area, &facts)
    });
    Ok(tag.answer(KIND, collection(features)))
}

/// A feature of an area. Its geometry is in the tables as GeoJSON, and is passed on as it is.
pub(super) fn feature(area: &Area, facts: &Value) -> String {
    let (id, geometry) = (area.id, &area.geometry);
    format!(r#"{{"type":"Feature","id":{id},"properties":{facts},"geometry":{geometry}}}"#)
}

pub(super) fn collection(features: impl Iterator<Item = String>) -> String {
    let features: Vec<String> = features.collect();
    format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    )
}

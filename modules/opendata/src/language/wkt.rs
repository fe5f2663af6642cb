//! Geometries as well-known text (OGC 06-103r4, section 7), by which the engine is told of them.

use serde_json::Value;
use stoa_geometry::{geojson, wkt};

pub const KINDS: [&str; 7] = [
    "point",
    "linestring",
    "polygon",
    "multipoint",
    "multilinestring",
    "multipolygon",
    "geometrycollection",
];

/// Whether a text is a geometry.
pub fn is_wkt(text: &str) -> bool {
    wkt::read(text).is_some()
}

/// A GeoJSON geometry as WKT; `None` for what is none.
pub fn of_geojson(geometry: &Value) -> Option<String> {
    let geometry = geojson::read(&geometry.to_string())?;
    Some(wkt::text(&geometry))
}

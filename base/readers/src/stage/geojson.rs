//! Features of GeoJSON (RFC 7946) as rows: their properties, the geometry as its text, and its box.

use std::path::Path;

use serde_json::{Value, value::RawValue};

use super::{
    Text,
    json::{Columns, Object, Pairs, flatten, whole},
    rows::Rows,
    walk::walk,
};
use crate::{finding::Finding, source::Source, unreadable::Unreadable};

/// The columns that a geometry gives.
const OWN: [&str; 5] = ["geometry", "west", "south", "east", "north"];

/// The box of a geometry: west, south, east, north.
type Box4 = [f64; 4];

/// A feature in its parts. The geometry is None if it cannot be read, and empty if there is none.
struct Feature {
    pairs: Pairs,
    geometry: Option<(String, Option<Box4>)>,
}

fn read(raw: &RawValue) -> Option<Feature> {
    let Object(members) = serde_json::from_str(raw.get()).ok()?;
    let mut feature = Feature {
        pairs: Vec::new(),
        geometry: Some((String::new(), None)),
    };
    let mut id = None;
    for (name, value) in &members {
        match name.as_str() {
            "properties" => {
                let properties = serde_json::from_str::<Object>(value.get());
                for (name, value) in properties.map_or_else(|_| Vec::new(), |object| object.0) {
                    flatten(name, &value, 1, &mut feature.pairs);
                }
            }
            "geometry" => feature.geometry = geometry(value),
            "id" => id = Some(value),
            _ => {}
        }
    }
    if let Some(id) = id.filter(|_| !feature.pairs.iter().any(|(name, _)| name == "id")) {
        let mut pairs = Vec::new();
        flatten("id".to_owned(), id, 1, &mut pairs);
        feature.pairs.splice(0..0, pairs);
    }
    Some(feature)
}

fn geometry(raw: &RawValue) -> Option<(String, Option<Box4>)> {
    let value: Value = serde_json::from_str(raw.get()).ok()?;
    if value.is_null() {
        return Some((String::new(), None));
    }
    let mut around = None;
    measure(&value, 0, &mut around)?;
    Some((value.to_string(), around))
}

/// How deep the positions lie in the coordinates of a geometry.
fn depth(kind: &str) -> Option<usize> {
    Some(match kind {
        "Point" => 0,
        "MultiPoint" | "LineString" => 1,
        "MultiLineString" | "Polygon" => 2,
        "MultiPolygon" => 3,
        _ => return None,
    })
}

/// Widens the box by a geometry; None if it is none.
fn measure(geometry: &Value, level: usize, around: &mut Option<Box4>) -> Option<()> {
    let kind = geometry.get("type")?.as_str()?;
    if kind == "GeometryCollection" && level < 8 {
        let parts = geometry.get("geometries")?.as_array()?;
        return parts
            .iter()
            .try_for_each(|part| measure(part, level + 1, around));
    }
    positions(geometry.get("coordinates")?, depth(kind)?, around)
}

fn positions(value: &Value, depth: usize, around: &mut Option<Box4>) -> Option<()> {
    let list = value.as_array()?;
    if depth > 0 {
        return list
            .iter()
            .try_for_each(|one| positions(one, depth - 1, around));
    }
    let (lon, lat) = match list.as_slice() {
        [] => return Some(()),
        [lon, lat, ..] => (lon.as_f64()?, lat.as_f64()?),
        [_] => return None,
    };
    let [west, south, east, north] = around.unwrap_or([lon, lat, lon, lat]);
    *around = Some([west.min(lon), south.min(lat), east.max(lon), north.max(lat)]);
    Some(())
}

/// Calls `each` with every feature of the collection, or with the one that the document is.
fn each_feature(
    text: &Text,
    source: &Source,
    each: &mut dyn FnMut(Box<RawValue>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    if walk(text, source.limits.row, &["features"], each)? {
        return Ok(());
    }
    let one = whole(text, source.limits.row as u64)?;
    match one.map(|one| serde_json::from_str::<Box<RawValue>>(&one)) {
        Some(Ok(one)) => each(one),
        _ => Err(Unreadable::OtherFormat(
            "A GeoJSON document without features".to_owned(),
        )),
    }
}

/// Writes the features as rows.
pub fn stage(text: &Text, source: &Source, folder: &Path) -> Result<Text, Unreadable> {
    let mut columns = Columns::default();
    let (mut features, mut bad, mut first) = (0_u64, 0_u64, 0);
    let limit = source.limits.columns.saturating_sub(OWN.len());
    each_feature(text, source, &mut |raw| {
        features += 1;
        let feature = read(&raw);
        if feature
            .as_ref()
            .is_none_or(|feature| feature.geometry.is_none())
        {
            bad += 1;
            first = if first == 0 { features } else { first };
        }
        let pairs = feature.map(|feature| feature.pairs).unwrap_or_default();
        pairs
            .iter()
            .try_for_each(|(name, _)| columns.add(name, limit))
    })?;
    if features == 0 {
        return Err(Unreadable::Empty);
    }
    let mut findings = text.findings.clone();
    if bad > 0 {
        findings.push(Finding::BadGeometries { rows: bad, first });
    }
    if let Some(system) = other_system(text)? {
        findings.push(Finding::OtherCoordinates { system });
    }
    let known: Vec<String> = columns
        .names
        .iter()
        .cloned()
        .chain(OWN.map(str::to_owned))
        .collect();
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    rows.write(known.iter().map(String::as_str))?;
    each_feature(text, source, &mut |raw| {
        let Some(feature) = read(&raw) else {
            return rows.write(known.iter().map(|_| ""));
        };
        let mut row = Vec::new();
        columns.row(&feature.pairs, &mut row);
        let (geometry, around) = feature.geometry.unwrap_or_default();
        let ends = around.map_or_else(Default::default, |ends| ends.map(|end| format!("{end:?}")));
        row.push(&geometry);
        row.extend(ends.iter().map(String::as_str));
        rows.write(row)
    })?;
    let place = columns.names.len();
    let mut staged = rows.finish(text.found.clone(), Some(known), findings)?;
    staged.places.push(place);
    Ok(staged)
}

/// The name of another coordinate system, as GeoJSON of 2008 could have one at its beginning.
fn other_system(text: &Text) -> Result<Option<String>, Unreadable> {
    let (begin, _) = text.beginning(4096)?;
    let Some((_, rest)) = begin.split_once("\"crs\"") else {
        return Ok(None);
    };
    let name = rest.split_once("\"name\"").map(|(_, rest)| rest);
    let named = name
        .filter(|rest| rest.contains("\"name\""))
        .and_then(|rest| rest.split_once("\"name\""));
    let rest = named
        .map_or(name, |(_, rest)| Some(rest))
        .unwrap_or_default();
    let system = rest.split('"').nth(1).unwrap_or_default();
    let known = system.is_empty() || system.contains("CRS84") || system.ends_with(":4326");
    Ok((!known).then(|| system.to_owned()))
}

//! Features of GeoJSON (RFC 7946) as rows: their properties, the geometry, and its box.

use std::path::Path;

use serde_json::value::RawValue;
use stoa_geometry::Geometry;

use super::{
    Text,
    json::{Columns, Object, Pairs, flatten, whole},
    rows::Rows,
    shape,
    system::System,
    walk::walk,
};
use crate::{finding::Finding, source::Source, unreadable::Unreadable};

/// A feature in its parts. The geometry is None if it cannot be read, and None within if there is none.
#[derive(Default)]
struct Feature {
    pairs: Pairs,
    geometry: Option<Option<Geometry>>,
}

fn read(raw: &RawValue) -> Option<Feature> {
    let Object(members) = serde_json::from_str(raw.get()).ok()?;
    let mut feature = Feature {
        pairs: Vec::new(),
        geometry: Some(None),
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

fn geometry(raw: &RawValue) -> Option<Option<Geometry>> {
    match raw.get() {
        "null" => Some(None),
        text => stoa_geometry::geojson::read(text).map(Some),
    }
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
    let system = other_system(text)?.map_or(System::Degrees, |name| System::of_name(&name));
    let mut columns = Columns::default();
    let (mut features, mut bad, mut first) = (0_u64, 0_u64, 0);
    let limit = source.limits.columns.saturating_sub(shape::COLUMNS.len());
    each_feature(text, source, &mut |raw| {
        features += 1;
        let Feature { pairs, geometry } = read(&raw).unwrap_or_default();
        if geometry.is_none_or(|geometry| placed(geometry, &system).is_none()) {
            bad += 1;
            first = if first == 0 { features } else { first };
        }
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
    findings.extend(system.finding());
    let known: Vec<String> = columns
        .names
        .iter()
        .cloned()
        .chain(shape::COLUMNS.map(str::to_owned))
        .collect();
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    rows.write(known.iter().map(String::as_str))?;
    each_feature(text, source, &mut |raw| {
        let Feature { pairs, geometry } = read(&raw).unwrap_or_default();
        let geometry = geometry
            .and_then(|geometry| placed(geometry, &system))
            .flatten();
        let cells = geometry.as_ref().map(shape::Cells::of).unwrap_or_default();
        let mut row = Vec::new();
        columns.row(&pairs, &mut row);
        row.extend(cells.cells.iter().map(String::as_str));
        rows.write_at(cells.along, row)
    })?;
    let mut staged = rows.finish(text.found.clone(), Some(known), findings)?;
    staged.readings = vec![None; columns.names.len()];
    staged.readings.extend(shape::READINGS.map(Some));
    Ok(staged)
}

/// In WGS 84; None if it has no place there.
fn placed(geometry: Option<Geometry>, system: &System) -> Option<Option<Geometry>> {
    match geometry {
        None => Some(None),
        Some(geometry) => system.place(geometry).map(Some),
    }
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

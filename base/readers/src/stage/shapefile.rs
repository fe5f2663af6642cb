//! A Shapefile: shapes, their table, their coordinate system and their encoding, which come together in a zip archive.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use zip::ZipArchive;

use super::{
    Place, Text, dbase, prj,
    rows::Rows,
    shape,
    shapes::{Shape, Shapes},
    system::System,
    unpack,
};
use crate::{
    finding::Finding,
    found::{Format, Found},
    kinds::decide::Reading,
    passes::rounds::Watch,
    source::Source,
    unreadable::Unreadable,
};

/// Bytes of a `.prj` or a `.cpg`.
const SMALL: u64 = 64 << 10;

/// The files of a layer, unpacked.
struct Layer {
    shapes: Place,
    table: Option<Place>,
    system: Option<String>,
    encoding: Option<String>,
}

/// The largest layer in an archive, as rows; None if it has no shapes.
pub fn stage(source: &Source, folder: &Path, watch: Watch) -> Result<Option<Text>, Unreadable> {
    let mut archive = unpack::open(source.path)?;
    let names = unpack::names(&archive);
    let Some((name, others)) = unpack::choose(&mut archive, &names, &["shp"]) else {
        return Ok(None);
    };
    let layer = unpacked(&mut archive, &names, &name, (source, folder), watch)?;
    let mut findings = Vec::new();
    if !others.is_empty() {
        findings.push(Finding::Others { names: others });
    }
    let found = Found {
        packed: Some(name),
        encoding: layer.encoding.clone(),
        ..Found::new(Format::Shapefile)
    };
    rows(&layer, source, folder, (found, findings)).map(Some)
}

/// The file beside another, with another ending.
fn beside<'a>(names: &'a [String], name: &str, ending: &str) -> Option<&'a String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    names.iter().find(|one| {
        one.rsplit_once('.').is_some_and(|(other, has)| {
            other.eq_ignore_ascii_case(stem) && has.eq_ignore_ascii_case(ending)
        })
    })
}

fn unpacked(
    archive: &mut ZipArchive<BufReader<File>>,
    names: &[String],
    name: &str,
    (source, folder): (&Source, &Path),
    watch: Watch,
) -> Result<Layer, Unreadable> {
    let shapes = unpack::entry(archive, name, (source, folder), watch)?;
    let table = match beside(names, name, "dbf") {
        Some(table) => Some(unpack::entry(archive, table, (source, folder), watch)?),
        None => None,
    };
    let mut small = |ending: &str| {
        let entry = archive.by_name(beside(names, name, ending)?).ok()?;
        let mut bytes = Vec::new();
        entry.take(SMALL).read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    };
    Ok(Layer {
        system: small("prj"),
        encoding: small("cpg").map(|name| name.trim().to_owned()),
        shapes,
        table,
    })
}

type Table = dbase::Table<BufReader<File>>;

fn open(place: &Place) -> Result<BufReader<File>, Unreadable> {
    Ok(BufReader::with_capacity(1 << 18, File::open(place.path())?))
}

fn system(layer: &Layer) -> System {
    match &layer.system {
        Some(text) => prj::read(text),
        None => System::Unknown("a system that the file does not name".to_owned()),
    }
}

fn rows(
    layer: &Layer,
    source: &Source,
    folder: &Path,
    (found, mut findings): (Found, Vec<Finding>),
) -> Result<Text, Unreadable> {
    let system = system(layer);
    let told = layer.encoding.as_deref().and_then(dbase::encoding_of);
    let columns = source.limits.columns.saturating_sub(shape::COLUMNS.len());
    let mut table: Option<Table> = match &layer.table {
        Some(place) => Some(dbase::Table::open(open(place)?, told, columns)?),
        None => None,
    };
    let fields = table.as_ref().map_or(&[][..], |table| &table.fields[..]);
    let mut readings: Vec<Option<Reading>> = fields.iter().map(dbase::Field::reading).collect();
    readings.extend(shape::READINGS.map(Some));
    let width = fields.len();
    let mut known: Vec<String> = fields.iter().map(|field| field.name.clone()).collect();
    known.extend(shape::COLUMNS.map(str::to_owned));
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    rows.write(known.iter().map(String::as_str))?;
    let mut shapes = Shapes::open(open(&layer.shapes)?)?;
    let (mut number, mut bad, mut first) = (0_u64, 0_u64, 0);
    loop {
        let record = match &mut table {
            Some(table) => table.next()?,
            None => None,
        };
        let geometry = shapes.next()?;
        if record.is_none() && geometry.is_none() {
            break;
        }
        let record = match record {
            Some(Some(cells)) => cells,
            // Deleted, and only its place is still there.
            Some(None) => continue,
            None => vec![String::new(); width],
        };
        number += 1;
        let placed = match geometry {
            Some(Shape::One(geometry)) => system.place(geometry),
            Some(Shape::Bad) => None,
            Some(Shape::Nothing) | None => {
                rows.write(record.iter().map(String::as_str).chain([""; 5]))?;
                continue;
            }
        };
        if placed.is_none() {
            bad += 1;
            first = if first == 0 { number } else { first };
        }
        let cells = placed.as_ref().map(shape::Cells::of).unwrap_or_default();
        let row = record.iter().chain(&cells.cells).map(String::as_str);
        rows.write_at(cells.along, row)?;
    }
    if number == 0 {
        return Err(Unreadable::Empty);
    }
    if bad > 0 {
        findings.push(Finding::BadGeometries { rows: bad, first });
    }
    findings.extend(system.finding());
    let mut text = rows.finish(found, Some(known), findings)?;
    text.readings = readings;
    Ok(text)
}

//! A layer of a GeoPackage (OGC 12-128r19): an SQLite database of a stranger, opened to be read alone, and no more of it run than
//! selecting the rows of one of its tables.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig, types::ValueRef};
use stoa_geometry::{Geometry, wkb};

use super::{Text, prj, rows::Rows, shape, system::System};
use crate::{
    finding::Finding,
    found::{Format, Found},
    kinds::{date::Order, decide::Reading, number::Decimal},
    load::{Progress, Step},
    passes::rounds::{Watch, tell},
    source::Source,
    unreadable::Unreadable,
};

/// Layers that are looked at.
const MOST: i64 = 1000;
/// Rows between two words of how far it is.
const TOLD: u64 = 4096;

fn damaged(error: rusqlite::Error) -> Unreadable {
    Unreadable::Damaged(format!("it cannot be read as a GeoPackage ({error})"))
}

/// Whether an SQLite database lists layers.
pub fn is_one(path: &Path) -> bool {
    let contents = |db: Connection| layers(&db).map(|layers| !layers.is_empty());
    open(path).and_then(contents).unwrap_or(false)
}

/// Opens it so that nothing in it runs: no triggers, no functions of its schema, no other file, no writing.
fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    db.execute_batch("PRAGMA query_only = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;")?;
    Ok(db)
}

/// The names of the layers that are plain tables.
fn layers(db: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = db.prepare(
        "SELECT c.table_name FROM gpkg_contents c JOIN sqlite_master m ON m.name = c.table_name
         WHERE m.type = 'table' AND m.sql LIKE 'CREATE TABLE%' AND c.data_type IN ('features', 'attributes')
         ORDER BY c.table_name LIMIT ?1",
    )?;
    let names = statement.query_map([MOST], |row| row.get(0))?;
    names.collect()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A layer of the database.
struct Layer {
    name: String,
    /// Names and declared kinds, without the column of geometries.
    columns: Vec<(String, Option<Reading>)>,
    geometry: Option<(String, System)>,
    rows: u64,
}

/// What the declared kind of a column says of its values.
fn reading(declared: &str) -> Option<Reading> {
    let declared = declared.to_ascii_uppercase();
    let word = declared.split('(').next().unwrap_or_default().trim();
    match word {
        "TEXT" => Some(Reading::Text),
        "BOOLEAN" => Some(Reading::Truth),
        "FLOAT" | "DOUBLE" | "REAL" => Some(Reading::Float(Decimal::Dot)),
        "DATE" => Some(Reading::Day(Order::DayFirst)),
        "DATETIME" => Some(Reading::Time(Order::DayFirst, true)),
        _ => None,
    }
}

fn layer(db: &Connection, name: String, rows: u64) -> rusqlite::Result<Layer> {
    let geometry: Option<(String, i64)> = optional(db.query_row(
        "SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ?1",
        [&name],
        |row| Ok((row.get(0)?, row.get(1)?)),
    ))?;
    let mut statement =
        db.prepare("SELECT name, type FROM pragma_table_info(?1) ORDER BY cid LIMIT 20000")?;
    let columns = statement.query_map([&name], |row| {
        let (name, declared): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((name, reading(&declared)))
    })?;
    let is_other = |name: &str| {
        geometry
            .as_ref()
            .is_none_or(|(own, _)| !own.eq_ignore_ascii_case(name))
    };
    let columns: rusqlite::Result<Vec<_>> = columns
        .filter(|column| column.as_ref().map_or(true, |(name, _)| is_other(name)))
        .collect();
    let columns = columns?;
    let geometry = match geometry {
        Some((column, srs)) => Some((column, system(db, srs)?)),
        None => None,
    };
    Ok(Layer {
        name,
        columns,
        geometry,
        rows,
    })
}

fn optional<T>(result: rusqlite::Result<T>) -> rusqlite::Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(error) => Err(error),
    }
}

fn system(db: &Connection, srs: i64) -> rusqlite::Result<System> {
    let row: Option<(String, i64, String)> = optional(db.query_row(
        "SELECT organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?1",
        [srs],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    ))?;
    let Some((organization, code, definition)) = row else {
        return Ok(System::Unknown(format!("the undefined system {srs}")));
    };
    let is_epsg = organization.eq_ignore_ascii_case("EPSG");
    let by_code = u16::try_from(code).ok().filter(|_| is_epsg);
    Ok(match by_code.map(System::of_epsg) {
        Some(known @ (System::Degrees | System::Projected(_))) => known,
        _ => prj::read(&definition),
    })
}

/// The largest layer as rows.
pub fn stage(source: &Source, folder: &Path, watch: Watch) -> Result<Text, Unreadable> {
    let db = open(source.path).map_err(damaged)?;
    let mut largest: Option<(u64, String)> = None;
    let names = layers(&db).map_err(damaged)?;
    for name in &names {
        let sql = format!("SELECT count(*) FROM {}", quoted(name));
        let rows: i64 = db.query_row(&sql, [], |row| row.get(0)).map_err(damaged)?;
        let rows = u64::try_from(rows).unwrap_or(0);
        if largest.as_ref().is_none_or(|(most, _)| rows > *most) {
            largest = Some((rows, name.clone()));
        }
    }
    let (rows, name) = largest
        .filter(|(rows, _)| *rows > 0)
        .ok_or(Unreadable::Empty)?;
    let others: Vec<String> = names.into_iter().filter(|one| *one != name).collect();
    let layer = layer(&db, name, rows).map_err(damaged)?;
    let mut findings = Vec::new();
    if !others.is_empty() {
        findings.push(Finding::Others { names: others });
    }
    let width = layer.columns.len() + shape::COLUMNS.len();
    if width > source.limits.columns {
        return Err(Unreadable::TooManyColumns(width, source.limits.columns));
    }
    write(&db, &layer, (source, folder), findings, watch)
}

fn write(
    db: &Connection,
    layer: &Layer,
    (source, folder): (&Source, &Path),
    mut findings: Vec<Finding>,
    watch: Watch,
) -> Result<Text, Unreadable> {
    let mut known: Vec<String> = layer.columns.iter().map(|(name, _)| name.clone()).collect();
    let mut asked: Vec<String> = known.iter().map(|name| quoted(name)).collect();
    let mut readings: Vec<Option<Reading>> = layer.columns.iter().map(|column| column.1).collect();
    if let Some((column, _)) = &layer.geometry {
        asked.push(quoted(column));
        known.extend(shape::COLUMNS.map(str::to_owned));
        readings.extend(shape::READINGS.map(Some));
    }
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    rows.write(known.iter().map(String::as_str))?;
    let sql = format!("SELECT {} FROM {}", asked.join(", "), quoted(&layer.name));
    let mut statement = db.prepare(&sql).map_err(damaged)?;
    let mut found = statement.query([]).map_err(damaged)?;
    let (mut number, mut bad, mut first) = (0_u64, 0_u64, 0);
    let width = layer.columns.len();
    while let Some(row) = found.next().map_err(damaged)? {
        number += 1;
        let mut cells = cells(row, &readings[..width]).map_err(damaged)?;
        let mut along = None;
        if let Some((_, system)) = &layer.geometry {
            let placed = placed(row.get_ref(width).map_err(damaged)?, system);
            if placed.is_none() {
                bad += 1;
                first = if first == 0 { number } else { first };
            }
            let shape = placed.flatten().as_ref().map(shape::Cells::of);
            let shape = shape.unwrap_or_default();
            along = shape.along;
            cells.extend(shape.cells);
        }
        rows.write_at(along, cells.iter().map(String::as_str))?;
        if number.is_multiple_of(TOLD) {
            let of = layer.rows.max(number);
            let step = Step::Preparing;
            tell(
                watch,
                Progress {
                    step,
                    done: number,
                    of,
                },
            )?;
        }
    }
    if bad > 0 {
        findings.push(Finding::BadGeometries { rows: bad, first });
    }
    findings.extend(
        layer
            .geometry
            .iter()
            .filter_map(|(_, system)| system.finding()),
    );
    let mut text = rows.finish(found_in(layer), Some(known), findings)?;
    text.readings = readings;
    Ok(text)
}

fn found_in(layer: &Layer) -> Found {
    Found {
        sheet: Some(layer.name.clone()),
        ..Found::new(Format::GeoPackage)
    }
}

/// The cells of a row, without its geometry.
fn cells(row: &rusqlite::Row, readings: &[Option<Reading>]) -> rusqlite::Result<Vec<String>> {
    let each = readings.iter().enumerate();
    each.map(|(at, reading)| {
        let is_truth = *reading == Some(Reading::Truth);
        Ok(cell(row.get_ref(at)?, is_truth))
    })
    .collect()
}

fn cell(value: ValueRef, is_truth: bool) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) if is_truth => (number != 0).to_string(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// The geometry of a cell, if it has one, in WGS 84; None if it cannot be read.
fn placed(value: ValueRef, system: &System) -> Option<Option<Geometry>> {
    match value {
        ValueRef::Null => Some(None),
        ValueRef::Blob(bytes) => system.place(geometry(bytes)?).map(Some),
        _ => None,
    }
}

/// The blob of a GeoPackage (section 2.1.3): `GP`, a version, flags, the number of the system, a box, well-known binary.
fn geometry(blob: &[u8]) -> Option<Geometry> {
    let [b'G', b'P', _, flags, ..] = blob else {
        return None;
    };
    let around = match flags >> 1 & 7 {
        0 => 0,
        1 => 32,
        2 | 3 => 48,
        4 => 64,
        _ => return None,
    };
    wkb::read(blob.get(8 + around..)?)
}

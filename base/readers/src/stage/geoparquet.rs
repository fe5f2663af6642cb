//! GeoParquet 1.0 and 1.1 (https://geoparquet.org/releases/v1.1.0/): Parquet whose metadata say which column holds geometries as
//! well-known binary, and in which system of coordinates. It is staged as rows like any other layer: turned to WGS 84, with the
//! box of each geometry beside it. Coordinates are x and y, whatever order of axes the system itself has.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use arrow_array::{Array, ArrayRef, BinaryArray, RecordBatch};
use arrow_cast::{
    cast,
    display::{ArrayFormatter, FormatOptions},
};
use arrow_schema::{DataType, Fields};
use parquet::file::metadata::KeyValue;
use serde_json::Value;
use stoa_geometry::{Geometry, wkb};

use super::{
    Text,
    parquet::{Bytes, Way, batches, damaged, reader},
    rows::Rows,
    shape,
    system::System,
};
use crate::{
    finding::Finding,
    found::{Format, Found},
    kinds::decide::Reading,
    load::{Progress, Step},
    passes::{
        geo::KEY,
        rounds::{Watch, tell},
    },
    source::Source,
    unreadable::Unreadable,
};

/// What the metadata say of the geometries.
pub struct Geo {
    column: String,
    system: System,
    /// Columns that only repeat the boxes of the geometries (`covering`).
    boxes: Vec<String>,
}

/// The geometries of a Parquet file; None where it says nothing of any, or holds them in a form that is not read here.
pub fn find(source: &Source) -> Result<Option<Geo>, Unreadable> {
    let looking = AssertUnwindSafe(|| {
        let builder = reader(source.path)?;
        let told = builder.metadata().file_metadata().key_value_metadata();
        let geo = told.and_then(|all| geo(all));
        Ok(geo.filter(|geo| builder.schema().column_with_name(&geo.column).is_some()))
    });
    catch_unwind(looking).unwrap_or_else(|_| Err(damaged("its metadata contradict themselves")))
}

fn geo(told: &[KeyValue]) -> Option<Geo> {
    let text = told.iter().find(|one| one.key == KEY)?.value.as_deref()?;
    let geo: Value = serde_json::from_str(text).ok()?;
    let column = geo["primary_column"].as_str()?;
    let about = geo["columns"].get(column)?;
    if about["encoding"] != "WKB" {
        return None;
    }
    let covering = about["covering"]["bbox"].as_object();
    let paths = covering.into_iter().flat_map(|bbox| bbox.values());
    let mut boxes: Vec<String> = paths
        .filter_map(|path| path[0].as_str().map(str::to_owned))
        .collect();
    boxes.dedup();
    Some(Geo {
        column: column.to_owned(),
        system: system(about.get("crs")),
        boxes,
    })
}

/// The system that `crs` names: without one longitude and latitude, with `null` none that is known.
fn system(crs: Option<&Value>) -> System {
    let crs = match crs {
        None => return System::Degrees,
        Some(Value::Null) => {
            return System::Unknown("a system that the file does not name".to_owned());
        }
        Some(crs) => crs,
    };
    let name = crs["name"].as_str().unwrap_or("a system without a name");
    let authority = crs["id"]["authority"].as_str().unwrap_or_default();
    let code = match &crs["id"]["code"] {
        Value::String(code) => code.clone(),
        code => code.to_string(),
    };
    match System::of_name(&format!("{authority}:{code}")) {
        System::Unknown(_) => System::Unknown(name.to_owned()),
        known => known,
    }
}

/// A column that goes into the rows, by its place in the file.
struct Column {
    at: usize,
    name: String,
    way: Way,
}

/// The columns of a file; `place` is where its geometries stand.
struct Layer {
    columns: Vec<Column>,
    place: usize,
}

impl Layer {
    fn of(fields: &Fields, geo: &Geo) -> Result<Self, Unreadable> {
        // What we have written ourselves has the boxes in columns of their own.
        let is_number = |name: &str| {
            let field = fields.find(name);
            field.is_some_and(|(_, field)| *field.data_type() == DataType::Float64)
        };
        let sides = &shape::COLUMNS[1..];
        let has_sides = sides.iter().all(|side| is_number(side));
        let is_other = |name: &str| {
            let is_box = geo.boxes.iter().any(|one| one == name);
            name != geo.column && !is_box && !(has_sides && sides.contains(&name))
        };
        let columns = fields.iter().enumerate();
        let columns = columns.filter(|(_, field)| is_other(field.name()));
        let columns = columns.map(|(at, field)| Column {
            at,
            name: field.name().clone(),
            way: Way::of(field.data_type(), Bytes::Any),
        });
        let place = fields.iter().position(|field| *field.name() == geo.column);
        Ok(Layer {
            columns: columns.collect(),
            place: place.ok_or(Unreadable::Empty)?,
        })
    }

    fn names(&self) -> Vec<String> {
        let names = self.columns.iter().map(|column| column.name.clone());
        names.chain(shape::COLUMNS.map(str::to_owned)).collect()
    }

    fn readings(&self) -> Vec<Option<Reading>> {
        let readings = self.columns.iter().map(|column| Some(column.way.reading()));
        readings.chain(shape::READINGS.map(Some)).collect()
    }
}

/// The table as rows.
pub fn stage(source: &Source, folder: &Path, geo: &Geo, watch: Watch) -> Result<Text, Unreadable> {
    // The reader asserts what a damaged page may break: its panic is a damaged file like any other.
    let reading = AssertUnwindSafe(|| staged(source, folder, geo, watch));
    catch_unwind(reading).unwrap_or_else(|_| Err(damaged("its pages contradict themselves")))
}

fn staged(source: &Source, folder: &Path, geo: &Geo, watch: Watch) -> Result<Text, Unreadable> {
    let builder = reader(source.path)?;
    let layer = Layer::of(builder.schema().fields(), geo)?;
    let of = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
    let known = layer.names();
    if known.len() > source.limits.columns {
        let most = source.limits.columns;
        return Err(Unreadable::TooManyColumns(known.len(), most));
    }
    let mut writing = Writing {
        rows: Rows::create(folder, source.limits.unpacked)?,
        done: 0,
        bad: 0,
        first: 0,
    };
    writing.rows.write(known.iter().map(String::as_str))?;
    for batch in batches(source.path)? {
        writing.add(&batch.map_err(damaged)?, &layer, &geo.system)?;
        let (step, done) = (Step::Preparing, writing.done);
        let of = of.max(done);
        tell(watch, Progress { step, done, of })?;
    }
    let mut findings = Vec::new();
    if writing.bad > 0 {
        let (rows, first) = (writing.bad, writing.first);
        findings.push(Finding::BadGeometries { rows, first });
    }
    findings.extend(geo.system.finding());
    let found = Found::new(Format::Parquet);
    let mut text = writing.rows.finish(found, Some(known), findings)?;
    text.readings = layer.readings();
    Ok(text)
}

/// Rows that are being written, and those whose geometry could not be read.
struct Writing {
    rows: Rows,
    done: u64,
    bad: u64,
    first: u64,
}

impl Writing {
    fn add(
        &mut self,
        batch: &RecordBatch,
        layer: &Layer,
        system: &System,
    ) -> Result<(), Unreadable> {
        let columns = layer.columns.iter();
        let columns = columns.map(|column| texts(&column.way, batch.column(column.at)));
        let columns: Vec<Vec<String>> = columns.collect::<Result<_, _>>()?;
        let shapes = cast(batch.column(layer.place), &DataType::Binary).map_err(damaged)?;
        let shapes = shapes.as_any().downcast_ref::<BinaryArray>();
        let shapes = shapes.ok_or_else(|| damaged("its geometries are no bytes"))?;
        for (at, bytes) in shapes.iter().enumerate() {
            self.done += 1;
            let placed = placed(bytes, system);
            if placed.is_none() {
                self.bad += 1;
                self.first = if self.first == 0 {
                    self.done
                } else {
                    self.first
                };
            }
            let shape = placed.flatten().as_ref().map(shape::Cells::of);
            let shape = shape.unwrap_or_default();
            let cells = columns.iter().filter_map(|column| column.get(at));
            let cells = cells.chain(&shape.cells).map(String::as_str);
            self.rows.write_at(shape.along, cells)?;
        }
        Ok(())
    }
}

/// The cells of a column as texts; empty where there is none.
fn texts(way: &Way, array: &ArrayRef) -> Result<Vec<String>, Unreadable> {
    let array = way.array(array)?;
    // Instants are in UTC, whose name the formatter does not know.
    let (array, end) = match array.data_type() {
        DataType::Timestamp(unit, Some(_)) => {
            let plain = cast(&array, &DataType::Timestamp(*unit, None)).map_err(damaged)?;
            (plain, "Z")
        }
        _ => (array, ""),
    };
    let options = FormatOptions::default();
    let formatter = ArrayFormatter::try_new(array.as_ref(), &options).map_err(damaged)?;
    let cell = |at: usize| match array.is_null(at) {
        true => Ok(String::new()),
        false => formatter.value(at).try_to_string().map(|text| text + end),
    };
    let cells: Result<Vec<String>, _> = (0..array.len()).map(cell).collect();
    cells.map_err(damaged)
}

/// The geometry of a cell, if it has one, in WGS 84; None if it cannot be read.
fn placed(bytes: Option<&[u8]>, system: &System) -> Option<Option<Geometry>> {
    match bytes {
        None => Some(None),
        Some(bytes) => system.place(wkb::read(bytes)?).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn systems_are_named_in_projjson() {
        let epsg =
            json!({"name": "ETRS89 / UTM zone 32N", "id": {"authority": "EPSG", "code": 25832}});
        assert!(matches!(system(Some(&epsg)), System::Projected(_)));
        let degrees =
            json!({"name": "WGS 84 (CRS84)", "id": {"authority": "OGC", "code": "CRS84"}});
        assert!(matches!(system(Some(&degrees)), System::Degrees));
        assert!(matches!(system(None), System::Degrees));
        assert!(matches!(system(Some(&Value::Null)), System::Unknown(_)));
        let mars = json!({"name": "Mars 2000"});
        assert!(matches!(system(Some(&mars)), System::Unknown(name) if name == "Mars 2000"));
    }
}

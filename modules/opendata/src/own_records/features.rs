//! Rows with a place that have changed, as GeoJSON (RFC 7946), read with the kinds of the table's columns: a feature's properties, its `id` where
//! no property is called so, its geometry, and the box around that, as the reading of the whole file has them.

use std::{fs::File, io, path::Path};

use serde_json::{Map, Value, json};
use stoa_geometry::geojson;
use stoa_tables::arrow::array::RecordBatch;

use crate::{
    model::{Kind, TableColumn},
    records,
};

/// Files that are longer, in bytes, are not read here: so much has changed that all of it had better be written.
const LONGEST: u64 = 64 * 1024 * 1024;
const BOX: [&str; 4] = ["west", "south", "east", "north"];

/// The rows; `None` where something does not fit its column, or the file is none of features.
pub fn read(columns: &[TableColumn], path: &Path) -> io::Result<Option<RecordBatch>> {
    let file = File::open(path)?;
    if file.metadata()?.len() > LONGEST {
        return Ok(None);
    }
    let Ok(collection) = serde_json::from_reader::<_, Value>(io::BufReader::new(file)) else {
        return Ok(None);
    };
    let features = collection.get("features").and_then(Value::as_array);
    let rows: Option<Vec<Value>> = features
        .into_iter()
        .flatten()
        .map(|feature| row(columns, feature))
        .collect();
    let Some(rows) = rows.filter(|_| features.is_some()) else {
        return Ok(None);
    };
    // A column without values is of no kind: what comes first says what it is.
    let is_first = |column: &TableColumn| {
        is_empty(column) && rows.iter().any(|row| row.get(&column.name).is_some())
    };
    if columns.iter().any(is_first) {
        return Ok(None);
    }
    Ok(records::read(columns, &rows).ok().map(|read| read.rows))
}

/// Whether nothing stood in a column when all of it was read.
pub fn is_empty(column: &TableColumn) -> bool {
    let distinct = column.profile.get("distinct");
    distinct.and_then(Value::as_u64) == Some(0)
}

/// A feature as the row of a table, by the names of its columns; `None` for what is none.
fn row(columns: &[TableColumn], feature: &Value) -> Option<Value> {
    let mut row = Map::new();
    if let Some(properties) = feature.get("properties").and_then(Value::as_object) {
        for (name, value) in properties {
            put(&mut row, columns, name, value)?;
        }
    }
    if let Some(id) = feature.get("id").filter(|_| !row.contains_key("id")) {
        put(&mut row, columns, "id", id)?;
    }
    let Some(given) = feature.get("geometry").filter(|given| !given.is_null()) else {
        return Some(Value::Object(row));
    };
    let place = columns.iter().find(|column| column.kind == Kind::Place)?;
    let geometry = geojson::read(&given.to_string())?;
    row.insert(place.name.clone(), given.clone());
    if let Some(it) = geometry.bounds() {
        for (name, bound) in BOX.into_iter().zip([it.west, it.south, it.east, it.north]) {
            columns.iter().find(|column| column.name == name)?;
            row.insert(name.to_owned(), json!(bound));
        }
    }
    Some(Value::Object(row))
}

/// Puts a value where its column has it; `None` where there is no such column. A text without letters is a missing value, as in files.
fn put(
    row: &mut Map<String, Value>,
    columns: &[TableColumn],
    name: &str,
    value: &Value,
) -> Option<()> {
    let column = columns.iter().find(|it| records::is_called(it, name))?;
    let value = match value {
        Value::String(text) => json!(text.trim()),
        other => other.clone(),
    };
    let is_missing = value.is_null() || value.as_str() == Some("");
    if !is_missing {
        row.insert(column.name.clone(), value);
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use stoa_tables::arrow::array::{Array, AsArray};

    use super::*;

    fn columns() -> Vec<TableColumn> {
        let number = |name| TableColumn::bare(name, Kind::Number);
        vec![
            TableColumn::bare("id", Kind::Text),
            TableColumn::bare("name", Kind::Text),
            TableColumn::bare("depth", Kind::Number),
            TableColumn::bare("geometry", Kind::Place),
            number("west"),
            number("south"),
            number("east"),
            number("north"),
        ]
    }

    fn read_text(text: &str) -> Option<RecordBatch> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        read(&columns(), file.path()).unwrap()
    }

    #[test]
    fn features_become_rows_with_their_boxes() {
        let rows = read_text(
            r#"{"type": "FeatureCollection", "features": [
                {"type": "Feature", "id": "W-1", "properties": {"name": " 007 ", "depth": 3}, "geometry": {"type": "LineString", "coordinates": [[1, 2], [3.5, -1]]}},
                {"type": "Feature", "properties": {"id": "W-2", "name": ""}, "geometry": null}]}"#,
        )
        .unwrap();
        assert_eq!(rows.num_rows(), 2);
        assert_eq!(rows.column(0).as_string::<i32>().value(1), "W-2");
        assert_eq!(rows.column(1).as_string::<i32>().value(0), "007");
        assert_eq!(rows.column(1).null_count(), 1);
        let north = rows
            .column(7)
            .as_primitive::<stoa_tables::arrow::datatypes::Float64Type>();
        assert_eq!((north.value(0), north.is_null(1)), (2.0, true));
    }

    #[test]
    fn what_does_not_fit_is_no_row() {
        for wrong in [
            "id,name\n1,x\n",
            r#"{"type": "FeatureCollection"}"#,
            r#"{"features": [{"properties": {"colour": "red"}}]}"#,
            r#"{"features": [{"properties": {"depth": "deep"}}]}"#,
            r#"{"features": [{"properties": {}, "geometry": {"type": "Point", "coordinates": ["x"]}}]}"#,
        ] {
            assert!(read_text(wrong).is_none(), "{wrong}");
        }
    }
}

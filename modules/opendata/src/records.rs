//! Rows as programs send them, as JSON objects: the kinds of their columns, and the rows as a batch of those kinds.

use std::sync::Arc;

use jiff::{Timestamp, civil, tz::TimeZone};
use serde_json::{Map, Value};
use stoa_geometry::{geojson, wkb};
use stoa_kernel::{Error, FieldError, Message, Result};
use stoa_tables::arrow::{
    array::{
        ArrayRef, BinaryArray, BooleanArray, Date32Array, Float64Array, Int64Array, RecordBatch,
        StringArray, TimestampMicrosecondArray,
    },
    datatypes::{DataType, Field, Schema, TimeUnit},
};

use crate::model::{Kind, TableColumn};

/// Faults that are told at once.
const TOLD: usize = 50;
/// The largest whole number that a double holds exactly.
const EXACT: u64 = 9_007_199_254_740_992;

/// Rows, and for each column which of them say something of it.
#[derive(Debug, Clone)]
pub struct Records {
    pub rows: RecordBatch,
    pub given: Vec<BooleanArray>,
}

/// Reads objects by the names or headings of their columns. `_id`, which only numbers an answer's rows, is passed over.
///
/// # Errors
/// `Invalid` on `records` with each fault: the row from 1, the field, and what is expected there.
pub fn read(columns: &[TableColumn], records: &[Value]) -> Result<Records> {
    let (mut faults, nothing) = (Faults::default(), Map::new());
    let mut objects: Vec<&Map<String, Value>> = Vec::new();
    for (row, record) in records.iter().enumerate() {
        match record.as_object() {
            Some(object) => objects.push(object),
            None => {
                faults.add(Message::new("opendata-rows-no-object").with("row", row + 1));
                objects.push(&nothing);
            }
        }
    }
    for (row, object) in objects.iter().enumerate() {
        for name in object.keys().filter(|name| *name != "_id") {
            if !columns.iter().any(|column| is_called(column, name)) {
                let unknown = Message::new("opendata-rows-unknown-field");
                faults.add(unknown.with("row", row + 1).with("field", name));
            }
        }
    }
    let (mut arrays, mut given) = (Vec::new(), Vec::new());
    for column in columns {
        let cells: Vec<Option<&Value>> =
            objects.iter().map(|object| cell(object, column)).collect();
        given.push(cells.iter().map(|cell| Some(cell.is_some())).collect());
        let values: Vec<&Value> = cells
            .iter()
            .map(|cell| cell.unwrap_or(&Value::Null))
            .collect();
        arrays.push(array(column, &values, &mut faults));
    }
    faults.end()?;
    let rows = RecordBatch::try_new(schema(columns), arrays);
    let rows = rows.map_err(|error| Error::broken("rows that were sent", error))?;
    Ok(Records { rows, given })
}

/// Every combination of these values of some columns, as rows.
///
/// # Errors
/// `Invalid` on `filters` where a field is none, a value is of another kind, or the combinations are too many.
pub fn combinations(columns: &[TableColumn], filters: &Map<String, Value>) -> Result<RecordBatch> {
    let invalid = |key| Error::invalid("filters", key);
    let mut named: Vec<TableColumn> = Vec::new();
    let mut rows: Vec<Vec<&Value>> = vec![Vec::new()];
    for (name, value) in filters {
        let column = columns.iter().find(|column| is_called(column, name));
        named.push(
            column
                .ok_or_else(|| invalid("opendata-ckan-field-unknown"))?
                .clone(),
        );
        let values: Vec<&Value> = match value {
            Value::Array(all) => all.iter().collect(),
            one => vec![one],
        };
        if rows.len().saturating_mul(values.len()) > 100_000 {
            return Err(invalid("opendata-rows-filters-many"));
        }
        rows = rows
            .into_iter()
            .flat_map(|row| {
                values
                    .iter()
                    .map(move |value| [row.as_slice(), &[*value]].concat())
            })
            .collect();
    }
    let mut faults = Faults::default();
    let mut arrays = Vec::new();
    for (place, column) in named.iter().enumerate() {
        let values: Vec<&Value> = rows
            .iter()
            .filter_map(|row| row.get(place).copied())
            .collect();
        arrays.push(array(column, &values, &mut faults));
    }
    faults.end()?;
    let rows = RecordBatch::try_new(schema(&named), arrays);
    rows.map_err(|error| Error::broken("rows that are named", error))
}

/// The columns as the table's file has them.
pub fn schema(columns: &[TableColumn]) -> Arc<Schema> {
    let fields = columns.iter().map(|column| {
        let kind = match column.kind {
            Kind::Boolean => DataType::Boolean,
            Kind::Integer => DataType::Int64,
            Kind::Number => DataType::Float64,
            Kind::Date => DataType::Date32,
            Kind::LocalTime => DataType::Timestamp(TimeUnit::Microsecond, None),
            Kind::Instant => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
            Kind::Text => DataType::Utf8,
            Kind::Place => DataType::Binary,
        };
        Field::new(&column.name, kind, true)
    });
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
}

/// What kind all values of a field are: whole numbers, numbers, yes or no, else texts.
pub fn kind_of<'a>(values: impl Iterator<Item = &'a Value>) -> Kind {
    let mut found: Option<Kind> = None;
    for value in values.filter(|value| !value.is_null()) {
        let kind = match value {
            Value::Bool(_) => Kind::Boolean,
            Value::Number(number) if number.as_i64().is_some() => Kind::Integer,
            Value::Number(_) => Kind::Number,
            _ => return Kind::Text,
        };
        found = match (found, kind) {
            (None, kind) => Some(kind),
            (Some(before), kind) if before == kind => Some(kind),
            (Some(Kind::Integer | Kind::Number), Kind::Integer | Kind::Number) => {
                Some(Kind::Number)
            }
            _ => return Kind::Text,
        };
    }
    found.unwrap_or(Kind::Text)
}

/// Whether a program means this column.
pub fn is_called(column: &TableColumn, name: &str) -> bool {
    column.name == name || column.heading == name
}

fn cell<'a>(object: &'a Map<String, Value>, column: &TableColumn) -> Option<&'a Value> {
    object
        .get(&column.name)
        .or_else(|| object.get(&column.heading))
}

/// What does not fit, up to a number that a person reads.
#[derive(Default)]
struct Faults(Vec<FieldError>);

impl Faults {
    fn add(&mut self, message: Message) {
        if self.0.len() < TOLD {
            self.0.push(FieldError::new("records", message));
        }
    }

    fn end(self) -> Result<()> {
        match self.0.is_empty() {
            true => Ok(()),
            false => Err(Error::Invalid(self.0)),
        }
    }
}

fn array(column: &TableColumn, values: &[&Value], faults: &mut Faults) -> ArrayRef {
    match column.kind {
        Kind::Boolean => Arc::new(each(column, values, faults, truth).collect::<BooleanArray>()),
        Kind::Integer => Arc::new(each(column, values, faults, integer).collect::<Int64Array>()),
        Kind::Number => Arc::new(each(column, values, faults, number).collect::<Float64Array>()),
        Kind::Date => Arc::new(each(column, values, faults, day).collect::<Date32Array>()),
        Kind::LocalTime => {
            let times = each(column, values, faults, local_time);
            Arc::new(times.collect::<TimestampMicrosecondArray>())
        }
        Kind::Instant => {
            let instants = each(column, values, faults, instant);
            Arc::new(
                instants
                    .collect::<TimestampMicrosecondArray>()
                    .with_timezone("UTC"),
            )
        }
        Kind::Text => Arc::new(each(column, values, faults, text).collect::<StringArray>()),
        Kind::Place => {
            let places = each(column, values, faults, place).collect::<Vec<_>>();
            Arc::new(places.iter().map(Option::as_deref).collect::<BinaryArray>())
        }
    }
}

/// The values of a column; an empty text is a missing value in all kinds but texts.
fn each<T>(
    column: &TableColumn,
    values: &[&Value],
    faults: &mut Faults,
    as_kind: impl Fn(&Value) -> Option<T>,
) -> std::vec::IntoIter<Option<T>> {
    let is_text = column.kind == Kind::Text;
    let mut all = Vec::with_capacity(values.len());
    for (row, value) in values.iter().enumerate() {
        let is_missing = match value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty() && !is_text,
            _ => false,
        };
        let read = if is_missing { None } else { as_kind(value) };
        if read.is_none() && !is_missing {
            let fault = Message::new("opendata-rows-wrong-kind")
                .with("row", row + 1)
                .with("field", column.label())
                .with("kind", column.kind.ckan());
            faults.add(fault);
        }
        all.push(read);
    }
    all.into_iter()
}

fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(yes) => Some(*yes),
        Value::Number(number) => match number.as_i64() {
            Some(0) => Some(false),
            Some(1) => Some(true),
            _ => None,
        },
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "t" | "yes" | "y" | "on" | "1" => Some(true),
            "false" | "f" | "no" | "n" | "off" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Whole numbers of at most 18 digits, as everywhere in tables.
fn integer(value: &Value) -> Option<i64> {
    const MOST: i64 = 999_999_999_999_999_999;
    let number = match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.filter(|number| (-MOST..=MOST).contains(number))
}

/// Fractions become the nearest double; a whole number that a double would change is none.
fn number(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse::<f64>().ok(),
        _ => None,
    };
    let is_kept = match value {
        Value::Number(number) => {
            let whole = number.as_i64().map(i64::unsigned_abs);
            let whole = whole.or_else(|| number.as_u64());
            whole.is_none_or(|whole| whole <= EXACT)
        }
        _ => true,
    };
    number.filter(|number| number.is_finite() && is_kept)
}

fn day(value: &Value) -> Option<i32> {
    let text = value.as_str()?.trim();
    let day: civil::Date = match text.parse() {
        Ok(day) => day,
        // A time of midnight says nothing more than the day.
        Err(_) => {
            let time: civil::DateTime = text.parse().ok()?;
            (time.time() == civil::Time::midnight()).then(|| time.date())?
        }
    };
    day.since(civil::date(1970, 1, 1))
        .ok()
        .map(|span| span.get_days())
}

fn local_time(value: &Value) -> Option<i64> {
    let time: civil::DateTime = value.as_str()?.trim().parse().ok()?;
    let there = time.to_zoned_datetime(TimeZone::UTC).ok()?;
    Some(there.timestamp().as_microsecond())
}

/// With its zone; without one it is in UTC, as databases have it.
fn instant(value: &Value) -> Option<i64> {
    let text = value.as_str()?.trim();
    let instant = text
        .parse::<Timestamp>()
        .ok()
        .map(Timestamp::as_microsecond);
    instant.or_else(|| local_time(value))
}

/// A geometry of GeoJSON, as an object or as its text, in well-known binary.
fn place(value: &Value) -> Option<Vec<u8>> {
    let geometry = geojson::read(&text(value)?)?;
    Some(wkb::write(&geometry))
}

/// Lists and objects stay JSON.
fn text(value: &Value) -> Option<String> {
    Some(match value {
        Value::String(text) => text.replace('\0', ""),
        other => other.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stoa_tables::arrow::array::{Array, AsArray};

    use super::*;

    fn column(name: &str, kind: Kind) -> TableColumn {
        TableColumn {
            name: name.to_owned(),
            heading: name.to_uppercase(),
            kind,
            unit: None,
            profile: Value::Null,
        }
    }

    fn columns() -> Vec<TableColumn> {
        vec![
            column("id", Kind::Integer),
            column("height", Kind::Number),
            column("planted", Kind::Date),
            column("seen", Kind::Instant),
            column("well", Kind::Boolean),
            column("notes", Kind::Text),
            column("place", Kind::Place),
        ]
    }

    #[test]
    fn objects_become_rows() {
        let records = [
            json!({"_id": 9, "ID": 1, "height": "2.5", "planted": "2001-03-02T00:00:00", "seen": "2026-03-02T12:00:00+01:00", "well": "yes", "notes": ["a"]}),
            json!({"id": "2", "height": 3, "planted": "", "notes": "", "place": {"type": "Point", "coordinates": [7.1, 50.7]}}),
        ];
        let read = read(&columns(), &records).unwrap();
        assert_eq!(read.rows.num_rows(), 2);
        assert_eq!(read.rows.column(2).null_count(), 1);
        assert_eq!(read.rows.column(5).as_string::<i32>().value(0), "[\"a\"]");
        assert!(read.rows.column(5).is_valid(1), "an empty text is one");
        let place = read.rows.column(6).as_binary::<i32>().value(1);
        let place = stoa_geometry::wkb::read(place).unwrap();
        assert_eq!(stoa_geometry::wkt::text(&place), "POINT (7.1 50.7)");
        assert!(read.given[4].value(0) && !read.given[4].value(1));
    }

    #[test]
    fn every_fault_is_told_with_its_row() {
        let records = [
            json!({"id": 1.5, "colour": "red"}),
            json!([1]),
            json!({"planted": "soon", "well": 7, "height": 9_007_199_254_740_993_i64}),
        ];
        let Err(Error::Invalid(faults)) = read(&columns(), &records) else {
            panic!("there are faults");
        };
        let keys: Vec<&str> = faults.iter().map(|fault| fault.message.key).collect();
        assert_eq!(
            keys.iter()
                .filter(|key| **key == "opendata-rows-wrong-kind")
                .count(),
            4
        );
        assert!(keys.contains(&"opendata-rows-unknown-field"));
        assert!(keys.contains(&"opendata-rows-no-object"));
        let rows: Vec<&str> = faults
            .iter()
            .filter(|fault| fault.message.key == "opendata-rows-wrong-kind")
            .map(|fault| fault.message.args[0].1.as_str())
            .collect();
        assert_eq!(rows, ["1", "3", "3", "3"]);
    }

    #[test]
    fn filters_are_combined() {
        let filters = json!({"id": [1, 2], "well": true, "planted": null});
        let rows = combinations(&columns(), filters.as_object().unwrap()).unwrap();
        assert_eq!((rows.num_rows(), rows.num_columns()), (2, 3));
        assert!(combinations(&columns(), json!({"no": 1}).as_object().unwrap()).is_err());
    }

    #[test]
    fn kinds_are_found_in_values() {
        let found = |values: Value| kind_of(values.as_array().unwrap().iter());
        assert_eq!(found(json!([1, null, 2])), Kind::Integer);
        assert_eq!(found(json!([1, 2.5])), Kind::Number);
        assert_eq!(found(json!([true])), Kind::Boolean);
        assert_eq!(found(json!([1, "x"])), Kind::Text);
        assert_eq!(found(json!([])), Kind::Text);
    }
}

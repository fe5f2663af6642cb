//! What goes into a statement and what comes out of it, alike for both databases.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    clock::{from_micros, to_micros},
    error::{Error, Result},
    ids::Id,
    lang::Localised,
};

/// One parameter or one cell. Booleans are 0 or 1, instants microseconds since 1970.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

/// Makes the parameters of a statement: `params![id, "text", 3, None::<i64>]`.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::db::Value::from($value)),*] };
}

macro_rules! value_from {
    ($($from:ty => |$value:ident| $to:expr;)*) => {
        $(impl From<$from> for Value {
            fn from($value: $from) -> Self { $to }
        })*
    };
}

value_from! {
    i64 => |value| Value::Int(value);
    i32 => |value| Value::Int(value.into());
    u32 => |value| Value::Int(value.into());
    u8 => |value| Value::Int(value.into());
    usize => |value| Value::Int(i64::try_from(value).unwrap_or(i64::MAX));
    bool => |value| Value::Int(value.into());
    f64 => |value| Value::Real(value);
    &str => |value| Value::Text(value.to_owned());
    String => |value| Value::Text(value);
    &String => |value| Value::Text(value.clone());
    Vec<u8> => |value| Value::Blob(value);
    &[u8] => |value| Value::Blob(value.to_vec());
    [u8; 32] => |value| Value::Blob(value.to_vec());
    [u8; 16] => |value| Value::Blob(value.to_vec());
    Timestamp => |value| Value::Int(to_micros(value));
    Localised => |value| Value::Text(value.to_json());
    &Localised => |value| Value::Text(value.to_json());
}

impl<T> From<Id<T>> for Value {
    fn from(id: Id<T>) -> Self {
        Value::Int(id.number())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

/// One row of an answer. Cells are asked for by their column's name.
#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) columns: Arc<[String]>,
    pub(crate) cells: Vec<Value>,
}

impl Row {
    /// The cell of a column. Fails as `Broken` when there is no such column or it holds another type.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T> {
        let place = self.columns.iter().position(|name| name == column);
        let cell = place.and_then(|place| self.cells.get(place));
        let cell =
            cell.ok_or_else(|| Error::Broken(format!("the answer has no column {column}")))?;
        T::from_value(cell).ok_or_else(|| Error::Broken(format!("column {column} holds {cell:?}")))
    }
}

/// A type that a cell can be read as.
pub trait FromValue: Sized {
    /// `None` when the cell holds something else.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(number) => Some(*number),
            _ => None,
        }
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for u64 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for usize {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value)?.try_into().ok()
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(|number| number != 0)
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Real(number) => Some(*number),
            // SQLite may hand back a whole number that was stored in a DOUBLE PRECISION column.
            Value::Int(number) => i32::try_from(*number).ok().map(f64::from),
            _ => None,
        }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Blob(bytes) => Some(bytes.clone()),
            _ => None,
        }
    }
}

impl FromValue for Timestamp {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(from_micros)
    }
}

impl FromValue for Localised {
    fn from_value(value: &Value) -> Option<Self> {
        String::from_value(value).map(|json| Localised::from_json(&json))
    }
}

impl<T> FromValue for Id<T> {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(Id::new)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

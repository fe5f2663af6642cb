//! What the values of a column are like, over the whole file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{kinds::date, source::Bounds};

/// One value of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Boolean(bool),
    Integer(i64),
    Number(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// Microseconds since 1970-01-01T00:00, in UTC or by the writer's clocks as the column's kind says.
    Time(i64),
    Text(String),
}

impl fmt::Display for Value {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean(value) => write!(to, "{value}"),
            Self::Integer(value) => write!(to, "{value}"),
            Self::Number(value) => write!(to, "{value}"),
            Self::Date(days) => to.write_str(&date::write_day(i64::from(*days))),
            Self::Time(micros) => to.write_str(&date::write_time(*micros)),
            Self::Text(value) => to.write_str(value),
        }
    }
}

/// A value and how often it occurs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frequent {
    pub value: Value,
    pub rows: u64,
}

/// One bar: the values from `from` up to and without `to` (the last bar with it).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    pub from: f64,
    pub to: f64,
    pub rows: u64,
}

/// How numbers and times are spread. Dates count in days and times in seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    pub bins: Vec<Bin>,
}

/// The values of a column.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Rows without a value.
    pub missing: u64,
    /// Different values.
    pub distinct: u64,
    /// Whether `distinct` is counted, not estimated (the estimate is within 5 % nineteen times in twenty), and
    /// `frequent` is of all rows (else its counts are the least they can be).
    pub exact: bool,
    pub least: Option<Value>,
    pub greatest: Option<Value>,
    /// Of numbers only.
    pub mean: Option<f64>,
    /// The ten most frequent, the most frequent first; of values that all occur once, none.
    pub frequent: Vec<Frequent>,
    pub histogram: Option<Histogram>,
    /// Characters of the longest text.
    pub longest: Option<u64>,
    /// Of geometries only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<Places>,
}

/// What the geometries of a column are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Places {
    /// As GeoParquet names them: `Point`, `MultiPolygon Z`.
    pub kinds: Vec<String>,
    /// The box around all of them; None if all are empty.
    pub around: Option<Bounds>,
}

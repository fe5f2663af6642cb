//! One value of a table, in an order and with an equality that all values have.

use std::{cmp::Ordering, fmt, hash};

use crate::calendar::write_day;

/// A value. Empty cells come first, and are equal to each other: two people of whom nothing is known are alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    Empty,
    Truth(bool),
    Whole(i64),
    Number(Real),
    /// Days since 1970-01-01.
    Day(i32),
    /// Microseconds since 1970-01-01T00:00.
    Time(i64),
    Text(Box<str>),
}

/// A fractional number in a total order: -0 is 0, and every NaN is one and the greatest.
#[derive(Clone, Copy, Debug)]
pub struct Real(f64);

impl Real {
    #[must_use]
    pub fn new(value: f64) -> Self {
        match value {
            value if value.is_nan() => Self(f64::NAN),
            0.0 => Self(0.0),
            value => Self(value),
        }
    }

    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

impl PartialEq for Real {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Real {}

impl hash::Hash for Real {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.to_bits().hash(state);
    }
}

impl PartialOrd for Real {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Real {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl Cell {
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    #[must_use]
    pub fn number(value: f64) -> Self {
        Self::Number(Real::new(value))
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// Where it lies on a scale, for kinds that have one: numbers, days, microseconds.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "it compares how wide ranges are"
    )]
    pub fn scale(&self) -> Option<f64> {
        match self {
            Self::Whole(value) | Self::Time(value) => Some(*value as f64),
            Self::Number(value) => Some(value.get()).filter(|value| value.is_finite()),
            Self::Day(days) => Some(f64::from(*days)),
            Self::Empty | Self::Truth(_) | Self::Text(_) => None,
        }
    }
}

/// As a table of texts has it; nothing for an empty cell.
impl fmt::Display for Cell {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Truth(value) => write!(to, "{value}"),
            Self::Whole(value) => write!(to, "{value}"),
            Self::Number(value) => write!(to, "{}", value.get()),
            Self::Day(days) => to.write_str(&write_day(i64::from(*days))),
            Self::Time(micros) => {
                let (day, rest) = (micros.div_euclid(DAY), micros.rem_euclid(DAY) / 1_000_000);
                let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
                write!(to, "{}T{hour:02}:{minute:02}:{second:02}", write_day(day))
            }
            Self::Text(text) => to.write_str(text),
        }
    }
}

/// Microseconds of a day.
pub const DAY: i64 = 86_400_000_000;

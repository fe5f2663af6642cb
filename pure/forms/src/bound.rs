//! Bounds of dates, fixed or counted from today.

use std::{fmt, str::FromStr};

use jiff::{Span, civil::Date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// A date that bounds an answer: `2026-01-31`, `today`, or counted from today as `today-18y`, `today+3m`, `today+2w`, `today-90d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBound {
    /// A day of the calendar.
    Fixed(Date),
    /// So many units after today, or before it where negative.
    Relative(i32, Unit),
}

/// What is counted from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Seven days.
    Week,
    /// Calendar months; the 31st becomes the last of a shorter month.
    Month,
    /// Calendar years.
    Year,
}

/// What is not such a bound.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected a date such as 2026-01-31, today, today-18y, today+3m, today+2w or today-90d")]
pub struct NotBound;

impl DateBound {
    /// The day that is meant when today is `today`; none where the calendar ends (year 9999).
    pub fn on(self, today: Date) -> Option<Date> {
        let (count, unit) = match self {
            Self::Fixed(date) => return Some(date),
            Self::Relative(count, unit) => (i64::from(count), unit),
        };
        let span = match unit {
            Unit::Day => Span::new().try_days(count),
            Unit::Week => Span::new().try_weeks(count),
            Unit::Month => Span::new().try_months(count),
            Unit::Year => Span::new().try_years(count),
        };
        today.checked_add(span.ok()?).ok()
    }
}

impl FromStr for DateBound {
    type Err = NotBound;

    fn from_str(text: &str) -> Result<Self, NotBound> {
        let Some(rest) = text.trim().strip_prefix("today") else {
            return text.trim().parse().map(Self::Fixed).ok().ok_or(NotBound);
        };
        let rest: String = rest.split_whitespace().collect();
        if rest.is_empty() {
            return Ok(Self::Relative(0, Unit::Day));
        }
        let unit = match rest.chars().last() {
            Some('d') => Unit::Day,
            Some('w') => Unit::Week,
            Some('m') => Unit::Month,
            Some('y') => Unit::Year,
            _ => return Err(NotBound),
        };
        let signed = rest.starts_with(['+', '-']);
        let count = rest.get(..rest.len() - 1).and_then(|n| n.parse().ok());
        match (signed, count) {
            (true, Some(count)) => Ok(Self::Relative(count, unit)),
            _ => Err(NotBound),
        }
    }
}

impl fmt::Display for DateBound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(date) => write!(f, "{date}"),
            Self::Relative(0, _) => f.write_str("today"),
            Self::Relative(count, unit) => {
                let letter = match unit {
                    Unit::Day => 'd',
                    Unit::Week => 'w',
                    Unit::Month => 'm',
                    Unit::Year => 'y',
                };
                write!(f, "today{count:+}{letter}")
            }
        }
    }
}

impl Serialize for DateBound {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DateBound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}

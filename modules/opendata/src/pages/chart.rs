//! Values of profiles in words of the reader's language.

use jiff::{Timestamp, ToSpan, civil};
use serde_json::Value;
use stoa_web::{DateStyle, Visitor};

use crate::model::Kind;

const SECONDS_OF_A_DAY: i64 = 86_400;

/// A value as the readers of files tell it: `{"number": 2.5}`, `{"date": 20500}`, `{"text": "oak"}`.
pub fn value_words(visitor: &Visitor, kind: Kind, value: &Value) -> Option<String> {
    let (name, inside) = value.as_object()?.iter().next()?;
    Some(match name.as_str() {
        "boolean" => visitor.t(match inside.as_bool() {
            Some(true) => "opendata-yes",
            _ => "opendata-no",
        }),
        "integer" => visitor.number(inside.as_i64()?),
        "number" => visitor.decimal(inside.as_f64()?, 6),
        "date" => day_words(visitor, inside.as_i64()?)?,
        "time" => time_words(visitor, kind, inside.as_i64()?.div_euclid(1_000_000))?,
        _ => inside.as_str()?.to_owned(),
    })
}

/// Where a bar of a histogram begins: days and seconds since 1970, or a number.
pub fn bin_words(visitor: &Visitor, kind: Kind, from: Option<f64>) -> String {
    let Some(from) = from else {
        return String::new();
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "days and seconds of any calendar are far within"
    )]
    let whole = from.floor() as i64;
    let words = match kind {
        Kind::Date => day_words(visitor, whole),
        Kind::Instant | Kind::LocalTime => day_words(visitor, whole.div_euclid(SECONDS_OF_A_DAY)),
        _ => None,
    };
    words.unwrap_or_else(|| visitor.decimal(from, 3))
}

fn day_words(visitor: &Visitor, days: i64) -> Option<String> {
    let day = civil::date(1970, 1, 1).checked_add(days.days()).ok()?;
    Some(visitor.day(day, DateStyle::Short))
}

fn time_words(visitor: &Visitor, kind: Kind, seconds: i64) -> Option<String> {
    let at = Timestamp::from_second(seconds).ok()?;
    // Clocks without a zone say what they say.
    Some(match kind {
        Kind::Instant => visitor.date_time(at),
        _ => at
            .to_zoned_datetime(jiff::tz::TimeZone::UTC)
            .strftime("%Y-%m-%d %H:%M")
            .to_string(),
    })
}

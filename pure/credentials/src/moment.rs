//! Moments as credentials write them: `xsd:dateTimeStamp` and seconds since 1970.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::error::{Result, malformed};

/// Reads an `xsd:dateTimeStamp` (XML Schema 1.1 part 2, section 3.4.28): with a time zone, and with years of four digits.
pub(crate) fn date_time_stamp(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let (head, tail) = (bytes.get(..19)?, text.get(19..)?);
    let is_head = head.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        10 => *byte == b'T',
        13 | 16 => *byte == b':',
        _ => byte.is_ascii_digit(),
    });
    let zone = match tail.strip_prefix('.') {
        Some(fraction) => {
            let rest = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            let digits = fraction.len() - rest.len();
            (1..=9).contains(&digits).then_some(rest)?
        }
        None => tail,
    };
    (is_head && is_zone(zone))
        .then(|| text.parse().ok())
        .flatten()
}

fn is_zone(zone: &str) -> bool {
    let digits = |at: &[u8]| at.iter().all(u8::is_ascii_digit);
    match zone.as_bytes() {
        b"Z" => true,
        [b'+' | b'-', hours @ .., b':', m1, m2] if hours.len() == 2 => {
            digits(hours) && digits(&[*m1, *m2])
        }
        _ => false,
    }
}

/// The moment under `name`, in seconds since 1970 (RFC 7519, NumericDate), if there is one.
pub(crate) fn numeric_date(
    map: &Map<String, Value>,
    name: &'static str,
) -> Result<Option<Timestamp>> {
    let Some(value) = map.get(name) else {
        return Ok(None);
    };
    let bad = || malformed(name, "a number of seconds since 1970");
    let seconds = match value.as_i64() {
        Some(seconds) => seconds,
        None => whole_seconds(value.as_f64().ok_or_else(bad)?).ok_or_else(bad)?,
    };
    Timestamp::from_second(seconds)
        .map(Some)
        .map_err(|_error| bad())
}

/// The second in which a moment with a fraction lies.
fn whole_seconds(seconds: f64) -> Option<i64> {
    format!("{:.0}", seconds.floor()).parse().ok()
}

/// The moment under `name` as an `xsd:dateTimeStamp`, if there is one.
pub(crate) fn stamp(map: &Map<String, Value>, name: &'static str) -> Result<Option<Timestamp>> {
    let Some(value) = map.get(name) else {
        return Ok(None);
    };
    let moment = value.as_str().and_then(date_time_stamp);
    moment
        .map(Some)
        .ok_or_else(|| malformed(name, "a moment with its time zone"))
}

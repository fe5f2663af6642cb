//! Dates and times by the W3C note that GeoReport prescribes (<https://www.w3.org/TR/NOTE-datetime>).

use jiff::{
    Timestamp, ZonedDateTime,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

/// An instant with the offset that its place had then, to the second: `2010-04-14T06:37:38-08:00`.
pub fn write(at: Timestamp, zone: &TimeZone) -> String {
    ZonedDateTime::new(at, zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// The instant meant. A time without offset is taken in `zone`, a date as its midnight there; the specification demands
/// the offset, and several cities leave it out. A `+` that came through a URL as a space is put back.
pub fn read(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    if let Some((local, offset)) = text.rsplit_once(' ')
        && local.contains('T')
        && offset.len() == 5
        && let Ok(at) = format!("{local}+{offset}").parse::<Timestamp>()
    {
        return Some(at);
    }
    let local = match text.parse::<DateTime>() {
        Ok(local) => local,
        Err(_) => text.parse::<Date>().ok()?.to_datetime(Time::midnight()),
    };
    zone.to_ambiguous_timestamp(local).compatible().ok()
}

//! A publication at a time.

use jiff::{civil, tz::TimeZone};
use stoa_kernel::{Error, Result, Timestamp};

/// When a dataset is to be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub at: Timestamp,
    /// The keys of what was missing when the time had come; empty while it has not.
    pub faults: Vec<String>,
}

/// The instant of a day and a time of the town's clock. `Invalid` on `day` or `time` when they are none, or lie in the past or
/// more than five years ahead.
pub fn publishes_at(day: &str, time: &str, zone: &TimeZone, now: Timestamp) -> Result<Timestamp> {
    let wrong_day = |_error| Error::invalid("day", "opendata-day-wrong");
    let wrong_time = |_error| Error::invalid("time", "opendata-time-wrong");
    let day: civil::Date = day.trim().parse().map_err(wrong_day)?;
    let time = match time.trim() {
        short if short.len() == 5 => format!("{short}:00"),
        other => other.to_owned(),
    };
    let time: civil::Time = time.parse().map_err(wrong_time)?;
    // An hour that the clocks leave out in spring is the one after it.
    let at = day.to_datetime(time).to_zoned_datetime(zone.clone());
    let at = at.map_err(wrong_day)?.timestamp();
    if at <= now {
        return Err(Error::invalid("day", "opendata-plan-past"));
    }
    if at.as_second() - now.as_second() > 5 * 366 * 86_400 {
        return Err(Error::invalid("day", "opendata-plan-far"));
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_towns_clock_is_meant() {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let now: Timestamp = "2026-03-02T12:00:00Z".parse().unwrap();
        let at = |day: &str, time: &str| publishes_at(day, time, &zone, now);
        assert_eq!(
            at("2026-03-02", "14:00"),
            Ok("2026-03-02T13:00:00Z".parse().unwrap())
        );
        // On the last Sunday of March half past two is left out.
        assert_eq!(
            at("2026-03-29", "02:30"),
            Ok("2026-03-29T01:30:00Z".parse().unwrap())
        );
        assert_eq!(
            at("2026-03-02", "12:59"),
            Err(Error::invalid("day", "opendata-plan-past"))
        );
        assert_eq!(
            at("2040-01-01", "12:00"),
            Err(Error::invalid("day", "opendata-plan-far"))
        );
        assert_eq!(
            at("soon", "12:00"),
            Err(Error::invalid("day", "opendata-day-wrong"))
        );
        assert_eq!(
            at("2026-03-03", "noon"),
            Err(Error::invalid("time", "opendata-time-wrong"))
        );
    }
}

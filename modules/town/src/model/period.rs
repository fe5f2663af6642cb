//! Days on the town's clocks as instants: a rule or a boundary holds from the first instant of a day.

use jiff::{civil::Date, tz::TimeZone};
use stoa_kernel::{Error, Result, Timestamp};

/// From when on something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// From the instant of the write.
    Now,
    /// From the first instant of a day.
    Day(Date),
}

impl Start {
    /// Today means from now on, so that what was decided this morning stays as it was.
    pub fn of(day: Option<Date>, now: Timestamp, zone: &TimeZone) -> Self {
        match day {
            Some(day) if day != zone.to_datetime(now).date() => Start::Day(day),
            _ => Start::Now,
        }
    }

    pub fn instant(self, now: Timestamp, zone: &TimeZone) -> Result<Timestamp> {
        match self {
            Start::Now => Ok(now),
            Start::Day(day) => start_of(day, zone),
        }
    }
}

/// The first instant of a day.
pub fn start_of(day: Date, zone: &TimeZone) -> Result<Timestamp> {
    let midnight = zone.to_ambiguous_timestamp(day.at(0, 0, 0, 0));
    midnight
        .compatible()
        .map_err(|error| Error::broken("a day's first instant", error))
}

/// The first instant after a day, at which what holds through that day ends.
pub fn end_of(day: Date, zone: &TimeZone) -> Result<Timestamp> {
    let next = day
        .tomorrow()
        .map_err(|error| Error::broken("the day after", error))?;
    start_of(next, zone)
}

/// The last day on which something holds that ends at this instant.
pub fn last_day(end: Timestamp, zone: &TimeZone) -> Date {
    // An end in the middle of a day leaves that day the last one; an end at midnight the day before.
    zone.to_datetime(end - jiff::SignedDuration::from_micros(1))
        .date()
}

/// The instant that a question about a day means: now for today or no day, else noon, when nothing is about to change.
pub fn instant_on(day: &str, now: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = parse_day(day).filter(|day| *day != zone.to_datetime(now).date());
    let noon = |day: Date| {
        zone.to_ambiguous_timestamp(day.at(12, 0, 0, 0))
            .compatible()
            .ok()
    };
    day.and_then(noon).unwrap_or(now)
}

/// A day that was typed or chosen: `2026-03-04`, between the years 1000 and 2999.
pub fn parse_day(text: &str) -> Option<Date> {
    let text = text.trim();
    // A parser of days takes instants too, and leaves their hours out.
    let day: Date = (text.len() == "2026-03-04".len()).then(|| text.parse().ok())??;
    (1000..=2999).contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_begin_and_end_on_the_towns_clocks() {
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        let day = date(2026, 3, 4);
        let start = start_of(day, &zone).unwrap();
        assert_eq!(start.to_string(), "2026-03-03T23:00:00Z");
        let end = end_of(day, &zone).unwrap();
        assert_eq!(end.to_string(), "2026-03-04T23:00:00Z");
        assert_eq!(last_day(end, &zone), day);
        assert_eq!(
            last_day(end + jiff::SignedDuration::from_hours(1), &zone),
            date(2026, 3, 5)
        );
        let noon = start + jiff::SignedDuration::from_hours(12);
        assert_eq!(Start::of(Some(day), noon, &zone), Start::Now);
        assert_eq!(
            Start::of(Some(date(2026, 3, 5)), noon, &zone).instant(noon, &zone),
            Ok(end)
        );
        assert_eq!(Start::of(None, noon, &zone).instant(noon, &zone), Ok(noon));
    }

    #[test]
    fn only_real_days_are_read() {
        assert_eq!(parse_day(" 2026-03-04 "), Some(date(2026, 3, 4)));
        for wrong in [
            "",
            "2026-02-30",
            "4/3/2026",
            "0999-01-01",
            "9999-12-31",
            "2026-03-04T10:00",
        ] {
            assert_eq!(parse_day(wrong), None, "{wrong}");
        }
    }
}

//! Dates, times, and durations of FEEL (DMN 1.5 section 10.3.2.3), by jiff: years from -9999 to 9999.

mod arithmetic;
mod read;
mod show;

use std::cmp::Ordering;

use jiff::{
    civil,
    tz::{Offset, TimeZone},
};

use crate::number::Number;

pub use arithmetic::{add_days_time, add_months, between, months_between};
pub use read::{date, date_time, days_time, time, years_months};
pub use show::{ShowDate, ShowDuration, ShowMonths};

/// Nanoseconds in a second, and in a day.
pub const SECOND: i128 = 1_000_000_000;
pub const DAY: i128 = 86_400 * SECOND;

/// Where a time holds: at a fixed distance from UTC, or in a named zone.
#[derive(Clone, Debug, PartialEq)]
pub enum Zone {
    /// Seconds east of UTC.
    Offset(i32),
    Named(TimeZone),
}

/// A time of day; without a zone it is local to whoever asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Time {
    pub clock: civil::Time,
    pub zone: Option<Zone>,
}

/// A date and a time of day.
#[derive(Clone, Debug, PartialEq)]
pub struct DateTime {
    pub civil: civil::DateTime,
    pub zone: Option<Zone>,
}

impl Zone {
    /// Seconds east of UTC at this civil time.
    pub fn offset_at(&self, civil: civil::DateTime) -> i32 {
        match self {
            Self::Offset(seconds) => *seconds,
            Self::Named(zone) => zone
                .to_timestamp(civil)
                .map_or(0, |instant| zone.to_offset(instant).seconds()),
        }
    }

    /// As a zone that jiff computes with.
    fn time_zone(&self) -> Option<TimeZone> {
        match self {
            Self::Offset(seconds) => Some(TimeZone::fixed(Offset::from_seconds(*seconds).ok()?)),
            Self::Named(zone) => Some(zone.clone()),
        }
    }
}

/// Nanoseconds since 1970-01-01T00:00:00, as if the civil time were UTC.
pub fn civil_nanoseconds(civil: civil::DateTime) -> i128 {
    let days = civil.date().duration_since(civil::date(1970, 1, 1));
    days.as_nanos() + clock_nanoseconds(civil.time())
}

/// Nanoseconds since midnight.
pub fn clock_nanoseconds(clock: civil::Time) -> i128 {
    clock.duration_since(civil::Time::midnight()).as_nanos()
}

impl DateTime {
    /// The midnight with which a date begins, in no zone.
    pub fn midnight(date: civil::Date) -> Self {
        Self {
            civil: date.to_datetime(civil::Time::midnight()),
            zone: None,
        }
    }

    /// Nanoseconds since 1970 in UTC; a local one as if it were in UTC.
    pub fn instant(&self) -> i128 {
        let offset = self.zone.as_ref().map_or(0, |z| z.offset_at(self.civil));
        civil_nanoseconds(self.civil) - i128::from(offset) * SECOND
    }

    /// Whether both are in the same second; fractions do not count (as the TCK has it).
    pub fn equals(&self, other: &Self) -> bool {
        let second = |at: &Self| at.instant().div_euclid(SECOND);
        self.zone.is_some() == other.zone.is_some() && second(self) == second(other)
    }

    /// `None` between a local one and one in a zone: they cannot be compared.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        (self.zone.is_some() == other.zone.is_some()).then(|| self.instant().cmp(&other.instant()))
    }
}

impl Time {
    /// Seconds east of UTC; a named zone counts as on the first day of 1970.
    pub fn offset(&self) -> Option<i32> {
        let day = civil::date(1970, 1, 1).to_datetime(self.clock);
        self.zone.as_ref().map(|zone| zone.offset_at(day))
    }

    /// Nanoseconds since midnight in UTC; a local one as if it were in UTC.
    pub fn instant(&self) -> i128 {
        clock_nanoseconds(self.clock) - i128::from(self.offset().unwrap_or(0)) * SECOND
    }

    /// Whether both are in the same second.
    pub fn equals(&self, other: &Self) -> bool {
        let second = |at: &Self| at.instant().div_euclid(SECOND);
        self.zone.is_some() == other.zone.is_some() && second(self) == second(other)
    }

    /// `None` between a local one and one in a zone.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        (self.zone.is_some() == other.zone.is_some()).then(|| self.instant().cmp(&other.instant()))
    }
}

/// Seconds with their fraction.
pub fn seconds(whole: i128, nanoseconds: i128) -> Option<Number> {
    let fraction = Number::whole(nanoseconds)?.divide(Number::whole(SECOND)?)?;
    Number::whole(whole)?.add(fraction)
}

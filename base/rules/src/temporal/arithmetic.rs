//! What is some time before or after, and how long it is between two.

use jiff::{Span, Timestamp, civil};

use super::{DateTime, SECOND, civil_nanoseconds};

/// The civil time so many nanoseconds after 1970-01-01T00:00:00; `None` outside the years that jiff has.
fn civil_at(nanoseconds: i128) -> Option<civil::DateTime> {
    let seconds = i64::try_from(nanoseconds.div_euclid(SECOND)).ok()?;
    let fraction = i32::try_from(nanoseconds.rem_euclid(SECOND)).ok()?;
    let instant = Timestamp::new(seconds, fraction).ok()?;
    Some(jiff::tz::Offset::UTC.to_datetime(instant))
}

/// `at` and so many nanoseconds; in a named zone its clock may jump meanwhile.
pub fn add_days_time(at: &DateTime, nanoseconds: i128) -> Option<DateTime> {
    let civil = match &at.zone {
        None => civil_at(civil_nanoseconds(at.civil).checked_add(nanoseconds)?)?,
        Some(zone) => {
            let instant = at.instant().checked_add(nanoseconds)?;
            let seconds = i64::try_from(instant.div_euclid(SECOND)).ok()?;
            let fraction = i32::try_from(instant.rem_euclid(SECOND)).ok()?;
            let instant = Timestamp::new(seconds, fraction).ok()?;
            zone.time_zone()?.to_datetime(instant)
        }
    };
    Some(DateTime {
        civil,
        zone: at.zone.clone(),
    })
}

/// `date` and so many months; a day that the month lacks becomes its last.
pub fn add_months(date: civil::Date, months: i64) -> Option<civil::Date> {
    let span = Span::new().try_months(months).ok()?;
    date.checked_add(span).ok()
}

/// Nanoseconds from `from` to `to`; `None` when one alone is in a zone.
pub fn between(from: &DateTime, to: &DateTime) -> Option<i128> {
    (from.zone.is_some() == to.zone.is_some())
        .then(|| to.instant().checked_sub(from.instant()))
        .flatten()
}

/// Whole months from `from` to `to`, negative if `to` is before.
pub fn months_between(from: civil::DateTime, to: civil::DateTime) -> i64 {
    let count = |at: civil::DateTime| i64::from(at.year()) * 12 + i64::from(at.month());
    let months = count(to) - count(from);
    let rest = |at: civil::DateTime| (at.day(), at.time());
    if months > 0 && rest(to) < rest(from) {
        months - 1
    } else if months < 0 && rest(to) > rest(from) {
        months + 1
    } else {
        months
    }
}

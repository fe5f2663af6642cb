//! Working time as people say it: hours when little is left of it, working days when it is more.

use stoa_kernel::{Timestamp, town::WorkCalendar};

/// Up to so many hours are said in hours: about a day and a half of an office.
const HOURS: i64 = 12;
/// Days are counted so far; beyond, one only says that it is long.
const DAYS: i64 = 500;

/// A length of working time, rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkingTime {
    /// Less than an hour.
    Moment,
    Hours(i64),
    /// Working days; more than 500 are 500.
    Days(i64),
}

/// The working time from one instant to a later one; nothing when the later one is earlier.
pub fn working_time(calendar: &WorkCalendar, from: Timestamp, to: Timestamp) -> WorkingTime {
    let hours = calendar.between(from, to).as_hours();
    match hours {
        ..=0 => WorkingTime::Moment,
        1..=HOURS => WorkingTime::Hours(hours),
        _ => WorkingTime::Days(working_days(calendar, from, to).max(1)),
    }
}

/// The working days that begin after an instant, up to that of another.
fn working_days(calendar: &WorkCalendar, from: Timestamp, to: Timestamp) -> i64 {
    let (mut day, last) = (calendar.day_of(from), calendar.day_of(to));
    let mut count = 0;
    while day < last && count < DAYS {
        let Ok(next) = day.tomorrow() else {
            return count;
        };
        day = next;
        count += i64::from(calendar.is_working_day(day));
    }
    count
}

#[cfg(test)]
mod tests {
    use jiff::{civil::date, tz::TimeZone};
    use stoa_kernel::town::WorkWeek;

    use super::*;

    fn check(from: &str, to: &str, expected: WorkingTime) {
        let monday = date(2026, 3, 9);
        let calendar = WorkCalendar::new(TimeZone::UTC, WorkWeek::office_hours(), [monday]);
        let at = |text: &str| format!("2026-03-{text}:00Z").parse().unwrap();
        assert_eq!(
            working_time(&calendar, at(from), at(to)),
            expected,
            "{from} to {to}"
        );
    }

    /// Wednesday is the 4th; Monday the 9th is a holiday; the office works from 9 to 17.
    #[test]
    fn nights_weekends_and_holidays_are_not_working_time() {
        check("04T16:30", "04T17:00", WorkingTime::Moment);
        check("04T16:00", "05T10:00", WorkingTime::Hours(2));
        check("06T16:00", "10T10:00", WorkingTime::Hours(2));
        check("04T09:00", "06T09:00", WorkingTime::Days(2));
        check("04T09:00", "10T12:00", WorkingTime::Days(3));
        check("05T09:00", "04T09:00", WorkingTime::Moment);
    }

    #[test]
    fn an_office_that_never_works_has_no_working_time() {
        let calendar = WorkCalendar::new(TimeZone::UTC, WorkWeek::default(), []);
        let (from, to) = ("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
        let found = working_time(&calendar, from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(found, WorkingTime::Moment);
    }
}

//! Working time by tables: weekends, holidays, pauses, clocks that change.

use jiff::civil::date;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::*;

/// Madrid, Monday to Friday 9 to 14 and 15 to 18; 25 and 26 December 2025 are free.
fn madrid() -> WorkCalendar {
    let mut week = WorkWeek::default();
    for day in [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
    ] {
        week.add(day, WorkSpan::new(15 * 60, 18 * 60).unwrap());
        week.add(day, WorkSpan::new(9 * 60, 14 * 60).unwrap());
    }
    let zone = TimeZone::get("Europe/Madrid").unwrap();
    WorkCalendar::new(zone, week, [date(2025, 12, 25), date(2025, 12, 26)])
}

fn always(zone: &str) -> WorkCalendar {
    WorkCalendar::new(TimeZone::get(zone).unwrap(), WorkWeek::always(), [])
}

fn local(calendar: &WorkCalendar, text: &str) -> Timestamp {
    let civil: jiff::civil::DateTime = text.parse().unwrap();
    calendar.zone().to_timestamp(civil).unwrap()
}

#[test]
fn hours_are_added() {
    let madrid = madrid();
    for (from, hours, due) in [
        ("2025-12-01T10:00", 0, "2025-12-01T10:00"), // nothing is due at once
        ("2025-12-01T10:00", 2, "2025-12-01T12:00"), // within the morning
        ("2025-12-01T13:00", 2, "2025-12-01T16:00"), // over the pause
        ("2025-12-01T17:00", 2, "2025-12-02T10:00"), // over the night
        ("2025-12-01T20:00", 1, "2025-12-02T10:00"), // begun after work
        ("2025-12-05T17:00", 1, "2025-12-05T18:00"), // to the very end of the week
        ("2025-12-05T17:00", 8, "2025-12-08T17:00"), // over the weekend
        ("2025-12-06T12:00", 8, "2025-12-08T18:00"), // begun on a Saturday
        ("2025-12-24T09:00", 16, "2025-12-29T18:00"), // over two holidays and a weekend
        ("2025-12-25T12:00", 1, "2025-12-29T10:00"), // begun on a holiday
        ("2026-03-27T17:00", 4, "2026-03-30T12:00"), // over the weekend on which clocks go forward
        ("2025-10-24T17:00", 4, "2025-10-27T12:00"), // over the weekend on which clocks go back
    ] {
        let (from, due) = (local(&madrid, from), local(&madrid, due));
        assert_eq!(madrid.add_hours(from, hours), Some(due), "{from} + {hours}");
        assert_eq!(
            madrid.between(from, due),
            SignedDuration::from_hours(hours),
            "{from} … {due}"
        );
    }
}

#[test]
fn days_are_added() {
    let madrid = madrid();
    for (from, days, due) in [
        ("2025-12-01T10:00", 0, "2025-12-01T18:00"),
        ("2025-12-01T19:00", 0, "2025-12-02T18:00"),
        ("2025-12-06T19:00", 0, "2025-12-08T18:00"),
        ("2025-12-01T10:00", 1, "2025-12-02T18:00"),
        ("2025-12-01T23:00", 1, "2025-12-02T18:00"),
        ("2025-12-05T10:00", 1, "2025-12-08T18:00"),
        ("2025-12-06T10:00", 1, "2025-12-08T18:00"),
        ("2025-12-23T10:00", 3, "2025-12-30T18:00"),
    ] {
        let from = local(&madrid, from);
        assert_eq!(
            madrid.add_days(from, days),
            Some(local(&madrid, due)),
            "{from} + {days}"
        );
    }
}

#[test]
fn clocks_that_change_count_the_hours_that_passed() {
    for (zone, from, to, hours) in [
        ("Europe/Madrid", "2026-03-29T00:00", "2026-03-30T00:00", 23),
        ("Europe/Madrid", "2025-10-26T00:00", "2025-10-27T00:00", 25),
        (
            "America/New_York",
            "2026-03-08T00:00",
            "2026-03-09T00:00",
            23,
        ),
        (
            "Africa/Casablanca",
            "2026-06-01T00:00",
            "2026-06-02T00:00",
            24,
        ),
        ("Pacific/Apia", "2011-12-29T00:00", "2011-12-31T00:00", 24), // 30 December did not happen
    ] {
        let calendar = always(zone);
        let worked = calendar.between(local(&calendar, from), local(&calendar, to));
        assert_eq!(worked, SignedDuration::from_hours(hours), "{zone} {from}");
    }
}

#[test]
fn a_span_in_the_hour_that_is_skipped_is_not_worked() {
    let mut week = WorkWeek::default();
    week.add(Weekday::Sunday, WorkSpan::new(120, 180).unwrap());
    let zone = TimeZone::get("Europe/Madrid").unwrap();
    let night = WorkCalendar::new(zone, week, []);
    let (from, to) = (
        local(&night, "2026-03-28T00:00"),
        local(&night, "2026-03-30T00:00"),
    );
    assert_eq!(night.between(from, to), SignedDuration::ZERO);
    let (from, to) = (
        local(&night, "2026-03-21T00:00"),
        local(&night, "2026-03-23T00:00"),
    );
    assert_eq!(night.between(from, to), SignedDuration::from_hours(1));
}

#[test]
fn an_office_without_hours_promises_nothing() {
    let closed = WorkCalendar::new(TimeZone::UTC, WorkWeek::default(), []);
    let now = Timestamp::UNIX_EPOCH;
    assert_eq!(closed.add_hours(now, 1), None);
    assert_eq!(closed.add_days(now, 1), None);
    assert_eq!(closed.next_open(now), None);
    assert_eq!(closed.add_hours(now, 0), Some(now));
}

#[test]
fn opening_is_found() {
    let madrid = madrid();
    for (at, open) in [
        ("2025-12-01T10:00", "2025-12-01T10:00"),
        ("2025-12-01T14:00", "2025-12-01T15:00"),
        ("2025-12-24T18:00", "2025-12-29T09:00"),
    ] {
        assert_eq!(
            madrid.next_open(local(&madrid, at)),
            Some(local(&madrid, open)),
            "{at}"
        );
    }
    assert!(!madrid.is_open(local(&madrid, "2025-12-01T14:00")));
    assert!(madrid.is_open(local(&madrid, "2025-12-01T15:00")));
}

#[test]
fn spans_that_overlap_become_one() {
    let mut week = WorkWeek::default();
    for (from, to) in [(600, 700), (800, 900), (650, 800)] {
        week.add(Weekday::Monday, WorkSpan::new(from, to).unwrap());
    }
    assert_eq!(week.on(Weekday::Monday), [WorkSpan { from: 600, to: 900 }]);
    assert_eq!(WorkSpan::new(10, 10), None);
    assert_eq!(WorkSpan::new(10, 1441), None);
}

proptest! {
    /// Adding work and counting it agree, whatever the instant: over pauses, holidays and changes of the clock.
    #[test]
    fn counting_undoes_adding(from in 1_740_000_000..1_800_000_000_i64, seconds in 1..2_000_000_i64) {
        let madrid = madrid();
        let from = Timestamp::from_second(from).unwrap();
        let work = SignedDuration::from_secs(seconds);
        let due = madrid.add(from, work).unwrap();
        prop_assert_eq!(madrid.between(from, due), work);
        prop_assert!(due > from);
    }

    /// Working time adds up: from a to b and from b to c is from a to c.
    #[test]
    fn working_time_adds_up(a in 1_740_000_000..1_760_000_000_i64, b in 0..9_000_000_i64, c in 0..9_000_000_i64) {
        let madrid = madrid();
        let at = |second| Timestamp::from_second(second).unwrap();
        let (a, b, c) = (at(a), at(a + b), at(a + b + c));
        prop_assert_eq!(madrid.between(a, b) + madrid.between(b, c), madrid.between(a, c));
        prop_assert_eq!(madrid.between(c, a), -madrid.between(a, c));
    }
}

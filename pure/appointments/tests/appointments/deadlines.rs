//! When promises fall due, and what pauses do to them.

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use proptest::prelude::*;
use stoa_appointments::{Due, Left, Opening, Pause, Promise, Timetable, Week, due};

use crate::offices::{at, span, zone};

/// Monday to Friday from 9 to 17 in UTC; Monday 9 March 2026 is a holiday.
fn office_hours() -> Timetable {
    let holiday = "2026-03-09".parse().unwrap();
    Timetable::new(
        TimeZone::UTC,
        Opening::weekly(Week::on_workdays(&[span(9, 17)]), [holiday]),
    )
}

fn march(text: &str) -> Timestamp {
    at(&format!("2026-03-{text}:00Z"))
}

fn pause(from: &str, until: &str) -> Pause {
    Pause {
        from: march(from),
        until: Some(march(until)),
    }
}

/// Wednesday is the 4th.
#[test]
fn hours_are_hours_of_work() {
    for (start, hours, expected) in [
        ("04T16:00", 2, "05T10:00"),
        ("04T16:00", 16, "06T16:00"),
        ("06T16:00", 2, "10T10:00"),
        ("07T12:00", 1, "10T10:00"),
        ("04T09:00", 8, "04T17:00"),
        ("04T20:00", 0, "04T20:00"),
    ] {
        let found = due(march(start), Promise::Hours(hours), &[], &office_hours());
        assert_eq!(found, Due::At(march(expected)), "{start} and {hours}");
    }
}

#[test]
fn days_are_working_days_and_the_first_does_not_count() {
    for (start, days, expected) in [
        ("04T10:00", 1, "05T17:00"),
        ("04T20:00", 1, "05T17:00"),
        ("05T10:00", 2, "10T17:00"),
        ("07T10:00", 1, "10T17:00"),
        ("04T10:00", 0, "04T17:00"),
        ("04T20:00", 0, "05T17:00"),
    ] {
        let found = due(march(start), Promise::Days(days), &[], &office_hours());
        assert_eq!(found, Due::At(march(expected)), "{start} and {days}");
    }
}

#[test]
fn the_clock_stops_and_goes_on() {
    let table = office_hours();
    let paused = [pause("05T11:00", "06T12:00")];
    let found = due(march("04T16:00"), Promise::Hours(4), &paused, &table);
    assert_eq!(found, Due::At(march("06T13:00")));
    // It saw the end of Thursday; within one day it moves nothing.
    let found = due(march("04T16:00"), Promise::Days(1), &paused, &table);
    assert_eq!(found, Due::At(march("06T17:00")));
    let within = [pause("05T11:00", "05T12:00")];
    let found = due(march("04T16:00"), Promise::Days(1), &within, &table);
    assert_eq!(found, Due::At(march("05T17:00")));
}

#[test]
fn while_it_stands_nobody_can_say() {
    let table = office_hours();
    let open = [Pause {
        from: march("05T10:00"),
        until: None,
    }];
    let hours = due(march("04T16:00"), Promise::Hours(4), &open, &table);
    assert_eq!(
        hours,
        Due::Stopped(Left::Work(SignedDuration::from_hours(2)))
    );
    let days = due(march("04T16:00"), Promise::Days(3), &open, &table);
    assert_eq!(days, Due::Stopped(Left::Days(3)));
    let sooner = due(march("04T16:00"), Promise::Hours(2), &open, &table);
    assert_eq!(sooner, Due::At(march("05T10:00")));
}

#[test]
fn an_office_without_hours_keeps_no_promise() {
    let table = Timetable::new(TimeZone::UTC, Opening::default());
    assert_eq!(
        due(march("04T16:00"), Promise::Hours(1), &[], &table),
        Due::Never
    );
    assert_eq!(
        due(march("04T16:00"), Promise::Days(1), &[], &table),
        Due::Never
    );
    assert_eq!(table.next_open(march("04T16:00")), None);
}

#[test]
fn working_time_lies_between_instants() {
    let table = office_hours();
    assert_eq!(
        table.between(march("06T16:00"), march("10T10:00")),
        SignedDuration::from_hours(2)
    );
    assert_eq!(
        table.between(march("10T10:00"), march("06T16:00")),
        SignedDuration::from_hours(-2)
    );
    assert_eq!(table.next_open(march("06T17:00")), Some(march("10T09:00")));
    assert!(table.is_open(march("06T16:59")) && !table.is_open(march("06T17:00")));
    assert!(!table.is_working_day("2026-03-09".parse().unwrap()));
}

fn any_pauses() -> impl Strategy<Value = Vec<Pause>> {
    let one = (0_i64..40_000, 1_i64..10_000).prop_map(|(from, length)| {
        let from = march("02T00:00") + SignedDuration::from_mins(from);
        Pause {
            from,
            until: Some(from + SignedDuration::from_mins(length)),
        }
    });
    prop::collection::vec(one, 0..5)
}

/// Whether the clock stands at an instant.
fn stands(pauses: &[Pause], at: Timestamp) -> bool {
    pauses
        .iter()
        .any(|pause| pause.from <= at && pause.until.is_none_or(|until| at < until))
}

proptest! {
    /// Minute by minute, in the plainest way: the working minutes without a pause until it is due are those promised.
    #[test]
    fn pauses_add_exactly_what_they_take(pauses in any_pauses(), start in 0_i64..20_000, hours in 1_u32..40) {
        let table = Timetable::new(zone("Europe/Paris"), Opening::weekly(Week::on_workdays(&[span(9, 12), span(13, 17)]), []));
        let start = march("02T00:00") + SignedDuration::from_mins(start);
        let end = due(start, Promise::Hours(hours), &pauses, &table).at().unwrap();
        let mut worked = 0;
        let mut day = table.day_of(start);
        while day <= table.day_of(end) {
            for span in table.spans(day) {
                let minutes = (0..span.length().as_mins()).map(|at| span.start() + SignedDuration::from_mins(at));
                worked += minutes.filter(|at| start <= *at && *at < end && !stands(&pauses, *at)).count();
            }
            day = day.tomorrow().unwrap();
        }
        prop_assert_eq!(worked, hours as usize * 60);
        let paused = table.between(start, end) - SignedDuration::from_hours(i64::from(hours));
        let unpaused = due(start, Promise::Hours(hours), &[], &table).at().unwrap();
        prop_assert_eq!(table.between(unpaused, end), paused);
    }

    /// The days after the first whose end of work the clock saw are those promised.
    #[test]
    fn pauses_add_the_days_that_they_saw_end(pauses in any_pauses(), start in 0_i64..20_000, days in 1_u32..30) {
        let table = office_hours();
        let start = march("02T00:00") + SignedDuration::from_mins(start);
        let end = due(start, Promise::Days(days), &pauses, &table).at().unwrap();
        let (mut day, mut counted) = (table.day_of(start), 0);
        while day < table.day_of(end) {
            day = day.tomorrow().unwrap();
            let close = table.spans(day).last().map(|span| span.end());
            counted += u32::from(close.is_some_and(|close| !stands(&pauses, close)));
        }
        prop_assert_eq!(counted, days);
    }
}

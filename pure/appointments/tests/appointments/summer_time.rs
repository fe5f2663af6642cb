//! Days on which the clocks change.

use jiff::SignedDuration;
use proptest::prelude::*;
use stoa_appointments::{Agenda, DaySpan, Interval, Kind, Opening, Timetable, Week};

use crate::offices::{at, between, mornings, office, resource, times, visit, zone};

fn nights() -> Opening {
    let from_1_to_4 = DaySpan::new(60, 240).unwrap();
    let mut week = Week::default();
    week.add(jiff::civil::Weekday::Sunday, from_1_to_4);
    Opening::weekly(week, [])
}

fn slots_on(zone_name: &str, opening: Opening, day: &str) -> Vec<stoa_appointments::Slot> {
    let (office, kind, desks) = (office(zone_name, opening), visit(), [resource("a", &[])]);
    let agenda = Agenda::new(&office, &desks, &kind, &[]).unwrap();
    let day: jiff::civil::Date = day.parse().unwrap();
    let midnight =
        |day: jiff::civil::Date| zone(zone_name).to_timestamp(day.at(0, 0, 0, 0)).unwrap();
    let whole = Interval::new(midnight(day), midnight(day.tomorrow().unwrap())).unwrap();
    agenda.slots(whole, at("2026-01-01T00:00:00Z"))
}

#[test]
fn an_hour_that_is_skipped_has_no_slots() {
    let slots = slots_on("Europe/Paris", nights(), "2026-03-29");
    assert_eq!(times(&slots), "01:00 01:30 03:00 03:30");
    let starts = slots
        .windows(2)
        .map(|pair| pair[0].start.duration_until(pair[1].start));
    assert!(
        starts
            .into_iter()
            .all(|step| step == SignedDuration::from_mins(30))
    );
}

#[test]
fn an_hour_that_comes_twice_has_its_slots_twice() {
    let slots = slots_on("Europe/Paris", nights(), "2026-10-25");
    assert_eq!(
        times(&slots),
        "01:00 01:30 02:00 02:30 02:00 02:30 03:00 03:30"
    );
    let offsets: Vec<i32> = slots
        .iter()
        .map(|slot| slot.local_start().offset().seconds())
        .collect();
    assert_eq!(offsets, [7200, 7200, 7200, 7200, 3600, 3600, 3600, 3600]);
}

#[test]
fn opening_hours_stay_where_the_clocks_show_them() {
    for (day, first) in [
        ("2026-03-27", "08:00"),
        ("2026-03-30", "07:00"),
        ("2026-10-26", "08:00"),
    ] {
        let slots = slots_on("Europe/Paris", mornings(), day);
        assert_eq!(slots[0].start, at(&format!("{day}T{first}:00Z")), "{day}");
        assert_eq!(slots.len(), 6);
    }
}

#[test]
fn hours_that_begin_or_end_in_the_gap_end_at_the_change() {
    let table = |from, to| {
        let mut week = Week::default();
        week.add(
            jiff::civil::Weekday::Sunday,
            DaySpan::new(from, to).unwrap(),
        );
        let table = Timetable::new(zone("Europe/Paris"), Opening::weekly(week, []));
        table.spans("2026-03-29".parse().unwrap())
    };
    assert_eq!(
        table(60, 150),
        [between("2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z")]
    );
    assert_eq!(
        table(150, 195),
        [between("2026-03-29T01:00:00Z", "2026-03-29T01:15:00Z")]
    );
    assert_eq!(table(130, 160), []);
}

#[test]
fn half_hours_whole_days_and_midnights_may_be_skipped() {
    // Lord Howe moves its clocks by half an hour, Samoa left out a day, Beirut skips midnight itself.
    let howe = slots_on("Australia/Lord_Howe", nights(), "2026-10-04");
    assert_eq!(times(&howe), "01:00 01:30 02:30 03:00 03:30");
    let always = Opening::weekly(Week::always(), []);
    let samoa = Timetable::new(zone("Pacific/Apia"), always.clone());
    assert_eq!(samoa.spans("2011-12-30".parse().unwrap()), []);
    let beirut = Timetable::new(zone("Asia/Beirut"), always);
    let day = beirut.spans("2026-03-29".parse().unwrap());
    assert_eq!(day[0].length(), SignedDuration::from_hours(23));
}

#[test]
fn an_appointment_may_cross_midnight_where_an_office_never_closes() {
    let slots = slots_on(
        "Europe/Paris",
        Opening::weekly(Week::always(), []),
        "2026-03-28",
    );
    assert_eq!(slots.len(), 48);
    let long = Kind {
        duration: 90,
        ..visit()
    };
    let office = office("Europe/Paris", Opening::weekly(Week::always(), []));
    let desks = [resource("a", &[])];
    let agenda = Agenda::new(&office, &desks, &long, &[]).unwrap();
    let last = agenda
        .slot_at(at("2026-03-28T22:30:00Z"), at("2026-03-01T00:00:00Z"))
        .unwrap();
    assert_eq!(
        last.local_end().strftime("%d %H:%M").to_string(),
        "29 01:00"
    );
}

const ZONES: [&str; 8] = [
    "Europe/Paris",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Beirut",
    "America/Havana",
    "Africa/Casablanca",
    "Pacific/Chatham",
    "Europe/Dublin",
];

proptest! {
    /// In any zone and year: starts ascend, each slot lies in hours, and each day has what its hours hold.
    #[test]
    fn slots_fill_the_hours_of_each_day(zone_at in 0_usize..8, day in 0_i64..3650, from in 0_u16..1380, length in 1_u16..24) {
        let (from, to) = (from, (from + length * 30).min(1440));
        let mut week = Week::default();
        for day in 0..7 {
            week.add(jiff::civil::Weekday::from_monday_zero_offset(day).unwrap(), DaySpan::new(from, to).unwrap());
        }
        let (office, kind, desks) = (office(ZONES[zone_at], Opening::weekly(week, [])), visit(), [resource("a", &[])]);
        let agenda = Agenda::new(&office, &desks, &kind, &[]).unwrap();
        let start = at("2024-01-01T12:00:00Z") + SignedDuration::from_hours(24 * day);
        let days = 3 * 24;
        let window = Interval::new(start, start + SignedDuration::from_hours(days)).unwrap();
        let slots = agenda.slots(window, start);
        prop_assert!(slots.windows(2).all(|pair| pair[0].start < pair[1].start));
        let table = &office.timetable;
        for slot in &slots {
            let at_the_end = slot.end - SignedDuration::from_nanos(1);
            prop_assert!(table.is_open(slot.start) && table.is_open(at_the_end));
            let day = table.day_of(slot.start);
            prop_assert!(table.spans(day).iter().any(|span| (slot.start.as_second() - span.start().as_second()) % 1800 == 0));
        }
        let mut day = table.day_of(window.start()).tomorrow().unwrap();
        while day < table.day_of(window.end()) {
            let wanted: i64 = table.spans(day).iter().map(|span| span.length().as_mins() / 30).sum();
            let found = slots.iter().filter(|slot| table.day_of(slot.start) == day).count();
            // Hours that end at midnight may go on the next day.
            let reaches = i64::from(to == 1440 && from == 0);
            prop_assert!((wanted..=wanted + reaches).contains(&(found as i64)), "{} on {day}", ZONES[zone_at]);
            day = day.tomorrow().unwrap();
        }
    }
}

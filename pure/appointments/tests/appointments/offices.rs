//! Offices, kinds and times that the tests speak of.

use std::collections::BTreeSet;

use jiff::{Timestamp, tz::TimeZone};
use stoa_appointments::{
    Booked, DaySpan, Group, Interval, Kind, Office, Opening, Resource, Role, Slot, Timetable, Week,
};

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub fn between(start: &str, end: &str) -> Interval {
    Interval::new(at(start), at(end)).unwrap()
}

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

pub fn span(from: u16, to: u16) -> DaySpan {
    DaySpan::new(from * 60, to * 60).unwrap()
}

/// Monday to Friday from 9 to 12.
pub fn mornings() -> Opening {
    Opening::weekly(Week::on_workdays(&[span(9, 12)]), [])
}

pub fn office(zone_name: &str, opening: Opening) -> Office {
    Office {
        id: "town-hall".to_owned(),
        timetable: Timetable::new(zone(zone_name), opening),
    }
}

pub fn skills(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

pub fn resource(id: &str, can: &[&str]) -> Resource {
    Resource {
        id: id.to_owned(),
        skills: skills(can),
        ..Resource::default()
    }
}

/// Half an hour at a desk, for one person, within a year.
pub fn visit() -> Kind {
    Kind {
        id: "visit".to_owned(),
        duration: 30,
        buffer_before: 0,
        buffer_after: 0,
        earliest_notice: 0,
        latest_horizon: 366 * 1440,
        step: 30,
        capacity: 1,
        roles: vec![Role::default()],
    }
}

pub fn role(names: &[&str]) -> Role {
    Role {
        skills: skills(names),
    }
}

/// What a database holds once somebody has booked a slot.
pub fn booking(slot: &Slot, kind: &Kind) -> Vec<Booked> {
    let group = kind.is_group().then(|| Group {
        kind: kind.id.clone(),
        lead: slot.resources[0].clone(),
        start: slot.start,
        people: 1,
    });
    let resources = slot.resources.iter();
    let held = |resource: &String| Booked {
        resource: resource.clone(),
        held: slot.held,
        group: group.clone(),
    };
    resources.map(held).collect()
}

/// The starts of slots as times of day.
pub fn times(slots: &[Slot]) -> String {
    let starts = slots
        .iter()
        .map(|slot| slot.local_start().strftime("%H:%M").to_string());
    starts.collect::<Vec<_>>().join(" ")
}

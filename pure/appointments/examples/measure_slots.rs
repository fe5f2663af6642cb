//! How long it takes to offer a year of a town: 20 resources, a slot every ten minutes, 50,000 bookings.

use std::{
    error::Error,
    io::{Write, stdout},
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use stoa_appointments::{
    Agenda, Booked, DaySpan, Interval, Kind, Office, Opening, Resource, Role, Timetable, Week,
};

const BOOKINGS: usize = 50_000;
const RUNS: usize = 21;

fn main() -> Result<(), Box<dyn Error>> {
    let now: Timestamp = "2026-01-01T00:00:00Z".parse()?;
    let (office, resources, kind) = town()?;
    let year =
        Interval::new(now, now + SignedDuration::from_hours(365 * 24)).ok_or("a year is long")?;
    let booked = bookings(&office, &resources, &kind, year)?;
    let agenda = Agenda::new(&office, &resources, &kind, &booked)?;
    let (offered, held) = (agenda.slots(year, now).len(), booked.len());
    writeln!(
        stdout(),
        "{} resources, {held} bookings, {offered} slots still offered in a year",
        resources.len()
    )?;
    report("sorting the bookings", || {
        Agenda::new(&office, &resources, &kind, &booked).is_ok()
    })?;
    report("all slots of the year", || {
        agenda.slots(year, now).len() == offered
    })?;
    report("a page of 50", || {
        agenda.page(year, None, 50, now).len() == 50
    })?;
    report("the next free slot", || {
        agenda.next_free(now, now).is_some()
    })?;
    let some = agenda.next_free(now, now).ok_or("nothing is free")?;
    report("whether a slot is free", || agenda.is_free(&some, now))
}

/// The median, the least and the greatest of some runs.
fn report(what: &str, work: impl Fn() -> bool) -> Result<(), Box<dyn Error>> {
    let mut took: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let begun = Instant::now();
        if !std::hint::black_box(work()) {
            return Err(format!("{what}: the answer changed").into());
        }
        took.push(begun.elapsed());
    }
    took.sort_unstable();
    let median = took[RUNS / 2];
    Ok(writeln!(
        stdout(),
        "{what}: {median:.2?} (of {RUNS}: {:.2?} to {:.2?})",
        took[0],
        took[RUNS - 1]
    )?)
}

/// Half of the resources have hours of their own.
fn town() -> Result<(Office, Vec<Resource>, Kind), Box<dyn Error>> {
    let spans = [(8 * 60, 12 * 60), (13 * 60, 18 * 60)];
    let spans = spans
        .map(|(from, to)| DaySpan::new(from, to))
        .into_iter()
        .flatten();
    let spans: Vec<DaySpan> = spans.collect();
    let hours = Opening::weekly(Week::on_workdays(&spans), ["2026-12-25".parse()?]);
    let office = Office {
        id: "town-hall".to_owned(),
        timetable: Timetable::new(TimeZone::get("Europe/Paris")?, hours.clone()),
    };
    let resources = (0..20).map(|at| Resource {
        id: format!("desk-{at:02}"),
        hours: (at % 2 == 0).then(|| hours.clone()),
        ..Resource::default()
    });
    let kind = Kind {
        id: "passport".to_owned(),
        duration: 20,
        buffer_before: 0,
        buffer_after: 10,
        earliest_notice: 60,
        latest_horizon: 366 * 1440,
        step: 10,
        capacity: 1,
        roles: vec![Role::default()],
    };
    Ok((office, resources.collect(), kind))
}

/// Books what is offered, each slot's first resource, by rounds over the year.
fn bookings(
    office: &Office,
    resources: &[Resource],
    kind: &Kind,
    year: Interval,
) -> Result<Vec<Booked>, Box<dyn Error>> {
    let mut booked: Vec<Booked> = Vec::new();
    while booked.len() < BOOKINGS {
        let slots = Agenda::new(office, resources, kind, &booked)?.slots(year, year.start());
        let mut until = year.start();
        let before = booked.len();
        for slot in slots.iter().take(BOOKINGS) {
            // In one round no two that overlap: the resource was chosen without knowing of the other.
            if slot.held.start() < until || booked.len() == BOOKINGS {
                continue;
            }
            until = slot.held.end();
            booked.extend(slot.resources.iter().map(|resource| Booked {
                resource: resource.clone(),
                held: slot.held,
                group: None,
            }));
        }
        if booked.len() == before {
            break;
        }
    }
    Ok(booked)
}

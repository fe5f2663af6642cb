//! Appointments for calendars: one as a file, and those of a desk, a person or a room as a feed.

use std::collections::BTreeMap;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;
use stoa_appointments::{
    Interval,
    ical::{Alarm, Calendar, Clock, Event, Status, write},
};
use stoa_kernel::{Error, OrNotFound, Reader, Result, Timestamp, staff};
use stoa_web::{PageResult, Path, Visitor};

use super::{
    show_appointment::Held,
    words::{place_words, resource_name},
};
use crate::{
    casework::{bureau::Bureau, colleagues::works_for},
    model::{Appointment, AppointmentState},
    pages::words::say,
    store::{appointments, feeds},
};

/// How often a feed is fetched again, in minutes.
const REFRESH: u32 = 60;
/// A feed tells of so many stretches of four weeks, the first of them past.
const STRETCHES: i32 = 14;

/// `GET /appointments/my/{token}/calendar.ics`
pub async fn download(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let mut db = visitor.read().await?;
    let held = Held::read(&visitor, &mut db, &token).await?;
    drop(db);
    let event = own_event(&visitor, &held)?;
    let calendar = calendar_of(&visitor, &held.bureau, vec![event]);
    let text = write(&calendar).map_err(|missing| Error::broken("a calendar", missing))?;
    let prefix = &visitor.app().config.town.reference_prefix;
    let name = format!("{}.ics", held.appointment.reference(prefix));
    Ok(sent(&text, Some(&name)))
}

/// `GET /appointments/feeds/{token}`, with or without `.ics`: no names, since calendars are kept by others.
pub async fn feed(visitor: Visitor, Path(token): Path<String>) -> PageResult {
    let token = token.strip_suffix(".ics").unwrap_or(&token);
    let mut db = visitor.read().await?;
    let feed = feeds::find(&mut db, token).await?.or_not_found()?;
    // Whoever left has no calendar of ours any more.
    let owner = staff::find(&mut db, feed.staff).await?;
    let bureau = Bureau::read(visitor.app(), &mut db, &feed.office).await?;
    let owner = owner.filter(|owner| works_for(owner, &bureau.row.agency));
    if owner.is_none() {
        return Err(Error::denied("services-exchange-feed-ended").into());
    }
    let booked = coming(&mut db, &bureau, visitor.now()).await?;
    drop(db);
    let of_it = booked
        .iter()
        .filter(|one| one.state.holds() && one.resources.contains(&feed.resource));
    let mut times: BTreeMap<&str, Vec<&Appointment>> = BTreeMap::new();
    for one in of_it {
        times
            .entry(one.slot.as_deref().unwrap_or_default())
            .or_default()
            .push(one);
    }
    let events = times
        .values()
        .filter_map(|people| feed_event(&visitor, &bureau, people));
    let mut calendar = calendar_of(&visitor, &bureau, events.collect());
    let office = say(&visitor, &bureau.file.name);
    let resource = resource_name(&visitor, &bureau.file, &feed.resource);
    calendar.name = Some(format!("{resource}, {office}"));
    calendar.refresh = Some(REFRESH);
    let text = write(&calendar).map_err(|missing| Error::broken("a calendar", missing))?;
    Ok(sent(&text, None))
}

/// The appointments of an office, from four weeks ago to a year ahead.
async fn coming(db: &mut Reader, bureau: &Bureau, now: Timestamp) -> Result<Vec<Appointment>> {
    let stretch = SignedDuration::from_hours(24 * 28);
    let mut from = now - stretch;
    let mut found = Vec::new();
    for _ in 0..STRETCHES {
        let until = from + stretch;
        if let Some(window) = Interval::new(from, until) {
            found.extend(appointments::in_window(db, &bureau.row.slug, window).await?);
        }
        from = until;
    }
    Ok(found)
}

fn calendar_of(visitor: &Visitor, bureau: &Bureau, events: Vec<Event>) -> Calendar {
    let lang = visitor.lang();
    let town = visitor.site.town_name(lang);
    Calendar {
        product: format!("-//{town}//Stoa//{}", lang.code().to_uppercase()),
        name: None,
        refresh: None,
        method: None,
        clock: Clock::Zone(bureau.zone().clone()),
        events,
    }
}

/// The name of an event, the same in all that is ever sent of it, and in no other installation (RFC 7986, section 5.3).
fn uid(visitor: &Visitor, name: &str) -> String {
    let home = visitor.site.url("/");
    let host = home.split("//").nth(1).unwrap_or_default();
    format!("{name}@{}", host.trim_end_matches('/'))
}

fn own_event(visitor: &Visitor, held: &Held) -> Result<Event> {
    let (one, bureau) = (&held.appointment, &held.bureau);
    let kind = bureau.file.kind(&one.kind);
    let about = kind.map_or("", |kind| say(visitor, &kind.about));
    let summary = kind.map_or(one.kind.as_str(), |kind| say(visitor, &kind.name));
    let prefix = &visitor.app().config.town.reference_prefix;
    let reference = one.reference(prefix);
    let name = say(visitor, &bureau.file.name);
    let place = [name, say(visitor, &bureau.file.address)].join(", ");
    let desk = place_words(visitor, bureau, &one.resources);
    Ok(Event {
        uid: uid(visitor, &format!("appointment-{}", one.id)),
        sequence: u32::try_from(one.version - 1).unwrap_or(u32::MAX),
        stamp: one.updated_at,
        time: Interval::new(one.starts_at, one.ends_at).or_not_found()?,
        status: match one.state {
            AppointmentState::Cancelled | AppointmentState::CalledOff => Status::Cancelled,
            _ => Status::Confirmed,
        },
        summary: format!("{summary}, {name}"),
        description: [reference.as_str(), about].join("\n").trim().to_owned(),
        location: format!("{place}, {desk}"),
        url: visitor.site.url(&held.path()),
        organizer: None,
        attendees: Vec::new(),
        alarms: vec![Alarm {
            before: 60,
            text: String::new(),
        }],
    })
}

/// A time with everybody who comes to it, by their references.
fn feed_event(visitor: &Visitor, bureau: &Bureau, people: &[&Appointment]) -> Option<Event> {
    let one = people.first()?;
    let kind = bureau.file.kind(&one.kind);
    let summary = kind.map_or(one.kind.as_str(), |kind| say(visitor, &kind.name));
    let prefix = &visitor.app().config.town.reference_prefix;
    let references: Vec<String> = people.iter().map(|one| one.reference(prefix)).collect();
    let day = bureau.day_of(one.starts_at);
    let changes: i64 = people.iter().map(|one| one.version).sum();
    Some(Event {
        uid: uid(visitor, &one.slot.clone()?.replace('/', "-")),
        sequence: u32::try_from(changes).unwrap_or(u32::MAX),
        stamp: people.iter().map(|one| one.updated_at).max()?,
        time: Interval::new(one.starts_at, one.ends_at)?,
        status: Status::Confirmed,
        summary: summary.to_owned(),
        description: references.join(", "),
        location: place_words(visitor, bureau, &one.resources),
        url: visitor.site.url(&format!(
            "/staff/appointments?office={}&day={day}",
            bureau.row.slug
        )),
        organizer: None,
        attendees: Vec::new(),
        alarms: Vec::new(),
    })
}

fn sent(text: &str, name: Option<&str>) -> Response {
    let kind = (
        header::CONTENT_TYPE,
        "text/calendar; charset=utf-8".to_owned(),
    );
    let stored = (header::CACHE_CONTROL, "no-store".to_owned());
    match name {
        Some(name) => {
            let name = format!("attachment; filename=\"{name}\"");
            let named = (header::CONTENT_DISPOSITION, name);
            ([kind, stored, named], text.to_owned()).into_response()
        }
        None => ([kind, stored], text.to_owned()).into_response(),
    }
}

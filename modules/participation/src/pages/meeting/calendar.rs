//! Meetings for calendars (RFC 5545): all of a component as a feed, and one as a file.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use stoa_appointments::{
    Interval,
    ical::{Alarm, Calendar, Clock, Event, Status, write},
};
use stoa_kernel::{Error, Result};
use stoa_web::{PageResult, Path, Visitor};

use super::{About, Place, find_meetings, list_meetings::SHOWN};
use crate::{
    model::meeting::Meeting,
    store::meeting::{coming, past},
};

/// How often a feed is fetched again, in minutes.
const REFRESH: u32 = 60;

/// `…/meetings.ics`: those to come and the last ones that were, cancelled ones too, so that calendars take them out.
pub async fn feed(
    visitor: Visitor,
    Path((process, component)): Path<(String, String)>,
) -> PageResult {
    let mut db = visitor.read().await?;
    let scene = find_meetings(&visitor, &mut db, (&process, &component)).await?;
    let at = (scene.component.id, visitor.now());
    let mut meetings = past(&mut db, at, SHOWN).await?;
    meetings.reverse();
    meetings.extend(coming(&mut db, at, SHOWN).await?);
    drop(db);
    let events = meetings.iter().filter_map(|one| event(&visitor, one));
    let mut calendar = calendar(&visitor, events.collect());
    let (lang, process) = (visitor.lang(), &scene.setup.process);
    let names = [scene.component.title.get(lang), process.title.get(lang)];
    calendar.name = Some(names.join(", "));
    calendar.refresh = Some(REFRESH);
    Ok(sent(&calendar, None)?)
}

/// `…/meetings/{meeting}/event.ics`
pub async fn download(visitor: Visitor, Path((process, component, id)): Place) -> PageResult {
    let mut db = visitor.read().await?;
    let place = (process.as_str(), component.as_str(), id);
    let about = About::read(&visitor, &mut db, place).await?;
    drop(db);
    let events = event(&visitor, &about.meeting).into_iter().collect();
    let name = format!("{}.ics", about.meeting.reference());
    Ok(sent(&calendar(&visitor, events), Some(&name))?)
}

fn calendar(visitor: &Visitor, events: Vec<Event>) -> Calendar {
    let lang = visitor.lang();
    let town = visitor.site.town_name(lang);
    Calendar {
        product: format!("-//{town}//Stoa//{}", lang.code().to_uppercase()),
        name: None,
        refresh: None,
        method: None,
        clock: Clock::Zone(visitor.app().config.time_zone()),
        events,
    }
}

fn event(visitor: &Visitor, meeting: &Meeting) -> Option<Event> {
    let (planned, lang) = (&meeting.planned, visitor.lang());
    let home = visitor.site.url("/");
    let host = home.split("//").nth(1).unwrap_or_default();
    let described = [
        planned.text.get(lang),
        planned.access.get(lang),
        &meeting.reason,
    ];
    let described: Vec<&str> = described
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let places = [planned.place.as_str(), planned.online_url.as_str()];
    let places: Vec<&str> = places.into_iter().filter(|text| !text.is_empty()).collect();
    Some(Event {
        uid: format!("{}@{}", meeting.reference(), host.trim_end_matches('/')),
        sequence: u32::try_from(meeting.version - 1).unwrap_or(u32::MAX),
        stamp: meeting.updated_at,
        time: Interval::new(planned.starts_at, planned.ends_at)?,
        status: match meeting.cancelled_at {
            Some(_) => Status::Cancelled,
            None => Status::Confirmed,
        },
        summary: planned.title.get(lang).to_owned(),
        description: described.join("\n\n"),
        location: places.join(", "),
        url: visitor.site.url(&meeting.path()),
        organizer: None,
        attendees: Vec::new(),
        alarms: vec![Alarm {
            before: 60,
            text: String::new(),
        }],
    })
}

fn sent(calendar: &Calendar, name: Option<&str>) -> Result<Response> {
    let text = write(calendar).map_err(|missing| Error::broken("a calendar", missing))?;
    let kind = (
        header::CONTENT_TYPE,
        "text/calendar; charset=utf-8".to_owned(),
    );
    Ok(match name {
        Some(name) => {
            let name = format!("attachment; filename=\"{name}\"");
            ([kind, (header::CONTENT_DISPOSITION, name)], text).into_response()
        }
        None => ([kind], text).into_response(),
    })
}

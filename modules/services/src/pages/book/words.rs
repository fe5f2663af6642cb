//! How times and places of appointments are said.

use jiff::tz::{AmbiguousOffset, TimeZone};
use maud::{Markup, html};
use stoa_kernel::Timestamp;
use stoa_web::{
    DateStyle, Speech, Visitor,
    components::{Tag, TagColour, tag},
    locale,
};

use crate::{
    casework::bureau::Bureau,
    model::{AppointmentState, OfficeFile},
};

/// A time of day on an office's clocks; in an hour that comes twice, with the offset that tells which.
pub fn clock(speech: &Speech, zone: &TimeZone, at: Timestamp) -> String {
    let local = zone.to_datetime(at);
    let said = locale::time(speech.lang(), local.time());
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Fold { .. } => {
            let offset = zone.to_offset(at).seconds() / 60;
            let sign = if offset < 0 { '-' } else { '+' };
            let offset = offset.abs();
            format!("{said} (UTC{sign}{:02}:{:02})", offset / 60, offset % 60)
        }
        _ => said,
    }
}

/// Day and time on an office's clocks.
pub fn when(speech: &Speech, zone: &TimeZone, at: Timestamp) -> String {
    let day = speech.day(zone.to_datetime(at).date(), DateStyle::Weekday);
    let time = clock(speech, zone, at);
    speech.t_with(
        "services-book-when",
        &[("day", day.as_str().into()), ("time", time.as_str().into())],
    )
}

/// The names of an appointment's desk, or desk and room.
pub fn place_words(speech: &Speech, bureau: &Bureau, resources: &[String]) -> String {
    let named = resources
        .iter()
        .map(|id| resource_name(speech, &bureau.file, id));
    speech.list(named.collect::<Vec<_>>())
}

/// A resource's name; its id when the file does not have it any more.
pub fn resource_name(speech: &Speech, file: &OfficeFile, id: &str) -> String {
    let fallback = file.languages.first().map_or("en", String::as_str);
    match file.resource(id) {
        Some(one) => one.name.get(speech.lang().code(), fallback).to_owned(),
        None => id.to_owned(),
    }
}

/// What became of an appointment, as a tag.
pub fn state_tag(visitor: &Visitor, state: AppointmentState) -> Tag {
    let (key, colour) = match state {
        AppointmentState::Booked => ("services-book-state-booked", TagColour::Blue),
        AppointmentState::Came => ("services-book-state-came", TagColour::Green),
        AppointmentState::Missed => ("services-book-state-missed", TagColour::Grey),
        AppointmentState::Cancelled => ("services-book-state-cancelled", TagColour::Grey),
        AppointmentState::CalledOff => ("services-book-state-called-off", TagColour::Red),
    };
    tag(visitor.t(key)).colour(colour)
}

/// Where an office is.
pub fn address(visitor: &Visitor, file: &OfficeFile) -> Markup {
    html! { p.govuk-body dir="auto" { (super::super::words::say(visitor, &file.address)) } }
}

//! A calendar as text.

use jiff::{Timestamp, tz::TimeZone};

use super::{
    event::{Alarm, Calendar, Clock, Event, Method, Party, Status},
    text::{Lines, quoted},
    zone,
};

/// What an invitation needs and lacks (RFC 5546, sections 3.2.2 and 3.2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    #[error("an invitation or its cancellation needs an event")]
    Event,
    #[error("an invitation or its cancellation needs an organizer")]
    Organizer,
    #[error("an invitation needs somebody who is invited")]
    Attendee,
}

/// Writes a calendar as an iCalendar object (RFC 5545; its name and how often it changes by RFC 7986): lines of at most 75
/// octets that end in CR LF, in UTF-8. With [`Method::Cancel`] all events are written as cancelled.
///
/// # Errors
///
/// What an invitation or cancellation lacks.
pub fn write(calendar: &Calendar) -> Result<String, Missing> {
    check(calendar)?;
    let zone = match &calendar.clock {
        Clock::Utc => None,
        Clock::Zone(zone) => zone
            .iana_name()
            .filter(|name| *name != "UTC")
            .map(|name| (zone, name)),
    };
    let mut lines = Lines::default();
    lines.line("BEGIN:VCALENDAR");
    lines.line("VERSION:2.0");
    lines.text("PRODID", &calendar.product);
    lines.line("CALSCALE:GREGORIAN");
    if let Some(method) = calendar.method {
        lines.line(&format!("METHOD:{}", method_name(method)));
    }
    write_feed(calendar, &mut lines);
    if let Some((zone, name)) = zone {
        zone::write(zone, name, &calendar.events, &mut lines);
    }
    for event in &calendar.events {
        write_event(calendar, event, zone, &mut lines);
    }
    lines.line("END:VCALENDAR");
    Ok(lines.done())
}

fn check(calendar: &Calendar) -> Result<(), Missing> {
    let Some(method) = calendar.method.filter(|method| *method != Method::Publish) else {
        return Ok(());
    };
    if calendar.events.is_empty() {
        return Err(Missing::Event);
    }
    for event in &calendar.events {
        if event.organizer.is_none() {
            return Err(Missing::Organizer);
        }
        if method == Method::Request && event.attendees.is_empty() {
            return Err(Missing::Attendee);
        }
    }
    Ok(())
}

fn method_name(method: Method) -> &'static str {
    match method {
        Method::Publish => "PUBLISH",
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    }
}

/// What makes a calendar a feed; X-WR-CALNAME and X-PUBLISHED-TTL are for programs older than RFC 7986.
fn write_feed(calendar: &Calendar, lines: &mut Lines) {
    if let Some(name) = &calendar.name {
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
    }
    if let Clock::Zone(zone) = &calendar.clock
        && let (Some(zone), Some(_)) = (zone.iana_name(), &calendar.name)
    {
        lines.text("X-WR-TIMEZONE", zone);
    }
    if let Some(minutes) = calendar.refresh {
        lines.line(&format!("REFRESH-INTERVAL;VALUE=DURATION:PT{minutes}M"));
        lines.line(&format!("X-PUBLISHED-TTL:PT{minutes}M"));
    }
}

fn write_event(
    calendar: &Calendar,
    event: &Event,
    zone: Option<(&TimeZone, &str)>,
    lines: &mut Lines,
) {
    let status = match event.status {
        _ if calendar.method == Some(Method::Cancel) => "CANCELLED",
        Status::Tentative => "TENTATIVE",
        Status::Confirmed => "CONFIRMED",
        Status::Cancelled => "CANCELLED",
    };
    lines.line("BEGIN:VEVENT");
    lines.text("UID", &event.uid);
    lines.line(&format!("DTSTAMP:{}", utc(event.stamp)));
    lines.line(&format!("SEQUENCE:{}", event.sequence));
    lines.line(&time("DTSTART", event.time.start(), zone));
    lines.line(&time("DTEND", event.time.end(), zone));
    lines.line(&format!("STATUS:{status}"));
    lines.text("SUMMARY", &event.summary);
    lines.text("DESCRIPTION", &event.description);
    lines.text("LOCATION", &event.location);
    if !event.url.is_empty() {
        lines.line(&format!("URL:{}", event.url));
    }
    if let Some(organizer) = &event.organizer {
        lines.line(&party("ORGANIZER", organizer));
    }
    for attendee in &event.attendees {
        lines.line(&party(
            "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE",
            attendee,
        ));
    }
    if status != "CANCELLED" {
        for alarm in &event.alarms {
            write_alarm(alarm, event, lines);
        }
    }
    lines.line("END:VEVENT");
}

fn write_alarm(alarm: &Alarm, event: &Event, lines: &mut Lines) {
    let text = if alarm.text.is_empty() {
        &event.summary
    } else {
        &alarm.text
    };
    lines.line("BEGIN:VALARM");
    lines.line("ACTION:DISPLAY");
    // A display alarm must have one (RFC 5545, section 3.6.6).
    lines.text("DESCRIPTION", if text.is_empty() { "-" } else { text });
    lines.line(&format!("TRIGGER:-PT{}M", alarm.before));
    lines.line("END:VALARM");
}

fn party(property: &str, party: &Party) -> String {
    // Whatever ends an address or begins another parameter is no part of an address.
    let email: String = party.email.chars().filter(|c| !c.is_whitespace()).collect();
    match party.name.is_empty() {
        true => format!("{property}:mailto:{email}"),
        false => format!("{property};CN={}:mailto:{email}", quoted(&party.name)),
    }
}

fn time(property: &str, at: Timestamp, zone: Option<(&TimeZone, &str)>) -> String {
    match zone {
        None => format!("{property}:{}", utc(at)),
        // An hour that comes twice cannot be told by the clocks: RFC 5545, section 3.3.5, takes the first.
        Some((zone, name)) => {
            let local = zone.to_datetime(at);
            match zone.to_timestamp(local) {
                Ok(read) if read == at => format!("{property};TZID={name}:{}", zone::local(local)),
                _ => format!("{property}:{}", utc(at)),
            }
        }
    }
}

/// An instant in UTC, whole seconds (RFC 5545, section 3.3.5).
fn utc(at: Timestamp) -> String {
    format!("{}Z", zone::local(TimeZone::UTC.to_datetime(at)))
}

//! What the clocks of a zone show while the events of a calendar are on (RFC 5545, section 3.6.5).

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use super::{event::Event, text::Lines};

/// An offset that follows another: its dates are told together.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Observance {
    is_daylight: bool,
    from: i32,
    to: i32,
    name: String,
}

/// Writes the VTIMEZONE. Each change of the clocks from the one before the first event to the last event is told by its
/// date: rules for all years would say more than is known.
pub(super) fn write(zone: &TimeZone, name: &str, events: &[Event], lines: &mut Lines) {
    let Some(first) = events.iter().map(|event| event.time.start()).min() else {
        return;
    };
    let last = events
        .iter()
        .map(|event| event.time.end())
        .max()
        .unwrap_or(first);
    lines.line("BEGIN:VTIMEZONE");
    lines.text("TZID", name);
    for (observance, onsets) in observances(zone, first, last) {
        write_observance(&observance, &onsets, lines);
    }
    lines.line("END:VTIMEZONE");
}

fn observances(
    zone: &TimeZone,
    first: Timestamp,
    last: Timestamp,
) -> BTreeMap<Observance, Vec<DateTime>> {
    let mut found: BTreeMap<Observance, Vec<DateTime>> = BTreeMap::new();
    // The offset at the first event, since it last changed: `preceding` is strictly before.
    let next = first
        .saturating_add(jiff::SignedDuration::from_secs(1))
        .unwrap_or(first);
    let begun = zone.preceding(next).next().map(|change| change.timestamp());
    let changes = zone.following(next).map(|change| change.timestamp());
    let changes = changes.take_while(|at| *at < last);
    match begun {
        Some(at) => add(&mut found, zone, at),
        None => {
            let info = zone.to_offset_info(first);
            let offset = info.offset().seconds();
            let always = Observance {
                is_daylight: false,
                from: offset,
                to: offset,
                name: info.abbreviation().to_owned(),
            };
            found.insert(always, vec![DateTime::constant(1970, 1, 1, 0, 0, 0, 0)]);
        }
    }
    for at in changes {
        add(&mut found, zone, at);
    }
    found
}

fn add(found: &mut BTreeMap<Observance, Vec<DateTime>>, zone: &TimeZone, at: Timestamp) {
    let before = at
        .saturating_sub(jiff::SignedDuration::from_secs(1))
        .unwrap_or(at);
    let (from, info) = (zone.to_offset(before), zone.to_offset_info(at));
    let observance = Observance {
        is_daylight: info.dst().is_dst(),
        from: from.seconds(),
        to: info.offset().seconds(),
        name: info.abbreviation().to_owned(),
    };
    // An onset is told by the clocks that hold until then.
    found
        .entry(observance)
        .or_default()
        .push(from.to_datetime(at));
}

fn write_observance(observance: &Observance, onsets: &[DateTime], lines: &mut Lines) {
    let kind = if observance.is_daylight {
        "DAYLIGHT"
    } else {
        "STANDARD"
    };
    lines.line(&format!("BEGIN:{kind}"));
    if let Some((first, more)) = onsets.split_first() {
        lines.line(&format!("DTSTART:{}", local(*first)));
        for onset in more {
            lines.line(&format!("RDATE:{}", local(*onset)));
        }
    }
    lines.line(&format!("TZOFFSETFROM:{}", offset(observance.from)));
    lines.line(&format!("TZOFFSETTO:{}", offset(observance.to)));
    lines.text("TZNAME", &observance.name);
    lines.line(&format!("END:{kind}"));
}

/// A local time (RFC 5545, section 3.3.5, form 1), whole seconds.
pub(super) fn local(at: DateTime) -> String {
    let (date, time) = (at.date(), at.time());
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// An offset in seconds as `+hhmm` or `+hhmmss` (RFC 5545, section 3.3.14).
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let whole = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}

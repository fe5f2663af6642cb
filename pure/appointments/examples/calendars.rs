//! Writes calendars and reads holidays, for programs of others that look at the result (tests/peers/appointments).
//!
//!     calendars request|cancel|feed ZONE      an iCalendar object on standard output
//!     calendars holidays FILE FROM UNTIL      a line for each day: date and name

use std::{
    error::Error,
    io::{Write, stdout},
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use stoa_appointments::{
    Interval,
    ical::{Alarm, Calendar, Clock, Event, Method, Party, Status, read_holidays, write},
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let text = match arguments.as_slice() {
        ["request", zone] => write(&invitation(zone, Method::Request, 0)?)?,
        ["cancel", zone] => write(&invitation(zone, Method::Cancel, 1)?)?,
        ["feed", zone] => write(&feed(zone)?)?,
        ["holidays", file, from, until] => holidays(
            &std::fs::read_to_string(file)?,
            from.parse()?,
            until.parse()?,
        )?,
        _ => {
            return Err("request ZONE, cancel ZONE, feed ZONE, or holidays FILE FROM UNTIL".into());
        }
    };
    Ok(stdout().write_all(text.as_bytes())?)
}

fn holidays(
    text: &str,
    from: jiff::civil::Date,
    until: jiff::civil::Date,
) -> Result<String, String> {
    let days = read_holidays(text, from, until).map_err(|faults| {
        faults
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    })?;
    Ok(days
        .iter()
        .map(|day| format!("{} {}\n", day.date, day.name))
        .collect())
}

/// The instant stands in the description too, so that whoever reads the clocks can be told right from wrong.
fn event(number: i64, start: Timestamp) -> Result<Event, Box<dyn Error>> {
    let end = start.checked_add(SignedDuration::from_mins(50))?;
    Ok(Event {
        uid: format!("{number}@town.example"),
        sequence: 0,
        stamp: "2026-01-01T00:00:00Z".parse()?,
        time: Interval::new(start, end).ok_or("an event takes time")?,
        status: Status::Confirmed,
        summary: format!(
            "Cita {number}; موعد, 予約 \\ 👩🏽‍💻 and a text that is long enough to be folded once or twice"
        ),
        description: format!("{start}\nBring: passport, photo; “60 €”"),
        location: "Plaza Mayor 1, 2.º piso".to_owned(),
        url: format!("https://town.example/appointments/{number}?lang=es"),
        organizer: None,
        attendees: Vec::new(),
        alarms: vec![Alarm {
            before: 1440,
            text: "Tomorrow; bring a passport".to_owned(),
        }],
    })
}

fn calendar(zone: &str, events: Vec<Event>) -> Result<Calendar, Box<dyn Error>> {
    Ok(Calendar {
        product: "-//Stoa//Appointments//EN".to_owned(),
        name: None,
        refresh: None,
        method: None,
        clock: match zone {
            "UTC" => Clock::Utc,
            zone => Clock::Zone(TimeZone::get(zone)?),
        },
        events,
    })
}

fn invitation(zone: &str, method: Method, sequence: u32) -> Result<Calendar, Box<dyn Error>> {
    let mut event = event(1, "2026-07-01T09:00:00Z".parse()?)?;
    event.sequence = sequence;
    event.organizer = Some(Party {
        name: "Town \"hall\": desk, 3".to_owned(),
        email: "desk@town.example".to_owned(),
    });
    event.attendees.push(Party {
        name: "Ana Núñez".to_owned(),
        email: "ana@mail.example".to_owned(),
    });
    let mut calendar = calendar(zone, vec![event])?;
    calendar.method = Some(method);
    Ok(calendar)
}

/// Two years, an event every 31 hours.
fn feed(zone: &str) -> Result<Calendar, Box<dyn Error>> {
    let first: Timestamp = "2026-01-01T00:30:00Z".parse()?;
    let starts = (0..2 * 365 * 24 / 31).map(|at| (at, first + SignedDuration::from_hours(31 * at)));
    let events = starts
        .map(|(at, start)| event(at, start))
        .collect::<Result<_, _>>()?;
    let mut calendar = calendar(zone, events)?;
    calendar.name = Some("Citas; المواعيد".to_owned());
    calendar.refresh = Some(60);
    Ok(calendar)
}

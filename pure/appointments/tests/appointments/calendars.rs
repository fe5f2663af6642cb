//! What is written as iCalendar.

use proptest::prelude::*;
use stoa_appointments::ical::{
    Alarm, Calendar, Clock, Event, Method, Missing, Party, Status, write,
};

use crate::offices::{at, between, zone};

fn event() -> Event {
    Event {
        uid: "A-7K2M@town.example".to_owned(),
        sequence: 0,
        stamp: at("2026-03-01T08:00:00Z"),
        time: between("2026-03-30T07:00:00Z", "2026-03-30T07:30:00Z"),
        status: Status::Confirmed,
        summary: "Passport; pick up, room 3".to_owned(),
        description: "Bring:\r\n- your old passport\n- \\ 60 €".to_owned(),
        location: "Town hall".to_owned(),
        url: "https://town.example/appointments/A-7K2M".to_owned(),
        organizer: None,
        attendees: Vec::new(),
        alarms: Vec::new(),
    }
}

fn calendar(events: Vec<Event>) -> Calendar {
    Calendar {
        product: "-//Stoa//Appointments//EN".to_owned(),
        name: None,
        refresh: None,
        method: None,
        clock: Clock::Utc,
        events,
    }
}

fn party(name: &str, email: &str) -> Party {
    Party {
        name: name.to_owned(),
        email: email.to_owned(),
    }
}

#[test]
fn a_file_holds_an_appointment() {
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Stoa//Appointments//EN
CALSCALE:GREGORIAN
BEGIN:VEVENT
UID:A-7K2M@town.example
DTSTAMP:20260301T080000Z
SEQUENCE:0
DTSTART:20260330T070000Z
DTEND:20260330T073000Z
STATUS:CONFIRMED
SUMMARY:Passport\\; pick up\\, room 3
DESCRIPTION:Bring:\\n- your old passport\\n- \\\\ 60 €
LOCATION:Town hall
URL:https://town.example/appointments/A-7K2M
END:VEVENT
END:VCALENDAR
";
    assert_eq!(
        write(&calendar(vec![event()])).unwrap(),
        expected.replace('\n', "\r\n")
    );
}

#[test]
fn an_invitation_and_its_cancellation_name_who_is_invited() {
    let mut event = event();
    event.alarms.push(Alarm {
        before: 60,
        text: String::new(),
    });
    let mut calendar = calendar(vec![event]);
    calendar.method = Some(Method::Request);
    assert_eq!(write(&calendar), Err(Missing::Organizer));
    calendar.events[0].organizer = Some(party("Town \"hall\"", "hall@town.example"));
    assert_eq!(write(&calendar), Err(Missing::Attendee));
    calendar.events[0]
        .attendees
        .push(party("", "ana@mail.example"));
    let request = write(&calendar).unwrap();
    assert!(request.contains("\r\nMETHOD:REQUEST\r\n"));
    assert!(request.contains("\r\nORGANIZER;CN=\"Town ^'hall^'\":mailto:hall@town.example\r\n"));
    assert!(request.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Passport\\; pick"));
    assert!(request.contains("TRIGGER:-PT60M\r\n"));
    calendar.method = Some(Method::Cancel);
    calendar.events[0].sequence = 1;
    calendar.events[0].attendees.clear();
    let cancel = write(&calendar).unwrap();
    assert!(cancel.contains("\r\nMETHOD:CANCEL\r\n") && cancel.contains("\r\nSEQUENCE:1\r\n"));
    assert!(cancel.contains("\r\nSTATUS:CANCELLED\r\n") && !cancel.contains("VALARM"));
    calendar.events.clear();
    assert_eq!(write(&calendar), Err(Missing::Event));
}

#[test]
fn local_times_come_with_what_the_clocks_show() {
    let mut calendar = calendar(vec![event()]);
    calendar.clock = Clock::Zone(zone("Europe/Paris"));
    let mut winter = event();
    winter.time = between("2026-12-01T08:00:00Z", "2026-12-01T08:30:00Z");
    calendar.events.push(winter);
    let written = write(&calendar).unwrap();
    let expected = "BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:20261025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
";
    assert!(
        written.contains(&expected.replace('\n', "\r\n")),
        "{written}"
    );
    assert!(written.contains("DTSTART;TZID=Europe/Paris:20260330T090000\r\n"));
    assert!(written.contains("DTSTART;TZID=Europe/Paris:20261201T090000\r\n"));
}

#[test]
fn the_second_of_two_same_hours_is_told_in_utc() {
    let mut calendar = calendar(vec![event()]);
    calendar.clock = Clock::Zone(zone("Europe/Paris"));
    calendar.events[0].time = between("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z");
    let written = write(&calendar).unwrap();
    assert!(written.contains("DTSTART;TZID=Europe/Paris:20261025T023000\r\n"));
    assert!(written.contains("DTEND:20261025T013000Z\r\n"));
}

#[test]
fn a_feed_says_its_name_and_when_to_come_again() {
    let mut calendar = calendar(Vec::new());
    calendar.name = Some("التقويم".to_owned());
    calendar.refresh = Some(60);
    let written = write(&calendar).unwrap();
    for line in [
        "X-WR-CALNAME:التقويم",
        "NAME:التقويم",
        "REFRESH-INTERVAL;VALUE=DURATION:PT60M",
    ] {
        assert!(written.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
}

proptest! {
    /// Whatever people write: lines of at most 75 octets, each a whole text, and no property that nobody meant.
    #[test]
    fn nobody_writes_a_line_of_their_own(summary in any::<String>(), name in any::<String>(), url in any::<String>()) {
        let mut event = event();
        event.summary = format!("{summary}\r\nATTACH:x\n{summary}");
        event.organizer = Some(party(&format!("{name}\r\nATTACH:x"), &format!("{name}\r\nATTACH:x")));
        event.url = format!("{url}\r\nATTACH:x");
        let written = write(&calendar(vec![event])).unwrap();
        prop_assert!(written.ends_with("\r\n"));
        let lines = written.strip_suffix("\r\n").unwrap().split("\r\n");
        for line in lines {
            prop_assert!(line.len() <= 75);
            prop_assert!(!line.contains(['\r', '\n']) && !line.starts_with("ATTACH"));
        }
        let unfolded = written.replace("\r\n ", "");
        prop_assert_eq!(unfolded.matches("\r\n").count(), 18);
    }
}

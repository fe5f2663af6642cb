//! A calendar of events, as it is to be written.

use jiff::{Timestamp, tz::TimeZone};

use crate::Interval;

/// What a calendar is sent for (RFC 5546, section 1.4). A feed has PUBLISH or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Publish,
    Request,
    Cancel,
}

/// Whether an event holds (RFC 5545, section 3.8.1.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Tentative,
    Confirmed,
    Cancelled,
}

/// How instants are written.
#[derive(Debug, Clone)]
pub enum Clock {
    Utc,
    /// By the clocks of a zone, with a VTIMEZONE that says what they show. A zone without an IANA name is written as UTC.
    Zone(TimeZone),
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    pub name: String,
    pub email: String,
}

/// A reminder that the calendar of whoever has the event shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// Minutes before the event begins.
    pub before: u32,
    pub text: String,
}

/// An appointment. Texts may be of any script and have line breaks; control characters are left out.
#[derive(Debug, Clone)]
pub struct Event {
    /// The same for all that is ever sent of this appointment, and for no other.
    pub uid: String,
    /// 0 at first, one more with each change that is sent (RFC 5546, section 2.1.4).
    pub sequence: u32,
    /// When this was written.
    pub stamp: Timestamp,
    pub time: Interval,
    pub status: Status,
    pub summary: String,
    pub description: String,
    pub location: String,
    /// Where it can be changed; empty for nowhere.
    pub url: String,
    pub organizer: Option<Party>,
    pub attendees: Vec<Party>,
    pub alarms: Vec<Alarm>,
}

/// A file of events.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// What wrote it: `-//ORGANISATION//PROGRAM//LANGUAGE`.
    pub product: String,
    /// The name of a feed.
    pub name: Option<String>,
    /// How often a feed should be fetched again, in minutes.
    pub refresh: Option<u32>,
    pub method: Option<Method>,
    pub clock: Clock,
    pub events: Vec<Event>,
}

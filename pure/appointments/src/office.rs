//! A place where people are seen, and what an appointment there takes: desks, people, rooms.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Interval, Opening, Timetable};

/// An office: its id, its time zone and its opening hours.
#[derive(Debug, Clone)]
pub struct Office {
    pub id: String,
    pub timetable: Timetable,
}

/// A desk, a person or a room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resource {
    pub id: String,
    /// What it can serve: services, languages, what a room has.
    pub skills: BTreeSet<String>,
    /// Its own hours in the office's time zone; `None` for the office's. Appointments are where both are open.
    pub hours: Option<Opening>,
    /// When it is away, whatever its hours say. Buffers may not reach into an absence.
    pub absences: Vec<Interval>,
}

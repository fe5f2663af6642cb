//! A time that can be booked, the key that names it, and the cells by which a database keeps two of them apart.

use std::fmt;

use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::Interval;

/// A time at which an appointment may be.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    pub start: Timestamp,
    pub end: Timestamp,
    /// The time zone of the office.
    pub zone: TimeZone,
    /// How long its resources are held: with buffers, made longer until it consists of whole cells.
    pub held: Interval,
    /// How many more people can book this time.
    pub free: u32,
    /// The resources that the next of them gets, one for each role; the first leads.
    pub resources: Vec<String>,
    pub way: Way,
    pub(crate) office: String,
    pub(crate) kind: String,
}

/// Whether the next person is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A new appointment, which claims its resources.
    Opens,
    /// A place in a group that has its resources.
    Joins,
}

/// The name of an appointment: there can be one of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SlotKey {
    pub office: String,
    pub kind: String,
    /// The resource that leads.
    pub resource: String,
    pub start: Timestamp,
}

impl fmt::Display for SlotKey {
    /// `OFFICE/KIND/RESOURCE/START`, start in seconds since 1970; ids cannot contain a slash.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let SlotKey {
            office,
            kind,
            resource,
            start,
        } = self;
        write!(to, "{office}/{kind}/{resource}/{}", start.as_second())
    }
}

/// Five minutes of one resource. Cells are counted from 1970 in UTC, so they know no time zone, no change of clocks, no
/// office and no step, and stay the same when any of these is changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    pub resource: String,
    /// ⌊seconds since 1970 / 300⌋.
    pub index: i64,
}

impl Slot {
    /// When it begins by the office's clocks; the offset tells an hour that comes twice apart.
    pub fn local_start(&self) -> ZonedDateTime {
        self.start.to_zoned_datetime(self.zone.clone())
    }

    /// When it ends by the office's clocks.
    pub fn local_end(&self) -> ZonedDateTime {
        self.end.to_zoned_datetime(self.zone.clone())
    }

    /// The key of the appointment that the next person gets.
    pub fn key(&self) -> SlotKey {
        SlotKey {
            office: self.office.clone(),
            kind: self.kind.clone(),
            resource: self.resources.first().cloned().unwrap_or_default(),
            start: self.start,
        }
    }

    /// The cells that booking it claims: all that `held` touches, of each resource. None for a place in a group, whose
    /// first booking claimed them.
    ///
    /// Two claims that overlap in time share a cell (an instant of both lies in one), and two that do not share none, since
    /// what is held is whole cells. So a table of claims with a unique key (resource, index) lets no resource be held twice,
    /// whatever is read before and however many write at once: whoever comes second gets an error of uniqueness for the whole
    /// of their claim. Places of a group are counted by a unique key (slot key, place), place from 1 to the capacity.
    pub fn cells(&self) -> Vec<Cell> {
        if self.way == Way::Joins {
            return Vec::new();
        }
        let resources = self.resources.iter();
        resources
            .flat_map(|resource| cells_of(resource, self.held))
            .collect()
    }
}

/// The cells of one resource that an interval touches, at most a week of them: for absences that are booked like
/// appointments, and to move what was booked.
pub fn cells_of(resource: &str, held: Interval) -> impl Iterator<Item = Cell> {
    let (first, past) = held.cell_range();
    (first..past.min(first + MOST_CELLS)).map(move |index| Cell {
        resource: resource.to_owned(),
        index,
    })
}

/// A week of cells, and one more at each end.
const MOST_CELLS: i64 = 7 * 288 + 2;

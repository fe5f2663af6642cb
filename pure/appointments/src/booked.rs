//! What is booked already.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Interval;

/// A resource that is held. An appointment of several resources is one of these for each of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    pub resource: String,
    /// How long it is held, buffers included: [`crate::Slot::held`].
    pub held: Interval,
    /// For a group, which it is; all its resources say the same.
    pub group: Option<Group>,
}

/// An appointment that others may still join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The id of its kind.
    pub kind: String,
    /// The resource that leads it.
    pub lead: String,
    /// When it begins, without the buffer.
    pub start: Timestamp,
    /// How many people have booked it.
    pub people: u32,
}

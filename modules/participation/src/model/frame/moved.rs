//! A last day that was moved after it was promised.

use jiff::civil::Date;
use stoa_kernel::{Id, Timestamp};

use super::PhaseId;

/// One such move, for everybody to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub id: Id<Move>,
    pub phase: PhaseId,
    /// The last day as it was.
    pub from: Date,
    /// The last day as it is since.
    pub to: Date,
    pub reason: String,
    pub at: Timestamp,
}

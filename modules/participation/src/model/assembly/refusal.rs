//! Why there is no list of panels: what stands in the way, and the least that would help.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Error, Result,
    db::{FromValue, Value},
};
use stoa_lottery::{Conflict, Side};

use super::Features;

/// What stands in the way of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There are fewer volunteers than seats.
    TooFew { people: u32, seats: u32 },
    /// No panel meets all quotas: those that no panel meets together, and the smallest change that helps.
    Quotas {
        together: Vec<Bound>,
        changes: Vec<Moved>,
    },
    /// It was not done after the longest time that is given to it.
    TooLong,
}

/// One end of a quota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// The number of the feature, and the place of the value.
    pub of: (u32, usize),
    /// Whether it is the least number of seats, or the greatest.
    pub is_least: bool,
    pub seats: u32,
    /// How many volunteers have the value.
    pub people: u32,
}

/// A limit that should change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub bound: Bound,
    pub to: u32,
}

impl Refusal {
    /// What a conflict says of the quotas of these features, which stand in the file in their order.
    pub fn of(conflict: &Conflict, features: &Features) -> Self {
        let places: Vec<(u32, usize)> = features
            .0
            .iter()
            .flat_map(|one| (0..one.values.len()).map(|place| (one.number, place)))
            .collect();
        let bound = |end: &stoa_lottery::End| {
            Some(Bound {
                of: *places.get(end.quota)?,
                is_least: end.side == Side::Min,
                seats: end.seats,
                people: u32::try_from(end.people).unwrap_or(u32::MAX),
            })
        };
        let moved = |change: &stoa_lottery::Change| {
            Some(Moved {
                bound: bound(&change.end)?,
                to: change.to,
            })
        };
        Refusal::Quotas {
            together: conflict.together.iter().filter_map(bound).collect(),
            changes: conflict.changes.iter().filter_map(moved).collect(),
        }
    }

    pub fn to_json(&self) -> Result<String> {
        serde_json::to_string(self).map_err(|error| Error::broken("why there is no list", error))
    }
}

impl FromValue for Refusal {
    fn from_value(value: &Value) -> Option<Self> {
        serde_json::from_str(&String::from_value(value)?).ok()
    }
}

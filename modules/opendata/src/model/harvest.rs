//! Other portals: where they are, how often they are read, and what came of it.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Id, Timestamp,
    db::{FromValue, Value},
};

use super::DatasetId;

/// Where a harvested dataset comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Origin {
    /// The number of the source.
    pub source: i64,
    /// The portal's address, as it was typed.
    pub portal: String,
    /// What the portal calls the dataset.
    pub identifier: String,
    /// Its page there; may be empty.
    pub page: String,
    /// Who publishes it there.
    pub publisher: String,
    /// The licence in the portal's words, where it is none that is known here.
    pub licence: String,
}

/// A portal that is harvested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HarvestSource {
    pub id: Id<HarvestSource>,
    /// As a person typed it.
    pub address: String,
    /// The slug of the agency that answers here for what comes from it.
    pub agency: String,
    pub every_hours: i64,
    pub state: SourceState,
    /// Where its catalogue was found, and in which form; empty before the first run.
    pub endpoint: String,
    pub kind: String,
    pub etag: String,
    pub last_modified: String,
    /// How far it was read.
    pub reach: Reach,
    /// When it is read next; `None` while it rests.
    pub next_at: Option<Timestamp>,
    pub added_at: Timestamp,
    pub revision: i64,
}

/// How far a portal was read, where it lists what was changed last first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// The newest change that was seen.
    pub newest_at: Option<Timestamp>,
    /// Entries that it counted.
    pub entries: i64,
    /// When it was read to its end last.
    pub swept_at: Option<Timestamp>,
}

/// What a person says of a portal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewSource {
    pub address: String,
    pub agency: String,
    pub every_hours: i64,
}

/// Whether a portal is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceState {
    Active,
    /// Only when a person asks.
    Paused,
}

impl SourceState {
    pub const fn name(self) -> &'static str {
        match self {
            SourceState::Active => "active",
            SourceState::Paused => "paused",
        }
    }
}

impl FromValue for SourceState {
    fn from_value(value: &Value) -> Option<Self> {
        let name = String::from_value(value)?;
        let mut all = [SourceState::Active, SourceState::Paused].into_iter();
        all.find(|state| state.name() == name)
    }
}

/// One reading of a portal.
#[derive(Debug, Clone, PartialEq)]
pub struct HarvestRun {
    pub id: Id<HarvestRun>,
    pub source: Id<HarvestSource>,
    pub state: RunState,
    /// Whether a person has said that the portal may have lost most of what it had.
    pub accepts_losses: bool,
    pub begun_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub counts: Counts,
    pub fault: Option<Fault>,
    /// Each with its kind under `finding`, and its values.
    pub findings: Vec<serde_json::Value>,
}

/// How a run stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    Running,
    Done,
    /// A person stopped it.
    Stopped,
    Failed,
}

impl RunState {
    pub const ALL: [RunState; 4] = [
        RunState::Running,
        RunState::Done,
        RunState::Stopped,
        RunState::Failed,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            RunState::Running => "running",
            RunState::Done => "done",
            RunState::Stopped => "stopped",
            RunState::Failed => "failed",
        }
    }
}

impl FromValue for RunState {
    fn from_value(value: &Value) -> Option<Self> {
        let name = String::from_value(value)?;
        RunState::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// What a run did with the datasets of a portal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub seen: i64,
    pub added: i64,
    pub changed: i64,
    pub same: i64,
    pub withdrawn: i64,
    /// Ours, another source's, or refused.
    pub skipped: i64,
}

/// Why a run failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The end of a text's key: `opendata-harvest-fault-unreachable`.
    pub code: String,
    /// What the other side said.
    pub detail: String,
}

impl Fault {
    pub fn new(code: &str, detail: impl Into<String>) -> Self {
        Fault {
            code: code.to_owned(),
            detail: detail.into().chars().take(1000).collect(),
        }
    }
}

/// A record that was taken from a source before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub dataset: DatasetId,
    pub digest: String,
    pub is_gone: bool,
}

//! How a project goes on once it has its money.

use stoa_kernel::{
    Id, Localised, Timestamp,
    db::{FromValue, Value},
};

use super::ProjectId;

pub type StepId = Id<Step>;

/// How far a project is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Planned,
    UnderWay,
    Done,
    /// It will not be done after all.
    Dropped,
}

impl Stage {
    pub const ALL: [Stage; 4] = [Stage::Planned, Stage::UnderWay, Stage::Done, Stage::Dropped];

    pub const fn name(self) -> &'static str {
        match self {
            Stage::Planned => "planned",
            Stage::UnderWay => "under-way",
            Stage::Done => "done",
            Stage::Dropped => "dropped",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Stage::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Stage {
    fn from_value(value: &Value) -> Option<Self> {
        Stage::parse(&String::from_value(value)?)
    }
}

/// A photo of a step: two files of ours, and what is to be seen in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepPhoto {
    pub full: String,
    pub thumbnail: String,
    pub alt: String,
}

/// What was done, and what it cost so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub id: StepId,
    pub project: ProjectId,
    pub stage: Stage,
    pub text: Localised,
    /// In minor units of the currency of its pot.
    pub spent: i64,
    pub photo: Option<StepPhoto>,
    pub at: Timestamp,
}

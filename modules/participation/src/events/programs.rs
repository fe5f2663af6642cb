//! What comes from other programs.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, programs::Key};

/// Something that came into a process from elsewhere.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ProgramEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Brought,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Brought {
    /// source: a digest of its name. batch: by which the proposals are found. content: a digest of all that the rows say.
    ProposalsImported {
        component: String,
        source: String,
        batch: i64,
        rows: usize,
        new: usize,
        changed: usize,
        content: String,
    },
    ParticipationKeyAdded,
    ParticipationKeyEnded,
}

impl ProgramEvent {
    pub fn of_key(key: &Key, what: Brought) -> Self {
        ProgramEvent {
            reference: key.reference(),
            agency: key.agency.clone(),
            what,
        }
    }

    pub fn of(process: &Process, what: Brought) -> Self {
        ProgramEvent {
            reference: process.reference(),
            agency: process.agency.clone(),
            what,
        }
    }
}

impl Event for ProgramEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Brought::ProposalsImported { .. } => "proposals_imported",
            Brought::ParticipationKeyAdded => "participation_key_added",
            Brought::ParticipationKeyEnded => "participation_key_ended",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

//! What happens to opinion maps.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::Process;

/// Something that happened to a map of a process.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct OpinionEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Mapped,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mapped {
    OpinionMapSaved {
        component: String,
        moderation: &'static str,
    },
    StatementSubmitted {
        component: String,
        statement: i64,
        text: String,
        waits: bool,
    },
    StatementModerated {
        component: String,
        statement: i64,
        state: &'static str,
        reason: String,
    },
    /// digests: of votes.csv and of comments.csv.
    OpinionsImported {
        component: String,
        statements: usize,
        votes: usize,
        digests: [String; 2],
    },
    /// That there was one: neither to which statement, nor what was said.
    OpinionVoteCast { component: String, turn: i64 },
}

impl Mapped {
    fn component(&self) -> &str {
        match self {
            Mapped::OpinionMapSaved { component, .. }
            | Mapped::StatementSubmitted { component, .. }
            | Mapped::StatementModerated { component, .. }
            | Mapped::OpinionsImported { component, .. }
            | Mapped::OpinionVoteCast { component, .. } => component,
        }
    }
}

/// How the ledger calls a map. It is not called by its process: what is told of that is not to drown in votes.
pub fn opinions_reference(process: &Process, component: &str) -> String {
    format!("opinions-{}.{component}", process.slug)
}

impl OpinionEvent {
    pub fn of(process: &Process, what: Mapped) -> Self {
        OpinionEvent {
            reference: opinions_reference(process, what.component()),
            agency: process.agency.clone(),
            what,
        }
    }
}

impl Event for OpinionEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Mapped::OpinionMapSaved { .. } => "opinion_map_saved",
            Mapped::StatementSubmitted { .. } => "statement_submitted",
            Mapped::StatementModerated { .. } => "statement_moderated",
            Mapped::OpinionsImported { .. } => "opinions_imported",
            Mapped::OpinionVoteCast { .. } => "opinion_vote_cast",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

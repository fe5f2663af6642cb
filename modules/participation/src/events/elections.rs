//! What the ledger remembers of secret votes: that something was done, never by whom nor what was chosen.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::election::BudgetRule;

/// Something that happened in a secret vote.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ElectionEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Voted,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Voted {
    ElectionPrepared {
        component: String,
        options: String,
        most: u16,
        /// The component of the projects that stand to vote, and by what rule.
        projects: Option<String>,
        rule: Option<BudgetRule>,
        paper_key: String,
        box_key: String,
    },
    PaperIssued,
    /// Its reference is the receipt.
    EnvelopeCast {
        election: i64,
        turn: u32,
    },
    EnvelopesOpened {
        papers: u64,
        counted: u64,
        replaced: u64,
        invalid: u64,
        unreadable: usize,
        ballots: String,
        /// SHA-256 of the file of each pot.
        results: Vec<String>,
    },
}

impl Event for ElectionEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Voted::ElectionPrepared { .. } => "election_prepared",
            Voted::PaperIssued => "paper_issued",
            Voted::EnvelopeCast { .. } => "envelope_cast",
            Voted::EnvelopesOpened { .. } => "envelopes_opened",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

//! What happens to proposals beside their words.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, voices::Proposal};

/// Something that happened to proposals or to what their form asks.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct CaredEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Cared,
}

/// One variant a command. Texts are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cared {
    QuestionsSaved {
        component: String,
        currency: String,
        place: bool,
    },
    CategorySaved {
        component: String,
        category: i64,
        name: String,
        is_offered: bool,
    },
    CoAuthorAsked {
        credit: i64,
    },
    CoAuthorAnswered {
        credit: i64,
        agrees: bool,
    },
    CoAuthorForgotten {
        credit: i64,
    },
    AmendmentProposed {
        amendment: i64,
        text: String,
        why: String,
    },
    AmendmentDecided {
        amendment: i64,
        verdict: &'static str,
        reason: String,
    },
    /// It is of the proposal that goes on. `supports`: how many support it now.
    Merged {
        from: String,
        supports: i64,
        reason: String,
    },
    /// It is of the proposal that goes on as its parts.
    Split {
        parts: Vec<String>,
        words: Vec<String>,
        reason: String,
    },
}

impl CaredEvent {
    pub fn of_process(process: &Process, what: Cared) -> Self {
        CaredEvent {
            reference: process.reference(),
            agency: process.agency.clone(),
            what,
        }
    }

    pub fn of(proposal: &Proposal, what: Cared) -> Self {
        CaredEvent {
            reference: proposal.reference(),
            agency: proposal.agency.clone(),
            what,
        }
    }
}

impl Event for CaredEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Cared::QuestionsSaved { .. } => "proposal_questions_saved",
            Cared::CategorySaved { .. } => "proposal_category_saved",
            Cared::CoAuthorAsked { .. } => "co_author_asked",
            Cared::CoAuthorAnswered { .. } => "co_author_answered",
            Cared::CoAuthorForgotten { .. } => "co_author_forgotten",
            Cared::AmendmentProposed { .. } => "amendment_proposed",
            Cared::AmendmentDecided { .. } => "amendment_decided",
            Cared::Merged { .. } => "proposal_merged",
            Cared::Split { .. } => "proposal_split",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

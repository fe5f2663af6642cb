//! What happens to petitions: never who signed, nor under which name.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, petition::Petition};

/// Something that happened to a petition.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct PetitionEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Petitioned,
}

/// One variant a command; a signature that is the last one needed is two. Texts are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Petitioned {
    PetitionRulesSaved {
        component: String,
        needed: i64,
        answer_days: i64,
    },
    PetitionStarted {
        component: String,
        needed: i64,
        answer_days: i64,
        written: String,
    },
    PetitionSigned,
    PetitionReached {
        needed: i64,
        due_on: String,
    },
    PetitionUnsigned,
    /// A signature stays, and the name that stood with it goes.
    PetitionNameHidden,
    PetitionAnswered {
        outcome: &'static str,
        reason: String,
    },
}

/// The number of a petition, by what the ledger calls it or its signatures.
pub(super) fn number(reference: &str) -> Option<u64> {
    let number = reference.strip_prefix("M-S");
    let number = number.or_else(|| reference.strip_prefix("signatures-"))?;
    number.parse().ok()
}

impl PetitionEvent {
    pub fn of_process(process: &Process, what: Petitioned) -> Self {
        PetitionEvent {
            reference: process.reference(),
            agency: process.agency.clone(),
            what,
        }
    }

    pub fn of(petition: &Petition, what: Petitioned) -> Self {
        let is_signature = matches!(
            what,
            Petitioned::PetitionSigned
                | Petitioned::PetitionUnsigned
                | Petitioned::PetitionNameHidden
        );
        PetitionEvent {
            reference: match is_signature {
                true => petition.signatures_reference(),
                false => petition.reference(),
            },
            agency: petition.agency.clone(),
            what,
        }
    }
}

impl Event for PetitionEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Petitioned::PetitionRulesSaved { .. } => "petition_rules_saved",
            Petitioned::PetitionStarted { .. } => "petition_started",
            Petitioned::PetitionSigned => "petition_signed",
            Petitioned::PetitionReached { .. } => "petition_reached",
            Petitioned::PetitionUnsigned => "petition_unsigned",
            Petitioned::PetitionNameHidden => "petition_name_hidden",
            Petitioned::PetitionAnswered { .. } => "petition_answered",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

//! What people say in processes, and what is answered.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::voices::Proposal;

/// Something that happened to what somebody said.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct VoiceEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Said,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// Nobody but its author reads it: nothing of it is told.
    ProposalDrafted,
    ProposalPublished {
        component: String,
        title: String,
        text: String,
    },
    ProposalEdited {
        version: i64,
        title: String,
        text: String,
    },
    ProposalWithdrawn {
        reason: String,
    },
    ProposalSupported,
    SupportWithdrawn,
    ProposalAnswered {
        stage: &'static str,
        reason: String,
    },
}

impl VoiceEvent {
    pub fn of(proposal: &Proposal, what: Said) -> Self {
        VoiceEvent {
            reference: proposal.reference(),
            agency: proposal.agency.clone(),
            what,
        }
    }
}

impl Event for VoiceEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Said::ProposalDrafted => "proposal_drafted",
            Said::ProposalPublished { .. } => "proposal_published",
            Said::ProposalEdited { .. } => "proposal_edited",
            Said::ProposalWithdrawn { .. } => "proposal_withdrawn",
            Said::ProposalSupported => "proposal_supported",
            Said::SupportWithdrawn => "support_withdrawn",
            Said::ProposalAnswered { .. } => "proposal_answered",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

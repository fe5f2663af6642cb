//! What people say in processes, and what is answered.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::voices::{Proposal, Subject};

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
        details: String,
    },
    ProposalEdited {
        version: i64,
        title: String,
        text: String,
        details: String,
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
    CommentAdded {
        comment: i64,
        parent: Option<i64>,
        side: &'static str,
        text: String,
    },
    CommentVotedOn {
        comment: i64,
    },
}

impl VoiceEvent {
    pub fn of(proposal: &Proposal, what: Said) -> Self {
        VoiceEvent::about(&Subject::proposal(proposal), what)
    }

    /// What happens in the talk about something.
    pub fn about(subject: &Subject, what: Said) -> Self {
        VoiceEvent {
            reference: subject.reference(),
            agency: subject.agency.clone(),
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
            Said::CommentAdded { .. } => "comment_added",
            Said::CommentVotedOn { .. } => "comment_voted_on",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

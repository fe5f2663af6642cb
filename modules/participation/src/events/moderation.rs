//! What becomes of what people wrote when it may break a rule.

use serde::Serialize;
use stoa_kernel::{Event, ledger::Entry};

use crate::model::moderation::{Case, Contribution};

/// Something that happened to a case.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ModerationEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Moderated,
}

/// One variant a command; both ends of a decision are told apart. Reasons, words and purposes are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Moderated {
    ContributionFlagged {
        contribution: String,
        rule: &'static str,
        words: String,
    },
    ModerationCaseOpened {
        contribution: String,
    },
    ContributionKept {
        contribution: String,
        reason: String,
    },
    ContributionHidden {
        contribution: String,
        rule: &'static str,
        reason: String,
    },
    ModerationOriginalRead {
        purpose: String,
    },
    ModerationAppealed {
        words: String,
    },
    ModerationAppealGranted {
        contribution: String,
        reason: String,
    },
    ModerationAppealRefused {
        contribution: String,
        reason: String,
    },
}

impl ModerationEvent {
    pub fn of(case: &Case, what: Moderated) -> Self {
        ModerationEvent {
            reference: case.reference(),
            agency: case.process.agency.clone(),
            what,
        }
    }
}

impl Event for ModerationEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Moderated::ContributionFlagged { .. } => "contribution_flagged",
            Moderated::ModerationCaseOpened { .. } => "moderation_case_opened",
            Moderated::ContributionKept { .. } => "contribution_kept",
            Moderated::ContributionHidden { .. } => "contribution_hidden",
            Moderated::ModerationOriginalRead { .. } => "moderation_original_read",
            Moderated::ModerationAppealed { .. } => "moderation_appealed",
            Moderated::ModerationAppealGranted { .. } => "moderation_appeal_granted",
            Moderated::ModerationAppealRefused { .. } => "moderation_appeal_refused",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

/// What an entry of the ledger hid or put back.
pub fn moderated_in(entry: &Entry) -> Option<Contribution> {
    let kinds = ["contribution_hidden", "moderation_appeal_granted"];
    if !kinds.contains(&entry.kind.as_str()) {
        return None;
    }
    let body: serde_json::Value = serde_json::from_str(&entry.body).ok()?;
    let event = body.get("event")?.get(&entry.kind)?;
    Contribution::parse(event.get("contribution")?.as_str()?)
}

//! What the ledger remembers of workflows: steps by their keys, never what was found, said or written.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::Application;

/// Something that happened to a task, a letter or a decision of an application.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct FlowEvent {
    #[serde(skip)]
    reference: String,
    #[serde(skip)]
    agency: String,
    what: Flow,
}

/// One variant a command. `task` is a task's number, `step` the key of its step in the service's file.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Flow {
    TaskTaken {
        task: i64,
        step: String,
    },
    ChecklistKept {
        task: i64,
        step: String,
    },
    /// The digests of the sealed photos.
    PhotosKept {
        task: i64,
        step: String,
        files: Vec<String>,
    },
    PhotoRemoved {
        task: i64,
        step: String,
        file: String,
    },
    TaskFinished {
        task: i64,
        step: String,
        result: &'static str,
    },
    /// `reason` is the digest of the entry's text.
    TaskSentBack {
        task: i64,
        step: String,
        entry: i64,
        reason: String,
    },
    /// How much is to be paid at a step. `reason` is the digest of why.
    AmountSet {
        task: i64,
        step: String,
        sum: String,
        reason: String,
    },
    VisitArranged {
        task: i64,
        step: String,
    },
    /// `fields` is the digest of what the letter's fields hold.
    LetterSent {
        letter: String,
        entry: i64,
        fields: String,
    },
    DecisionAppealed {
        entry: i64,
        reasons: String,
    },
    /// `changed`: the decision is replaced by the other one.
    AppealDecided {
        changed: bool,
        entry: i64,
        reason: String,
    },
    /// Nobody decided in time, and the law of the service's file grants it then.
    GrantedTacitly,
    /// The holder began to apply once more, before the end of what they hold.
    RenewalBegun,
}

impl FlowEvent {
    /// Of an application. `prefix` is the town's.
    pub fn of(application: &Application, prefix: &str, what: Flow) -> Self {
        FlowEvent {
            reference: application.reference(prefix),
            agency: application.agency.clone(),
            what,
        }
    }
}

impl Event for FlowEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Flow::TaskTaken { .. } => "task_taken",
            Flow::ChecklistKept { .. } => "checklist_kept",
            Flow::PhotosKept { .. } => "photos_kept",
            Flow::PhotoRemoved { .. } => "photo_removed",
            Flow::TaskFinished { .. } => "task_finished",
            Flow::TaskSentBack { .. } => "task_sent_back",
            Flow::AmountSet { .. } => "amount_set",
            Flow::VisitArranged { .. } => "visit_arranged",
            Flow::LetterSent { .. } => "letter_sent",
            Flow::DecisionAppealed { .. } => "decision_appealed",
            Flow::AppealDecided { .. } => "appeal_decided",
            Flow::GrantedTacitly => "granted_tacitly",
            Flow::RenewalBegun => "renewal_begun",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

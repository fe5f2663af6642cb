//! What happens to processes.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::Process;

/// Something that happened to a process.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct ProcessEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: What,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    ProcessCreated {
        title: String,
    },
    /// `source`: the process or the template whose components and phases it begins with; `setup` is their digest.
    ProcessBegunFrom {
        source: String,
        first_day: String,
        title: String,
        setup: String,
    },
    /// `words` is the digest of title, question and text.
    ProcessDescribed {
        version: i64,
        words: String,
    },
    ComponentAdded {
        component: String,
        component_kind: &'static str,
        title: String,
        needs: String,
    },
    /// `verbs`: what it switches on, `ideas: write support`. `words` is the digest of its title and text.
    PhaseSaved {
        phase: i64,
        from: String,
        to: String,
        verbs: Vec<String>,
        words: String,
    },
    PhaseRemoved {
        phase: i64,
    },
    /// `from`: its last day as it was; `to`: as it is. `reason` is a digest.
    PhaseMoved {
        phase: i64,
        from: String,
        to: String,
        reason: String,
    },
    /// With the digest of all that was set up.
    ProcessPublished {
        version: i64,
        setup: String,
    },
    ProcessWithdrawn {
        version: i64,
        reason: String,
    },
}

impl ProcessEvent {
    pub fn of(process: &Process, what: What) -> Self {
        ProcessEvent {
            reference: process.reference(),
            agency: process.agency.clone(),
            what,
        }
    }
}

impl Event for ProcessEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            What::ProcessCreated { .. } => "process_created",
            What::ProcessBegunFrom { .. } => "process_begun_from",
            What::ProcessDescribed { .. } => "process_described",
            What::ComponentAdded { .. } => "process_component_added",
            What::PhaseSaved { .. } => "process_phase_saved",
            What::PhaseRemoved { .. } => "process_phase_removed",
            What::PhaseMoved { .. } => "process_phase_moved",
            What::ProcessPublished { .. } => "process_published",
            What::ProcessWithdrawn { .. } => "process_withdrawn",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

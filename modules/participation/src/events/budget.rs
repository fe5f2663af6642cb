//! What happens to the money of processes and to projects.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::{Process, budget::Project};

/// Something that happened to a pot or a project.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct BudgetEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Spent,
}

/// One variant a command. Sums are in minor units; texts are digests.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spent {
    PotSaved {
        component: String,
        pot: i64,
        money: i64,
        currency: String,
        name: String,
    },
    ProjectSaved {
        component: String,
        number: i64,
        pot: i64,
        words: String,
    },
    /// As `ProjectSaved`, when it is said from which proposal it came.
    ProjectMade {
        component: String,
        number: i64,
        pot: i64,
        words: String,
        proposal: String,
    },
    CostEstimated {
        cost: i64,
        currency: String,
        why: String,
    },
    EligibilityDecided {
        verdict: &'static str,
        reason: String,
    },
    /// photo: SHA-256 of its file.
    ProjectMoved {
        stage: &'static str,
        spent: i64,
        text: String,
        photo: Option<String>,
    },
}

impl BudgetEvent {
    pub fn of_process(process: &Process, what: Spent) -> Self {
        BudgetEvent {
            reference: process.reference(),
            agency: process.agency.clone(),
            what,
        }
    }

    pub fn of_project(process: &Process, project: &Project, what: Spent) -> Self {
        BudgetEvent {
            reference: project.reference(),
            ..BudgetEvent::of_process(process, what)
        }
    }
}

impl Event for BudgetEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Spent::PotSaved { .. } => "budget_pot_saved",
            Spent::ProjectSaved { .. } => "project_saved",
            Spent::ProjectMade { .. } => "project_made",
            Spent::CostEstimated { .. } => "project_cost_estimated",
            Spent::EligibilityDecided { .. } => "project_eligibility_decided",
            Spent::ProjectMoved { .. } => "project_moved",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

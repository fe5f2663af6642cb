//! What happens to surveys.

use serde::Serialize;
use stoa_kernel::Event;

use crate::model::Process;

/// Something that happened to a survey of a process.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct SurveyEvent {
    #[serde(skip)]
    pub reference: String,
    #[serde(skip)]
    pub agency: String,
    pub what: Surveyed,
}

/// One variant a command.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Surveyed {
    /// definition: the SHA-256 of what it asks (RFC 8785). settings: that of how it is run.
    SurveySaved {
        component: String,
        definition: String,
        settings: String,
    },
    /// That somebody answered: neither who, nor what, nor how many had before.
    SurveyAnswered { component: String },
}

impl Surveyed {
    fn component(&self) -> &str {
        match self {
            Surveyed::SurveySaved { component, .. } | Surveyed::SurveyAnswered { component } => {
                component
            }
        }
    }
}

/// How the ledger calls a survey. It is not called by its process: what is told of that is not to drown in answers.
pub fn survey_reference(process: &Process, component: &str) -> String {
    format!("survey-{}.{component}", process.slug)
}

impl SurveyEvent {
    pub fn of(process: &Process, what: Surveyed) -> Self {
        SurveyEvent {
            reference: survey_reference(process, what.component()),
            agency: process.agency.clone(),
            what,
        }
    }
}

impl Event for SurveyEvent {
    fn kind(&self) -> &'static str {
        match self.what {
            Surveyed::SurveySaved { .. } => "survey_saved",
            Surveyed::SurveyAnswered { .. } => "survey_answered",
        }
    }

    fn reference(&self) -> String {
        self.reference.clone()
    }

    fn agency(&self) -> String {
        self.agency.clone()
    }
}

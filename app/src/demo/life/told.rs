//! A report as it happened, from the first word to the last.

use jiff::{Timestamp, civil::Date};
use stoa_reports::model::{question::Answer, source::Source, status::Status};

use super::spots::Spot;

/// One report with all that came of it until now.
#[derive(Debug, Clone)]
pub struct Told {
    /// Counts the reports of the town from 1.
    pub number: u64,
    pub category: &'static str,
    pub description: String,
    pub answers: Vec<Answer>,
    pub spot: Spot,
    pub source: Source,
    pub reported_at: Timestamp,
    /// Who answered for it when it came in, and by when.
    pub agency: String,
    pub team: String,
    pub respond_due_at: Option<Timestamp>,
    pub fix_due_at: Option<Timestamp>,
    /// The number of the resident, of one who gave a name.
    pub reporter: Option<usize>,
    /// Whether they want mails.
    pub told: bool,
    pub supports: i64,
    /// Which of the kind's pictures goes with it.
    pub picture: Option<u64>,
    /// In the order of their instants, none after the present.
    pub steps: Vec<Step>,
}

/// Something that happened to a report.
#[derive(Debug, Clone)]
pub struct Step {
    pub at: Timestamp,
    pub by: By,
    pub what: What,
    /// What was said.
    pub text: String,
}

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Resident,
    /// The team or body that answers for the report at that time.
    Desk,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It went to another state; of a planned one with the day that was promised.
    Became(Status, Option<Date>),
    /// Another body is to mend it.
    HandedTo(&'static str),
    /// It is the same as the report of this number.
    MergedInto(u64),
    Published,
    Noted,
    Commented,
    /// A resident says that it is not fixed.
    Reopened,
    ConfirmedFixed,
}

impl Told {
    /// Where it stands now.
    pub fn status(&self) -> Status {
        let last = self.steps.iter().rev().find_map(|step| match &step.what {
            What::Became(status, _) => Some(*status),
            What::HandedTo(_) => Some(Status::HandedOver),
            What::MergedInto(_) => Some(Status::Duplicate),
            What::Reopened => Some(Status::Received),
            _ => None,
        });
        last.unwrap_or(Status::Received)
    }

    /// When those who answer for it first said something publicly.
    pub fn answered_at(&self) -> Option<Timestamp> {
        let answers = |step: &&Step| step.by == By::Desk && step.what != What::Noted;
        self.steps.iter().find(answers).map(|step| step.at)
    }

    /// When it ended, if it did.
    pub fn ended_at(&self) -> Option<Timestamp> {
        if self.status().is_open() {
            return None;
        }
        let ends = |step: &&Step| match &step.what {
            What::Became(status, _) => !status.is_open(),
            What::MergedInto(_) => true,
            _ => false,
        };
        self.steps.iter().rev().find(ends).map(|step| step.at)
    }
}

//! What happened to a report, in the words of the reports' module.

use std::collections::HashMap;

use stoa_kernel::Id;
use stoa_reports::{
    commands::BatchUpdate,
    model::{Author, Reference, Report, Status, UpdateKind},
};

use super::{
    life::told::{By, Step, Told, What},
    make_staff::Colleagues,
    office::agencies,
};

/// What steps name by number or by team.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The reference prefix of the town.
    pub prefix: &'a str,
    pub ids: &'a HashMap<u64, Id<Report>>,
    pub colleagues: &'a Colleagues,
}

/// What became of a report.
pub struct History<'a> {
    known: Known<'a>,
    told: &'a Told,
    pub status: Status,
    /// Who answers for it now.
    pub body: &'a str,
    pub updates: Vec<BatchUpdate>,
}

impl<'a> History<'a> {
    /// All of it until now.
    pub fn of(told: &'a Told, known: Known<'a>) -> Self {
        let body = told.agency.as_str();
        let mut history = History {
            known,
            told,
            status: Status::Received,
            body,
            updates: Vec::new(),
        };
        for step in &told.steps {
            history.add(step);
        }
        history
    }

    fn add(&mut self, step: &Step) {
        let before = self.status.slug().to_owned();
        let became = |status: Status| {
            (
                UpdateKind::StatusChanged,
                before.clone(),
                status.slug().to_owned(),
                Some(status),
            )
        };
        let plain = |kind| (kind, String::new(), String::new(), None);
        let by = self.author(step);
        let (kind, before, after, status_after) = match &step.what {
            What::Became(status, _) => became(*status),
            What::HandedTo(body) => {
                self.body = body;
                became(Status::HandedOver)
            }
            What::MergedInto(number) => {
                let Some(id) = self.known.ids.get(number) else {
                    return;
                };
                let reference = Reference::of(self.known.prefix, *id).to_string();
                (
                    UpdateKind::Merged,
                    before,
                    reference,
                    Some(Status::Duplicate),
                )
            }
            What::Reopened => {
                let after = Status::Received.slug().to_owned();
                (UpdateKind::Reopened, before, after, Some(Status::Received))
            }
            What::Published => plain(UpdateKind::Published),
            What::Noted => plain(UpdateKind::Noted),
            What::Commented => plain(UpdateKind::Commented),
            What::ConfirmedFixed => plain(UpdateKind::ConfirmedFixed),
        };
        self.status = status_after.unwrap_or(self.status);
        self.updates.push(BatchUpdate {
            at: step.at,
            by,
            kind,
            before,
            after,
            text: step.text.clone(),
            status_after,
        });
    }

    fn author(&self, step: &Step) -> Author {
        if step.by == By::Resident {
            return Author::Resident;
        }
        if self.body != agencies::COUNCIL {
            return Author::Agency(self.body.to_owned());
        }
        match self.known.colleagues.get(self.told.team.as_str()) {
            Some((id, name)) => Author::Staff {
                id: *id,
                name: (*name).to_owned(),
            },
            None => Author::System,
        }
    }
}

/// Whether a step says where the report stands.
pub const fn is_status(what: &What) -> bool {
    matches!(
        what,
        What::Became(..) | What::HandedTo(_) | What::MergedInto(_) | What::Reopened
    )
}

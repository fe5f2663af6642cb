//! Staff do the same to many applications at once. Each is done or refused by itself, and what was refused is named with its reason.

use stoa_kernel::{App, Done, Error, Id, Result, Tx, actor::StaffMember};

use super::{ask_applicant, assign_application, take_application};
use crate::model::Application;

/// The most applications of one act.
pub const MOST: usize = 200;

/// What is done to each.
#[derive(Debug, Clone)]
pub enum BulkAct {
    Take,
    /// To nobody: back to the queue.
    Assign(Option<Id<StaffMember>>),
    /// Asks each applicant for the same.
    Ask(String),
}

/// What became of each.
#[derive(Debug, Default)]
pub struct BulkOutcome {
    pub done: Vec<Application>,
    /// Those that were refused, by reference, and why.
    pub refused: Vec<(String, Error)>,
}

/// `applications` by reference, each with the version that was on the screen. When not one can be done, the first refusal is the
/// answer; our own faults and a busy house undo all.
pub async fn act_on_applications(
    app: &App,
    tx: &mut Tx,
    applications: &[(String, i64)],
    act: &BulkAct,
) -> Result<Done<BulkOutcome>> {
    if applications.is_empty() || applications.len() > MOST {
        return Err(Error::conflict("services-desk-none-chosen"));
    }
    let (mut outcome, mut all) = (BulkOutcome::default(), None::<Done<()>>);
    for (reference, version) in applications {
        let seen = (reference.as_str(), *version);
        // The verbs check everything before they write anything, so that one which refuses leaves nothing behind.
        let done = match act {
            BulkAct::Take => take_application(app, tx, seen).await,
            BulkAct::Assign(to) => assign_application(app, tx, seen, *to).await,
            BulkAct::Ask(text) => ask_applicant(app, tx, seen, text).await,
        };
        match done {
            Ok(done) => {
                outcome.done.push(done.value().clone());
                let done = done.map(|_application| ());
                all = Some(match all {
                    Some(before) => before.then(done),
                    None => done,
                });
            }
            Err(error @ (Error::Broken(_) | Error::Busy { .. })) => return Err(error),
            Err(error) => outcome.refused.push((reference.clone(), error)),
        }
    }
    match (all, outcome.refused.first()) {
        (Some(all), _) => Ok(all.map(|()| outcome)),
        (None, Some((_, error))) => Err(error.clone()),
        (None, None) => Err(Error::conflict("services-desk-none-chosen")),
    }
}

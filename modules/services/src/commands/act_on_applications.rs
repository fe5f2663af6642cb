//! Staff do the same to many applications at once. Each is done or refused by itself, and what was refused is named with its reason.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx, actor::StaffMember};

use super::{ask_applicant, assign_application, take_application};
use crate::{
    model::{Application, Reference},
    store,
};

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
    // In one order for everybody, so that no two wait for each other.
    let mut applications: Vec<_> = applications.iter().collect();
    applications.sort_unstable();
    for (reference, version) in applications {
        match act_on_one(app, tx, (reference.as_str(), *version), act).await {
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

/// One that refuses leaves nothing behind: the verbs check everything before they write anything, and nobody else writes in between.
async fn act_on_one(
    app: &App,
    tx: &mut Tx,
    seen: (&str, i64),
    act: &BulkAct,
) -> Result<Done<Application>> {
    let id = Reference::parse(&app.config.town.reference_prefix, seen.0).or_not_found()?;
    store::hold(tx, id.id(), seen.1).await?;
    match act {
        BulkAct::Take => take_application(app, tx, seen).await,
        BulkAct::Assign(to) => assign_application(app, tx, seen, *to).await,
        BulkAct::Ask(text) => ask_applicant(app, tx, seen, text).await,
    }
}

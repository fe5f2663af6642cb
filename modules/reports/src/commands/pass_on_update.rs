//! What came of telling another body what a resident said: the house writes it down.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{ReportEvent, What},
    model::{HandoverState, PassedOn, Update},
    store,
};

/// The outcome for one update.
#[derive(Debug, Clone)]
pub struct PassOnUpdate {
    pub update: Id<Update>,
    pub outcome: PassOutcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PassOutcome {
    /// Their server has it, under this id if it said one.
    Taken { their_id: String },
    /// They would not take it, in their words.
    Refused { note: String },
    /// There is nobody to tell it to any more, or it is no longer public.
    Ended,
}

/// Writes it, once. Done by the house's jobs. `Conflict` when it was written before.
pub async fn pass_on_update(app: &App, tx: &mut Tx, input: PassOnUpdate) -> Result<Done<PassedOn>> {
    let mut passed = store::passed_on(tx, input.update).await?.or_not_found()?;
    let handover = store::find_handover(tx, passed.handover).await?;
    let handover = handover.or_not_found()?;
    let report = store::find(tx, handover.report).await?.or_not_found()?;
    let town = &app.config.town;
    tx.may("route_report", &report.resource(&town.agency, false))?;
    match input.outcome {
        PassOutcome::Taken { their_id } => {
            passed.state = HandoverState::Sent;
            // What we told them is not news when they tell it.
            if !their_id.is_empty() {
                store::insert_taken_update(tx, &handover.agency, &their_id, passed.update).await?;
            }
        }
        PassOutcome::Refused { note } => {
            passed.state = HandoverState::Refused;
            passed.note = note.chars().take(1000).collect();
        }
        PassOutcome::Ended => passed.state = HandoverState::Ended,
    }
    if !store::update_passed_on(tx, &passed).await? {
        return Err(Error::conflict("reports-update-taken-already"));
    }
    passed.changed_at = tx.now();
    let what = What::UpdatePassedOn {
        of_update: passed.update.number(),
        handover: handover.id.number(),
        state: passed.state.slug().to_owned(),
    };
    let event = ReportEvent::of(&report, &town.reference_prefix, what);
    Ok(Done::new(passed, &event))
}

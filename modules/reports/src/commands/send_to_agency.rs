//! What came of sending a report to another body: the house writes it down.

use stoa_kernel::{App, Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    casework::found::update,
    events::{ReportEvent, What},
    model::{Handover, HandoverState, Update, UpdateKind},
    store,
};

/// The outcome of one sending.
#[derive(Debug, Clone)]
pub struct SendToAgency {
    pub handover: Id<Handover>,
    pub outcome: SendOutcome,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SendOutcome {
    /// The mail went out, or somebody told them.
    Told,
    /// Their server has it under this id.
    Taken { their_id: String },
    /// Their server, which had it, was told that it is open again: its id of that update, if it said one, and ours.
    Reminded { update_id: String, of: Id<Update> },
    /// Their server will say its id for this token.
    Promised { token: String },
    /// They would not take it, in their words, or it may never have arrived.
    Refused { note: String },
}

/// Writes it. Done by the house's jobs, or by staff who told the body themselves.
pub async fn send_to_agency(app: &App, tx: &mut Tx, input: SendToAgency) -> Result<Done<Handover>> {
    let mut handover = store::find_handover(tx, input.handover)
        .await?
        .or_not_found()?;
    let report = store::find(tx, handover.report).await?.or_not_found()?;
    tx.may(
        "route_report",
        &report.resource(&app.config.town.agency, false),
    )?;
    if handover.state == HandoverState::Ended {
        return Err(Error::conflict("reports-handover-ended"));
    }
    let had_it = handover.state == HandoverState::Sent;
    handover.state = match &input.outcome {
        SendOutcome::Refused { .. } => HandoverState::Refused,
        _ => HandoverState::Sent,
    };
    match input.outcome {
        SendOutcome::Told => {}
        SendOutcome::Taken { their_id } => handover.their_id = their_id,
        // What we told them is not news when they tell it.
        SendOutcome::Reminded { update_id, of } if !update_id.is_empty() => {
            store::insert_taken_update(tx, &handover.agency, &update_id, of).await?;
        }
        SendOutcome::Reminded { .. } => {}
        SendOutcome::Promised { token } => handover.token = token,
        SendOutcome::Refused { note } => handover.note = note.chars().take(1000).collect(),
    }
    store::update_handover(tx, &handover).await?;
    if handover.state == HandoverState::Sent && !had_it {
        let mut update = update(app, tx, &report, UpdateKind::Sent)?;
        update.before.clone_from(&handover.agency);
        update.after = handover.way.slug().to_owned();
        store::insert_update(tx, &update).await?;
    }
    let what = What::ReportSent {
        handover: handover.id.number(),
        way: handover.way.slug().to_owned(),
        state: handover.state.slug().to_owned(),
    };
    let event = ReportEvent::of(&report, &app.config.town.reference_prefix, what);
    Ok(Done::new(handover, &event))
}

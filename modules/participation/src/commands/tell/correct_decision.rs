//! Staff correct what a decision says, with the reason that everybody reads. What it said before stays to be read.

use stoa_kernel::{App, Done, Error, Result, Tx, digest};

use super::{decision_to_keep, faster};
use crate::{
    events::{TellEvent, Told},
    model::tell::{DecisionId, Draft, Written},
    store::tell as store,
};

/// The longest reason, in letters.
const LONGEST: usize = 2000;

/// What it is to say, and why.
#[derive(Debug, Clone)]
pub struct CorrectDecision {
    pub decision: DecisionId,
    /// The version that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
    pub draft: Draft,
    pub reason: String,
}

/// `Invalid` on the fields that are wrong; `Conflict` when somebody was faster.
pub async fn correct_decision(app: &App, tx: &mut Tx, input: CorrectDecision) -> Result<Done<()>> {
    let decision = decision_to_keep(tx, (input.decision, input.seen)).await?;
    let written = Written::of(&input.draft, app.config.town.language)?;
    let reason = input.reason.trim();
    match reason.chars().count() {
        0 => return Err(Error::invalid("reason", "participation-frame-fault-reason")),
        1..=LONGEST => {}
        _ => return Err(Error::invalid("reason", "participation-frame-fault-long")),
    }
    faster(store::rewrite_decision(tx, &decision, (&written, reason)).await?)?;
    let what = Told::DecisionCorrected {
        version: decision.version + 1,
        written: digest(&format!("{written:?}")),
        reason: digest(reason),
    };
    let event = TellEvent::of(&decision.reference(), what).by(&decision.agency);
    Ok(Done::new((), &event))
}

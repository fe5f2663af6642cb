//! Staff let people vote on a statement, or take it out, with the reason that everybody reads. Its votes stay counted, and count again once it is
//! accepted after all.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::run;
use crate::{
    events::{Mapped, OpinionEvent},
    model::{
        Faults,
        map::{OpinionId, OpinionState},
        words,
    },
    policy, store,
};

/// What is decided about which statement, and why.
#[derive(Debug, Clone)]
pub struct ModerateStatement {
    pub process: String,
    pub component: String,
    pub statement: OpinionId,
    pub is_accepted: bool,
    /// Needed where it is taken out.
    pub reason: String,
}

/// `Invalid` on `reason`; `Conflict` when that is how it stands already.
pub async fn moderate_statement(tx: &mut Tx, input: ModerateStatement) -> Result<Done<()>> {
    let place = (input.process.as_str(), input.component.as_str());
    let (process, component) = run(tx, policy::MODERATE, place).await?;
    let found = store::map::opinion_by_id(tx, input.statement).await?;
    let opinion = found
        .filter(|found| found.component == component.id)
        .or_not_found()?;
    let reason = match input.is_accepted {
        true => String::new(),
        false => input.reason.trim().replace("\r\n", "\n"),
    };
    let mut faults = Faults::default();
    let has_reason = input.is_accepted || !reason.is_empty();
    faults.want(has_reason, "reason", "participation-frame-fault-reason");
    let fits = reason.chars().count() <= words::QUESTION;
    faults.want(fits, "reason", "participation-frame-fault-long");
    faults.done()?;
    let state = match input.is_accepted {
        true => OpinionState::Accepted,
        false => OpinionState::Rejected,
    };
    if !store::map::decide_opinion(tx, opinion.id, (state, &reason)).await? {
        return Err(Error::conflict("participation-map-decided-already"));
    }
    store::map::note_change(tx, component.id).await?;
    let what = Mapped::StatementModerated {
        component: component.slug,
        statement: opinion.id.number(),
        state: state.name(),
        reason: digest(&reason),
    };
    Ok(Done::new((), &OpinionEvent::of(&process, what)))
}

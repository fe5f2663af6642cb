//! Passing on what residents say of a report that another body's server has: what several verbs do on the way.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Result, Tx};

use crate::{
    model::{Author, Handover, HandoverState, HandoverWay, Report, Update},
    store,
};

/// The job that tells another body's server what a resident said.
pub const PASS_ON: &str = "reports.pass_on_update";

/// What the job is given.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PassOn {
    pub update: i64,
}

/// After a resident's word was written: the body whose server has the report hears it as well, unless it was that body
/// who said it.
pub(crate) async fn pass_on(tx: &mut Tx, report: &Report, update: &Update) -> Result<()> {
    let is_theirs = update.by == Author::Agency(report.agency.clone())
        || tx.actor().roles().contains(&report.agency);
    if is_theirs {
        return Ok(());
    }
    let handovers = store::handovers_of(tx, report.id).await?;
    let last = handovers.iter().rev().find(|one| has_it(one, report));
    let Some(handover) = last else {
        return Ok(());
    };
    store::insert_passed_on(tx, update.id, handover.id).await?;
    let job = PassOn {
        update: update.id.number(),
    };
    tx.enqueue(PASS_ON, &job).await
}

/// Whether the report's own body has it by its server, or will have. One that said that it was done still knows it.
pub(crate) fn has_it(handover: &Handover, report: &Report) -> bool {
    let arrives = match handover.state {
        HandoverState::Waiting | HandoverState::Sent => true,
        HandoverState::Ended => !handover.their_id.is_empty(),
        HandoverState::Refused => false,
    };
    arrives && handover.way == HandoverWay::Open311 && handover.agency == report.agency
}

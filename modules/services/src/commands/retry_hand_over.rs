//! A manager lets something be handed over again, at once and with all its tries before it.

use stoa_kernel::{
    App, Done, Id, OrNotFound, Resource, Result, Tx,
    jobs::{self, Job},
};

use crate::{
    events::{ServiceEvent, What},
    model::{Application, HandOver},
    store::{self, hand_overs},
};

/// What a body could not hand over, for the policies.
pub fn hand_overs_of(agency: &str) -> Resource {
    Resource::new("Services", "hand-overs").text("agency", agency)
}

/// `Conflict` while a node is at work on it; `NotFound` once it was handed over.
pub async fn retry_hand_over(app: &App, tx: &mut Tx, job: Id<Job>) -> Result<Done<()>> {
    let (one, application) = find_hand_over(tx, job).await?;
    jobs::find(tx, job).await?.or_not_found()?;
    jobs::retry(tx, job).await?;
    let what = What::HandOverRetried {
        job: job.number(),
        kind: one.kind,
    };
    let event = ServiceEvent::of(&application, &app.config.town.reference_prefix, what);
    Ok(Done::new((), &event))
}

/// What was not handed over, for somebody who may mend it.
pub(super) async fn find_hand_over(tx: &mut Tx, job: Id<Job>) -> Result<(HandOver, Application)> {
    let one = hand_overs::find(tx, job).await?.or_not_found()?;
    tx.may("mend_hand_over", &hand_overs_of(&one.agency))?;
    let application = store::find(tx, one.application).await?.or_not_found()?;
    Ok((one, application))
}

//! A person stops the reading of a portal. What was taken stays.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    model::HarvestRun,
    policy, store,
};

/// `Conflict` when it has ended already.
pub async fn stop_harvest(tx: &mut Tx, run: Id<HarvestRun>) -> Result<Done<()>> {
    let run = store::run_by_id(tx, run).await?.or_not_found()?;
    let source = store::source_by_id(tx, run.source).await?.or_not_found()?;
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&source.agency))?;
    if !store::stop_run(tx, run.id).await? {
        return Err(Error::conflict("opendata-harvest-ended"));
    }
    let what = What::HarvestStopped {
        run: run.id.number(),
    };
    let event = DataEvent::of_source(source.id.number(), &source.agency, what);
    Ok(Done::new((), &event))
}

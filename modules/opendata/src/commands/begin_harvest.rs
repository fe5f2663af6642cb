//! A portal is to be read now: a person asks for it, or its time has come.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    jobs::{HARVEST, HarvestJob},
    model::{HarvestRun, HarvestSource},
    policy, store,
};

/// Which portal.
#[derive(Debug, Clone, Copy)]
pub struct BeginHarvest {
    pub source: Id<HarvestSource>,
    /// Whether it may have lost most of what it had.
    pub accepts_losses: bool,
}

/// Begins a run. `Conflict` while one is at it.
pub async fn begin_harvest(tx: &mut Tx, input: BeginHarvest) -> Result<Done<Id<HarvestRun>>> {
    let source = store::source_by_id(tx, input.source)
        .await?
        .or_not_found()?;
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&source.agency))?;
    if store::is_running(tx, source.id).await? {
        return Err(Error::conflict("opendata-harvest-running"));
    }
    let run = store::insert_run(tx, source.id, input.accepts_losses).await?;
    tx.enqueue(HARVEST, &HarvestJob { run }).await?;
    let what = What::HarvestBegun { run: run.number() };
    let event = DataEvent::of_source(source.id.number(), &source.agency, what);
    Ok(Done::new(run, &event))
}

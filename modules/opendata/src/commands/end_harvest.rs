//! The house keeps what a run did, and plans the next one.

use jiff::SignedDuration;
use stoa_kernel::{Done, OrNotFound, Result, Tx};

use crate::{
    events::{DataEvent, What},
    jobs::{DueJob, HARVEST_DUE},
    model::{HarvestRun, RunState, SourceState},
    policy,
    store::{self, FoundAt},
};

/// A run that has ended.
#[derive(Debug, Clone)]
pub struct EndHarvest {
    pub ended: HarvestRun,
    /// What was found at the address; `None` where nothing new was.
    pub found: Option<FoundAt>,
}

/// Keeps it.
pub async fn end_harvest(tx: &mut Tx, input: EndHarvest) -> Result<Done<()>> {
    let ended = input.ended;
    let source = store::source_by_id(tx, ended.source)
        .await?
        .or_not_found()?;
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&source.agency))?;
    store::end_run(tx, &ended).await?;
    if let Some(found) = &input.found {
        store::remember_found(tx, source.id, found).await?;
    }
    let next = tx.now() + SignedDuration::from_hours(source.every_hours);
    let next = (source.state == SourceState::Active).then_some(next);
    store::set_next(tx, source.id, next).await?;
    if let Some(at) = next {
        let job = DueJob {
            source: source.id,
            at,
        };
        tx.enqueue_at(HARVEST_DUE, &job, at).await?;
    }
    let what = What::HarvestEnded {
        run: ended.id.number(),
        counts: ended.counts,
        failed: ended.state == RunState::Failed,
    };
    let event = DataEvent::of_source(source.id.number(), &source.agency, what);
    Ok(Done::new((), &event))
}

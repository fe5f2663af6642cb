//! A manager changes how often a portal is harvested, for whom, or whether at all.

use jiff::SignedDuration;
use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::{add_harvest_source::HOURS, create_dataset::must_exist};
use crate::{
    events::{DataEvent, What},
    jobs::{DueJob, HARVEST_DUE},
    model::{HarvestSource, SourceState},
    policy, store,
};

/// What shall be different.
#[derive(Debug, Clone)]
pub struct ChangeHarvestSource {
    pub source: Id<HarvestSource>,
    pub agency: String,
    pub every_hours: i64,
    pub state: SourceState,
    /// The revision that was on the screen.
    pub seen: i64,
}

/// Keeps it, and plans the next run anew. `Conflict` when somebody was faster.
pub async fn change_harvest_source(tx: &mut Tx, input: ChangeHarvestSource) -> Result<Done<()>> {
    let source = store::source_by_id(tx, input.source)
        .await?
        .or_not_found()?;
    for agency in [&source.agency, &input.agency] {
        tx.may(policy::MANAGE_SOURCES, &policy::catalogue(agency))?;
    }
    if !HOURS.contains(&input.every_hours) {
        return Err(Error::invalid("every_hours", "opendata-hours-wrong"));
    }
    if input.agency != source.agency {
        must_exist(tx, &input.agency).await?;
    }
    let next_at = match input.state {
        SourceState::Active => Some(tx.now() + SignedDuration::from_hours(input.every_hours)),
        SourceState::Paused => None,
    };
    let new = HarvestSource {
        agency: input.agency,
        every_hours: input.every_hours,
        state: input.state,
        next_at,
        ..source.clone()
    };
    let is_current = input.seen == 0 || input.seen == source.revision;
    if !is_current || !store::change_source(tx, &source, &new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    if let Some(at) = next_at {
        let job = DueJob {
            source: source.id,
            at,
        };
        tx.enqueue_at(HARVEST_DUE, &job, at).await?;
    }
    let what = What::HarvestSourceChanged {
        revision: source.revision + 1,
    };
    let event = DataEvent::of_source(source.id.number(), &new.agency, what);
    Ok(Done::new((), &event))
}

//! Somebody chooses when a dataset is to be published.

use stoa_kernel::{Done, Error, Result, Timestamp, Tx};

use super::{found, still};
use crate::{
    events::{DataEvent, What},
    jobs::{PUBLISH_PLANNED, PlannedJob},
    model::{DatasetId, State, publish_faults},
    policy, store,
};

/// Which dataset, and when.
#[derive(Debug, Clone, Copy)]
pub struct PlanPublication {
    pub dataset: DatasetId,
    pub at: Timestamp,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
}

/// Keeps the time, in place of an earlier one. `Invalid` with all that is missing now: what could not be published today is not planned.
pub async fn plan_publication(tx: &mut Tx, input: PlanPublication) -> Result<Done<()>> {
    let dataset = found(tx, policy::PUBLISH, input.dataset).await?;
    still(&dataset, input.seen)?;
    if dataset.state == State::Withdrawn {
        return Err(Error::conflict("opendata-withdrawn-already"));
    }
    if input.at <= tx.now() {
        return Err(Error::invalid("day", "opendata-plan-past"));
    }
    let files = store::files_of(tx, dataset.id).await?;
    let faults = publish_faults(&dataset, &files);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    store::insert_plan(tx, dataset.id, input.at).await?;
    let job = PlannedJob {
        dataset: dataset.id,
        at: input.at,
    };
    tx.enqueue_at(PUBLISH_PLANNED, &job, input.at).await?;
    let what = What::PublicationPlanned {
        revision: dataset.revision,
        at: input.at.as_microsecond(),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

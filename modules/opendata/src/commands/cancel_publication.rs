//! Somebody thinks better of a planned publication, or the house could not do it.

use stoa_kernel::{Done, Error, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::DatasetId,
    policy, store,
};

/// Which dataset, and what was missing when the time had come: keys of sentences, none where a person cancels it.
#[derive(Debug, Clone)]
pub struct CancelPublication {
    pub dataset: DatasetId,
    pub faults: Vec<String>,
}

/// `Conflict` when none is planned.
pub async fn cancel_publication(tx: &mut Tx, input: CancelPublication) -> Result<Done<()>> {
    let dataset = found(tx, policy::PUBLISH, input.dataset).await?;
    let is_planned = store::plan_of(tx, dataset.id).await?.is_some();
    if !is_planned {
        return Err(Error::conflict("opendata-plan-none"));
    }
    let failed = !input.faults.is_empty();
    match failed {
        true => store::fail_plan(tx, dataset.id, &input.faults.join("\n")).await?,
        false => {
            store::remove_plan(tx, dataset.id).await?;
        }
    }
    let what = What::PublicationCancelled { failed };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

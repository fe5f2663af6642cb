//! Somebody withdraws a dataset: its page stays and says why, its files and tables are no longer given out.

use stoa_kernel::{Done, Error, Result, Tx, digest};

use super::{found, still};
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, State},
    policy, store,
};

/// Which dataset, and why.
#[derive(Debug, Clone)]
pub struct WithdrawDataset {
    pub dataset: DatasetId,
    /// For everybody to read.
    pub reason: String,
    /// The revision that was on the screen; 0 for whoever has seen none.
    pub seen: i64,
}

/// `Invalid` on `reason` without one; `Conflict` when it is withdrawn already.
pub async fn withdraw_dataset(tx: &mut Tx, input: WithdrawDataset) -> Result<Done<()>> {
    let dataset = found(tx, policy::WITHDRAW, input.dataset).await?;
    still(&dataset, input.seen)?;
    let reason: String = input.reason.trim().chars().take(2000).collect();
    if reason.is_empty() {
        return Err(Error::invalid("reason", "opendata-reason-missing"));
    }
    if dataset.state == State::Withdrawn {
        return Err(Error::conflict("opendata-withdrawn-already"));
    }
    let new = (reason.as_str(), dataset.version);
    if !store::change_state(tx, &dataset, State::Withdrawn, new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    store::remove_plan(tx, dataset.id).await?;
    store::remove_tables(tx, dataset.id).await?;
    store::replace_marks(tx, dataset.id, &[]).await?;
    let what = What::DatasetWithdrawn {
        version: dataset.version,
        reason: digest(&reason),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

//! The house withdraws a dataset that its portal no longer has.

use stoa_kernel::{Done, Id, OrNotFound, Result, Tx};

use super::{WithdrawDataset, withdraw_dataset};
use crate::{
    model::{DatasetId, HarvestSource},
    policy, store,
};

/// What is gone, and in which words its page says so.
#[derive(Debug, Clone)]
pub struct WithdrawHarvested {
    pub source: Id<HarvestSource>,
    /// The digest of its identifier.
    pub identifier: String,
    pub dataset: DatasetId,
    pub reason: String,
}

/// Withdraws it, so that it comes back when its portal has it again. `Conflict` when it is withdrawn already: then a person did it,
/// and it stays so.
pub async fn withdraw_harvested(tx: &mut Tx, input: WithdrawHarvested) -> Result<Done<()>> {
    let dataset = store::dataset_by_id(tx, input.dataset)
        .await?
        .or_not_found()?;
    tx.may(policy::MANAGE_SOURCES, &policy::catalogue(&dataset.agency))?;
    let withdraw = WithdrawDataset {
        dataset: dataset.id,
        reason: input.reason,
        seen: 0,
    };
    let done = withdraw_dataset(tx, withdraw).await?;
    store::forget_record(tx, input.source, &input.identifier).await?;
    Ok(done)
}

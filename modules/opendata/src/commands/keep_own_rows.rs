//! The house changes rows of one of its own records, by what a module says has changed.

use stoa_kernel::{Done, Error, Result, Timestamp, Tx};

use super::{
    change_rows::{ChangeRows, change_rows},
    found,
};
use crate::{model::Live, policy, store};

/// What changes, and of which writing of the table it was worked out.
#[derive(Debug, Clone)]
pub struct KeepOwnRows {
    pub change: ChangeRows,
    /// When all of the table was written, as it was known before the module was asked for its rows.
    pub whole_at: Timestamp,
    /// The rows are as new as the leaves of the ledger before this one.
    pub leaf: i64,
}

/// Changes them. `Conflict` when all of the table was written since: a row that was read before may have been taken back, and
/// must not come in again.
pub async fn keep_own_rows(tx: &mut Tx, input: KeepOwnRows) -> Result<Done<Live>> {
    let resource = input.change.resource;
    let live = store::live_of(tx, resource).await?;
    let live = live.ok_or_else(|| Error::conflict("opendata-changed-meanwhile"))?;
    let dataset = found(tx, policy::PUBLISH, live.dataset).await?;
    if !dataset.is_own {
        return Err(Error::NotFound);
    }
    // This holds the line until it is committed, so that whoever writes the whole waits.
    if !store::move_own_rows(tx, resource, input.whole_at, input.leaf).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    change_rows(tx, input.change).await
}

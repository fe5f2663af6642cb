//! Somebody decides that columns which look personal are published as they are, and says why.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::FileId,
    policy, store,
};

/// The most characters of a reason, which everybody reads.
const LONGEST: usize = 2000;

/// `Invalid` on `reason` without one; `Conflict` when there is nothing to decide any more.
pub async fn keep_as_is(tx: &mut Tx, id: FileId, reason: &str) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DECIDE, file.dataset).await?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid("reason", "opendata-privacy-reason-missing"));
    }
    if reason.chars().count() > LONGEST {
        return Err(Error::invalid("reason", "opendata-text-too-long"));
    }
    if file.undecided().is_empty() || !store::keep_as_is(tx, id, reason).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetKeptAsItIs {
        resource: file.resource.number(),
        table: file.table_hash,
        reason: digest(reason),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

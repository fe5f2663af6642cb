//! Somebody decides that columns which look personal are published as they are, and says why.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::found;
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{DataFile, Dataset, FileId},
    policy, store,
};

/// The most characters of a reason, which everybody reads.
const LONGEST: usize = 2000;

/// A reason, without what stands around it; `Invalid` on `reason` where there is none, or one that is too long.
pub(super) fn checked(reason: &str) -> Result<&str> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Error::invalid("reason", "opendata-privacy-reason-missing"));
    }
    if reason.chars().count() > LONGEST {
        return Err(Error::invalid("reason", "opendata-text-too-long"));
    }
    Ok(reason)
}

/// Rows of an open table that have waited for this are everybody's now, and in the next version.
async fn show_rows(tx: &mut Tx, dataset: &Dataset, file: &DataFile) -> Result<()> {
    let live = store::live_of(tx, file.resource).await?;
    let Some(live) = live.filter(|live| live.file == file.id && live.waits) else {
        return Ok(());
    };
    store::set_waits(tx, file.id, false).await?;
    if dataset.is_public() && !live.is_sealed() {
        let job = jobs::TableJob {
            resource: live.resource,
        };
        tx.enqueue(jobs::SEAL_TABLE, &job).await?;
    }
    Ok(())
}

/// `Invalid` on `reason` without one; `Conflict` when there is nothing to decide any more.
pub async fn keep_as_is(tx: &mut Tx, id: FileId, reason: &str) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DECIDE, file.dataset).await?;
    let reason = checked(reason)?;
    let is_open = !file.undecided().is_empty() || file.is_held_undecided();
    if !is_open || !store::keep_as_is(tx, id, reason).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    show_rows(tx, &dataset, &file).await?;
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetKeptAsItIs {
        resource: file.resource.number(),
        table: file.table_hash,
        reason: digest(reason),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

//! Somebody decides that a file which gave no table is published as it came, looked over by nobody, and says why.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, digest};

use super::{found, keep_as_is::checked};
use crate::{
    events::{DataEvent, What},
    model::FileId,
    policy, store,
};

/// `Invalid` on `reason` without one; `Conflict` unless its reading failed or was stopped.
pub async fn attach_file(tx: &mut Tx, id: FileId, reason: &str) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DECIDE, file.dataset).await?;
    let reason = checked(reason)?;
    if !store::attach_file(tx, id, reason).await? {
        return Err(Error::conflict("opendata-file-not-failed"));
    }
    let what = What::DatasetFileAttached {
        resource: file.resource.number(),
        file: file.hash,
        reason: digest(reason),
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

//! Somebody stops the reading of a file.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::FileId,
    policy, store,
};

/// `Conflict` when it is not being read any more.
pub async fn stop_file(tx: &mut Tx, id: FileId) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, file.dataset).await?;
    if !store::stop_file(tx, id).await? {
        return Err(Error::conflict("opendata-file-not-reading"));
    }
    let what = What::DatasetFileStopped {
        resource: file.resource.number(),
        file: file.hash,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

//! A file that gave no table is published as it came.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::FileId,
    policy, store,
};

/// `Conflict` unless its reading failed or was stopped.
pub async fn attach_file(tx: &mut Tx, id: FileId) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, file.dataset).await?;
    if !store::attach_file(tx, id).await? {
        return Err(Error::conflict("opendata-file-not-failed"));
    }
    let what = What::DatasetFileAttached {
        resource: file.resource.number(),
        file: file.hash,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

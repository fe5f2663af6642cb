//! The house takes away the files of older states of its own records: what was hidden or taken back since stands in them.

use stoa_kernel::{Done, Error, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, FileId},
    policy, store,
};

/// Forgets what was read of these files, whose bytes are taken away already. Their hashes stay: versions name them.
pub async fn clear_own_files(
    tx: &mut Tx,
    dataset: DatasetId,
    files: &[FileId],
) -> Result<Done<()>> {
    let dataset = found(tx, policy::PUBLISH, dataset).await?;
    if !dataset.is_own {
        return Err(Error::NotFound);
    }
    for file in files {
        store::clear_file(tx, *file).await?;
    }
    let what = What::DatasetFilesCleared { files: files.len() };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

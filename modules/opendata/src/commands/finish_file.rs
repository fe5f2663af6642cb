//! The house keeps what came of reading a file.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{FileId, ReadFile},
    policy, store,
};

/// `Conflict` when it is not being read any more.
pub async fn finish_file(tx: &mut Tx, id: FileId, read: ReadFile) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, file.dataset).await?;
    if !store::finish_file(tx, id, &read).await? {
        return Err(Error::conflict("opendata-file-not-reading"));
    }
    let (table, rows, refused) = match read {
        ReadFile::Table(table) => (table.hash, table.rows, table.refused),
        ReadFile::Attachment | ReadFile::Failed(_) => (String::new(), 0, 0),
    };
    let what = What::DatasetFileRead {
        resource: file.resource.number(),
        file: file.hash,
        table,
        rows,
        refused,
    };
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

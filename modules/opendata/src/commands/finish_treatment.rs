//! The house keeps a treated table.

use stoa_kernel::{Done, Error, OrNotFound, Result, Tx, files::Kept};
use stoa_readers::privacy::Outcome;

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{FileId, ReadFile, ReadTable},
    policy, store,
};

/// What was made.
#[derive(Debug, Clone)]
pub struct MadeTable {
    pub table: Box<ReadTable>,
    /// The same as CSV, which everybody gets in place of the file that came.
    pub csv: Kept,
    pub outcome: Outcome,
}

/// `Conflict` when it is not being made any more.
pub async fn finish_treatment(tx: &mut Tx, id: FileId, made: MadeTable) -> Result<Done<()>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::TREAT, file.dataset).await?;
    let mut treatments = file.treatments.clone();
    let newest = treatments.last_mut().or_not_found()?;
    newest.outcome = Some(made.outcome.clone());
    let what = What::DatasetFileTreated {
        resource: file.resource.number(),
        file: made.csv.hash.clone(),
        table: made.table.hash.clone(),
        rows: made.table.rows,
        k: made.outcome.k,
    };
    if !store::finish_file(tx, id, &ReadFile::Table(made.table)).await? {
        return Err(Error::conflict("opendata-file-not-reading"));
    }
    let csv = (made.csv.hash.as_str(), made.csv.bytes);
    store::name_treated(tx, id, csv, &treatments).await?;
    Ok(Done::new((), &DataEvent::of(&dataset, what)))
}

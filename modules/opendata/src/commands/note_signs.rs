//! The house keeps what a look at a table, or at rows that came, has found of people in it.

use stoa_kernel::{Done, OrNotFound, Result, Tx};

use super::found;
use crate::{
    events::{DataEvent, What},
    model::{DataFile, Dataset, FileId, FileReport, Personal},
    policy, store,
};

/// Whether somebody must decide now.
pub async fn note_signs(tx: &mut Tx, id: FileId, signs: Personal) -> Result<Done<bool>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, file.dataset).await?;
    let noted = noted(tx, &dataset, &file, signs).await?;
    let undecided = noted.undecided().len();
    let what = What::DatasetSignsNoted {
        resource: noted.resource.number(),
        table: noted.table_hash,
        undecided,
    };
    Ok(Done::new(undecided > 0, &DataEvent::of(&dataset, what)))
}

/// The file with what was found. A reason that was given before these columns looked personal says nothing of them; rows of an open
/// table wait until there is one. What modules of the house contribute has been thought about by who wrote the module.
pub(super) async fn noted(
    tx: &mut Tx,
    dataset: &Dataset,
    file: &DataFile,
    signs: Personal,
) -> Result<DataFile> {
    let mut file = file.clone();
    let (personal, is_new) = file.report.personal.with(signs);
    if personal != file.report.personal {
        file.report = FileReport {
            personal,
            ..file.report
        };
        store::keep_found(tx, file.id, &file.report).await?;
    }
    if is_new && !file.as_is.is_empty() {
        file.as_is.clear();
        store::clear_as_is(tx, file.id).await?;
    }
    if is_new {
        // What everybody saw before may have them as well.
        store::forget_shown(tx, file.id).await?;
    }
    let waits = !dataset.is_own && !file.undecided().is_empty();
    store::set_waits(tx, file.id, waits).await?;
    Ok(file)
}

//! Somebody takes a treatment back: the file that was treated stands in its place again.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::{add_file::format_of, found};
use crate::{
    events::{DataEvent, What},
    model::FileId,
    policy, store,
};

/// The file that is given out again. What noise has cost stays spent. `Conflict` when the file is not the newest, or was never treated.
pub async fn take_back_treatment(tx: &mut Tx, id: FileId) -> Result<Done<FileId>> {
    let file = store::file_by_id(tx, id).await?.or_not_found()?;
    let dataset = found(tx, policy::TREAT, file.dataset).await?;
    let current = store::file_of_resource(tx, file.resource).await?;
    if file.treated_of == 0 || current != Some(id.number()) {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let before = store::file_by_id(tx, Id::new(file.treated_of))
        .await?
        .or_not_found()?;
    // A table that is still being made stops.
    store::stop_file(tx, id).await?;
    store::use_file(tx, file.resource, before.id, &format_of(&before.file_name)).await?;
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetTreatmentTakenBack {
        resource: file.resource.number(),
        table: file.table_hash,
    };
    Ok(Done::new(before.id, &DataEvent::of(&dataset, what)))
}

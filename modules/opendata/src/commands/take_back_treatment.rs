//! Somebody takes a treatment back: the file that was treated stands in its place again.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::{add_file::format_of, found};
use crate::{
    events::{DataEvent, What},
    model::{DatasetId, FileId},
    policy,
    store::{self, NamedTable},
};

/// The file that stands in its place again. What was held back is given out again, unless a version has the treated table: then somebody
/// has to say first why it is published as it is. What noise has cost stays spent. `Conflict` when the file is not the newest, or was never
/// treated.
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
    let versions = store::versions_of(tx, dataset.id).await?;
    let mut published = versions.iter().flat_map(|version| &version.body.files);
    if published.any(|one| one.file == id.number()) {
        store::clear_as_is(tx, before.id).await?;
    } else {
        store::release(tx, dataset.id, id).await?;
        show_again(tx, dataset.id).await?;
    }
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetTreatmentTakenBack {
        resource: file.resource.number(),
        table: file.table_hash,
    };
    Ok(Done::new(before.id, &DataEvent::of(&dataset, what)))
}

/// Lets queries use the tables of the newest version that are given out again.
async fn show_again(tx: &mut Tx, id: DatasetId) -> Result<()> {
    let dataset = store::dataset_by_id(tx, id).await?.or_not_found()?;
    let newest = store::newest_version(tx, id).await?;
    let Some(newest) = newest.filter(|_| dataset.is_public()) else {
        return Ok(());
    };
    let tables = newest.body.files.iter().filter(|file| file.is_table());
    let tables: Vec<NamedTable> = tables.map(NamedTable::of).collect();
    store::replace_tables(tx, id, &tables).await
}

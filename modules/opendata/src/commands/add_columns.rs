//! An open table gets more columns. In the rows that are there they have no value.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use super::{
    found, not_own,
    open_table::{NewTable, keep_table},
    seal_table::{decided_as, may_be_shown, published_with, version_with},
};
use crate::{
    events::{DataEvent, What},
    model::{Live, Resource},
    policy, store,
};

/// A table with more columns than before.
#[derive(Debug, Clone)]
pub struct AddColumns {
    pub resource: Id<Resource>,
    /// [`Live::written`] of the table that was looked at.
    pub seen: i64,
    /// All of its rows in one file, and all of its columns.
    pub table: NewTable,
    /// The names of the new ones.
    pub added: Vec<String>,
}

/// Puts the wider table in the place of the one that was seen. What is published has columns of its own, so that there it is a
/// version at once. `Conflict` when the table has changed since it was seen, and where a treated table stands in its place.
pub async fn add_columns(tx: &mut Tx, input: AddColumns) -> Result<Done<Live>> {
    let live = store::live_of(tx, input.resource).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, live.dataset).await?;
    not_own(tx, &dataset)?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    let was = store::file_by_id(tx, live.file).await?.or_not_found()?;
    if was.held_by > 0 {
        return Err(Error::conflict("opendata-table-treated"));
    }
    let resource = store::resource_by_id(tx, live.resource).await?;
    let format = resource.or_not_found()?.format;
    let file = keep_table(tx, dataset.id, live.resource, &input.table, &format).await?;
    let file = decided_as(tx, &live, file).await?;
    let published = match may_be_shown(tx, &live).await? {
        true => published_with(tx, &dataset, live.resource).await?,
        false => None,
    };
    let mut new = Live {
        file: file.id,
        files: vec![input.table.piece.clone()],
        dead: Vec::new(),
        rows: file.rows,
        revision: live.revision + 1,
        written: live.written + 1,
        digest: digest(&file.table_hash),
        changed_at: tx.now(),
        ..live.clone()
    };
    if published.is_some() {
        new.sealed = new.revision;
    }
    store::clear_later(tx, &live, Some(&new), dataset.is_own).await?;
    if !store::replace_live(tx, input.seen, &new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let what = What::DatasetColumnsAdded {
        resource: live.resource.number(),
        revision: new.revision,
        columns: input.added,
        table: file.table_hash.clone(),
        digest: new.digest.clone(),
    };
    let done = Done::new(new, &DataEvent::of(&dataset, what));
    let Some(body) = published else {
        store::touch(tx, dataset.id).await?;
        return Ok(done);
    };
    let version = version_with(tx, &dataset, (body, live.resource), &file).await?;
    Ok(done.also(&DataEvent::of(&dataset, What::of_version(&version))))
}

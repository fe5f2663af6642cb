//! An open table gets more columns. In the rows that are there they have no value.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use super::{
    found, not_own,
    open_table::{NewTable, keep_table},
    seal_table::{decided_as, published_with, version_with},
};
use crate::{
    events::{DataEvent, What},
    model::{Dataset, Live, Personal, Resource},
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
    let (live, dataset) = open_one(tx, input.resource).await?;
    let added = input.added;
    let what = |new: &Live, table: String| What::DatasetColumnsAdded {
        resource: new.resource.number(),
        revision: new.revision,
        columns: added,
        table,
        digest: new.digest.clone(),
    };
    put_in(tx, (&live, &dataset), (input.seen, &input.table), what).await
}

/// An open table whose columns whoever acts may change, and its dataset.
pub(super) async fn open_one(tx: &mut Tx, resource: Id<Resource>) -> Result<(Live, Dataset)> {
    let live = store::live_of(tx, resource).await?.or_not_found()?;
    let dataset = found(tx, policy::DESCRIBE, live.dataset).await?;
    not_own(tx, &dataset)?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    let was = store::file_by_id(tx, live.file).await?.or_not_found()?;
    match was.held_by {
        0 => Ok((live, dataset)),
        _ => Err(Error::conflict("opendata-table-treated")),
    }
}

/// Puts a table with other columns in the place of the one that was seen.
pub(super) async fn put_in(
    tx: &mut Tx,
    (live, dataset): (&Live, &Dataset),
    (seen, table): (i64, &NewTable),
    what: impl FnOnce(&Live, String) -> What,
) -> Result<Done<Live>> {
    let resource = store::resource_by_id(tx, live.resource).await?;
    let format = resource.or_not_found()?.format;
    let table = NewTable {
        signs: signs_of(tx, live, table).await?,
        ..table.clone()
    };
    let file = keep_table(tx, dataset.id, live.resource, &table, &format).await?;
    let file = decided_as(tx, live, file).await?;
    let waits = !file.undecided().is_empty();
    let published = match waits {
        false => published_with(tx, dataset, live.resource).await?,
        true => None,
    };
    let mut new = Live {
        file: file.id,
        files: vec![table.piece.clone()],
        dead: Vec::new(),
        rows: file.rows,
        revision: live.revision + 1,
        written: live.written + 1,
        digest: digest(&file.table_hash),
        changed_at: tx.now(),
        waits,
        ..live.clone()
    };
    if published.is_some() {
        new.sealed = new.revision;
    }
    store::clear_later(tx, live, Some(&new), dataset.is_own).await?;
    if !store::replace_live(tx, seen, &new).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    store::set_waits(tx, file.id, waits).await?;
    let what = what(&new, file.table_hash.clone());
    let done = Done::new(new, &DataEvent::of(dataset, what));
    let Some(body) = published else {
        store::touch(tx, dataset.id).await?;
        return Ok(done);
    };
    let version = version_with(tx, dataset, (body, live.resource), &file).await?;
    Ok(done.also(&DataEvent::of(dataset, What::of_version(&version))))
}

/// What looks personal in the table: what is found in it now, and what was seen before in the columns that stay. Who waits for a decision
/// goes on waiting, unless what it is about is gone.
async fn signs_of(tx: &mut Tx, live: &Live, table: &NewTable) -> Result<Personal> {
    let was = store::file_by_id(tx, live.file).await?.or_not_found()?;
    let mut before = was.report.personal;
    let stays = |name: &str| table.columns.iter().any(|column| column.name == name);
    before.columns.retain(|column| stays(&column.column));
    Ok(before.with(table.signs.clone()).0)
}

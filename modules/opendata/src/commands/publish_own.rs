//! The house publishes one of its own records after all of it was written. Where it is kept up row by row, its table is open from then on, and
//! the pieces that it had before go.

use jiff::SignedDuration;
use stoa_kernel::{Done, Error, Id, Result, Tx};

use super::{
    found,
    open_table::{OpenTable, open_table},
    publish_dataset::{PublishDataset, publish_dataset},
};
use crate::{
    model::{DataFile, FileState, Live, OwnRows, Resource},
    policy, records, store,
};

/// What is published, and how its rows are kept up.
#[derive(Debug, Clone)]
pub struct PublishOwn {
    pub publish: PublishDataset,
    /// The hash of the file that was written.
    pub hash: String,
    /// It is published as it is: no version is made, and its table is opened anew.
    pub is_same: bool,
    /// The heading of the column that tells rows apart, and how far they are; `None`: all is written each time.
    pub rows: Option<(&'static str, i64, String)>,
}

/// Publishes it. What rows have come and gone since the table was written before is no part of it any more. `Conflict` when the file
/// in its dataset is another one: a version was made meanwhile of the rows that there were.
pub async fn publish_own(tx: &mut Tx, input: PublishOwn) -> Result<Done<()>> {
    let dataset = found(tx, policy::PUBLISH, input.publish.dataset).await?;
    if !dataset.is_own {
        return Err(Error::NotFound);
    }
    let files = store::files_of(tx, dataset.id).await?;
    let mut hashes = files.iter().filter_map(|(_, file)| file.as_ref());
    if hashes.next().is_none_or(|file| file.hash != input.hash) {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let table = files.into_iter().find_map(|(resource, file)| {
        let file = file.filter(|file| file.state == FileState::Table)?;
        Some((resource.id, file))
    });
    if let (Some((resource, _)), Some((_, leaf, ground))) = (&table, &input.rows) {
        // First of all: whoever is about to change rows of it waits for this line.
        mark(tx, *resource, *leaf, ground).await?;
    }
    let mut written = 0;
    for live in store::lives_of(tx, dataset.id).await? {
        written = written.max(live.written);
        store::remove_live(tx, live.resource).await?;
        store::clear_later(tx, &live, None, dataset.is_own).await?;
    }
    let done = match input.is_same {
        true => None,
        false => Some(publish_dataset(tx, input.publish).await?.map(|_| ())),
    };
    let (Some((resource, file)), Some((key, ..))) = (table, input.rows) else {
        return done.ok_or(Error::NotFound);
    };
    let opened = open(tx, (resource, &file), key, written).await?;
    Ok(match done {
        Some(done) => done.then(opened),
        None => opened,
    })
}

/// Remembers that all rows are written now, never at the same instant twice: rows are worked out of one writing.
async fn mark(tx: &mut Tx, resource: Id<Resource>, leaf: i64, ground: &str) -> Result<()> {
    let before = store::own_rows(tx, resource).await?;
    let after = |before: OwnRows| before.whole_at + SignedDuration::from_micros(1);
    let own = OwnRows {
        leaf,
        ground: ground.to_owned(),
        whole_at: before.map_or(tx.now(), |before| after(before).max(tx.now())),
    };
    store::set_own_rows(tx, resource, &own).await
}

/// Opens the table, with a number of its writing that none before it has had.
async fn open(
    tx: &mut Tx,
    (resource, file): (Id<Resource>, &DataFile),
    key: &str,
    written: i64,
) -> Result<Done<()>> {
    let mut columns = file.columns.iter();
    let key = columns.find(|column| records::is_called(column, key));
    let key = key.map(|column| column.name.clone());
    let input = OpenTable {
        dataset: file.dataset,
        resource: Some(resource),
        title: String::new(),
        text: String::new(),
        format: String::new(),
        key: vec![key.ok_or_else(|| Error::Broken("an own record without its key".to_owned()))?],
        table: None,
    };
    let opened = open_table(tx, input).await?.map(|_opened| ());
    if let Some(live) = store::live_of(tx, resource).await? {
        // Whoever has worked something out on the pieces before finds that they are others, whatever has come since.
        let renewed = Live {
            written: written + 1,
            ..live.clone()
        };
        store::replace_live(tx, live.written, &renewed).await?;
    }
    Ok(opened)
}

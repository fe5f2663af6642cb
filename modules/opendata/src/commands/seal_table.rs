//! What has changed in an open table becomes a version: the newest one with this table in it, and nothing of what somebody is
//! still preparing.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx};

use super::{
    found,
    open_table::{NewTable, keep_table},
};
use crate::{
    events::{DataEvent, What},
    jobs,
    model::{
        DataFile, Dataset, Live, Published, PublishedFile, PublishedPrivacy, Resource, Version,
    },
    policy,
    store::{self, NamedTable},
};

/// A table as it was at a revision, in one file, and what the live one is then.
#[derive(Debug, Clone)]
pub struct SealTable {
    pub table: NewTable,
    /// [`Live::written`] of the table that was looked at.
    pub seen: i64,
    /// The table as it is now, over the new file; [`Live::sealed`] is the revision that the file has.
    pub live: Live,
}

/// Makes the version. `Conflict` when the table has changed since, `NotFound` where nothing is published, where rows wait for a decision, and
/// where a treated table stands in its place.
pub async fn seal_table(tx: &mut Tx, input: SealTable) -> Result<Done<Version>> {
    let SealTable {
        table,
        seen,
        mut live,
    } = input;
    let dataset = found(tx, policy::PUBLISH, live.dataset).await?;
    let body = published_with(tx, &dataset, live.resource).await?;
    let body = body.or_not_found()?;
    let place = place_of(&body, live.resource).or_not_found()?;
    let before = store::live_of(tx, live.resource).await?.or_not_found()?;
    if !may_be_shown(tx, &before).await? {
        return Err(Error::NotFound);
    }
    let file = keep_table(tx, dataset.id, live.resource, &table, &place.format).await?;
    let file = decided_as(tx, &before, file).await?;
    live.file = file.id;
    store::clear_later(tx, &before, Some(&live), dataset.is_own).await?;
    if !store::replace_live(tx, seen, &live).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    let version = version_with(tx, &dataset, (body, live.resource), &file).await?;
    if dataset.is_own {
        clear_own_later(tx, &dataset.slug).await?;
    }
    let what = What::of_version(&version);
    let sealed = What::DatasetTableSealed {
        resource: live.resource.number(),
        revision: live.sealed,
        version: version.number,
        table: table.piece.hash,
    };
    let done = Done::new(version, &DataEvent::of(&dataset, what));
    Ok(done.also(&DataEvent::of(&dataset, sealed)))
}

/// Whether its rows may become a version: none waits for a decision, and no treated table stands in its place.
pub(super) async fn may_be_shown(tx: &mut Tx, live: &Live) -> Result<bool> {
    let was = store::file_by_id(tx, live.file).await?.or_not_found()?;
    Ok(!live.waits && was.held_by == 0)
}

/// The file with what was decided of the one that the table had before.
pub(super) async fn decided_as(tx: &mut Tx, before: &Live, file: DataFile) -> Result<DataFile> {
    let was = store::file_by_id(tx, before.file).await?.or_not_found()?;
    store::carry_decisions(tx, &was, file.id).await?;
    store::file_by_id(tx, file.id).await?.or_not_found()
}

/// Asks that the files of the state before be taken away, once whoever is fetching them has ended.
pub(crate) async fn clear_own_later(tx: &mut Tx, slug: &str) -> Result<()> {
    let clearing = jobs::OwnJob {
        slug: slug.to_owned(),
        since: 0,
    };
    let at = tx.now() + store::OWN_CLEARED_AFTER;
    tx.enqueue_at(jobs::CLEAR_OWN, &clearing, at).await
}

/// The body of the newest version, if it is public and has a file of this resource.
pub(super) async fn published_with(
    tx: &mut Tx,
    dataset: &Dataset,
    resource: Id<Resource>,
) -> Result<Option<Published>> {
    let newest = store::newest_version(tx, dataset.id).await?;
    let body = newest.filter(|_| dataset.is_public()).map(|it| it.body);
    Ok(body.filter(|body| place_of(body, resource).is_some()))
}

fn place_of(body: &Published, resource: Id<Resource>) -> Option<&PublishedFile> {
    let mut files = body.files.iter();
    files.find(|file| file.resource == resource.number())
}

/// Keeps the version after `body`: the same with this file of the resource, and nothing of what is being prepared. `Conflict` where
/// another was published meanwhile.
pub(super) async fn version_with(
    tx: &mut Tx,
    dataset: &Dataset,
    (mut body, resource): (Published, Id<Resource>),
    file: &DataFile,
) -> Result<Version> {
    let mut files = body.files.iter_mut();
    let published = files.find(|file| file.resource == resource.number());
    let published = published.or_not_found()?;
    replace(published, file);
    body.version = dataset.version + 1;
    let (version, text) = Version::of(body, tx.now())?;
    store::insert_version(tx, dataset.id, &version, &text).await?;
    let tables = version.body.files.iter().filter(|file| file.is_table());
    let tables: Vec<NamedTable> = tables.map(NamedTable::of).collect();
    store::replace_tables(tx, dataset.id, &tables).await?;
    if !store::add_version(tx, dataset, version.number).await? {
        return Err(Error::conflict("opendata-changed-meanwhile"));
    }
    super::compare_later(tx, dataset.id, version.number).await?;
    Ok(version)
}

/// Puts a file in the place of the one before.
fn replace(published: &mut PublishedFile, file: &DataFile) {
    published.privacy = PublishedPrivacy::of(file);
    published.file = file.id.number();
    published.file_name.clone_from(&file.file_name);
    published.hash.clone_from(&file.hash);
    published.bytes = file.bytes;
    published.table_hash.clone_from(&file.table_hash);
    published.rows = file.rows;
}

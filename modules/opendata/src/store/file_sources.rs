//! Where files are fetched from and left: sources, watched places, and what a follower notes of both.

use stoa_kernel::{
    Id, Reader, Result, Timestamp, Tx, db::Row, files::Left, ledger::derive::Turn, params,
};

use crate::model::{DatasetId, Resource};

/// The address of a resource's file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileSource {
    pub resource: i64,
    pub dataset: i64,
    pub url: String,
    /// Hours between two fetches; 0: it is fetched once.
    pub every_hours: i64,
    pub then_publish: bool,
    /// `ETag` and `Last-Modified` of the copy that we have; empty where the server said none.
    pub tag: String,
    pub changed: String,
    /// Why the last try failed; empty if it did not.
    pub fault: String,
}

const SOURCE: &str = "resource, dataset, url, every_hours, then_publish, tag, changed, fault";

fn source(row: &Row) -> Result<FileSource> {
    Ok(FileSource {
        resource: row.get("resource")?,
        dataset: row.get("dataset")?,
        url: row.get("url")?,
        every_hours: row.get("every_hours")?,
        then_publish: row.get::<i64>("then_publish")? != 0,
        tag: row.get("tag")?,
        changed: row.get("changed")?,
        fault: row.get("fault")?,
    })
}

/// Remembers where a resource's file comes from, in place of what was known.
pub async fn set_file_source(tx: &mut Tx, source: &FileSource) -> Result<()> {
    let sql = "INSERT INTO dataset_source (resource, dataset, url, every_hours, then_publish, tag, changed, fault)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
               ON CONFLICT (resource) DO UPDATE SET url = excluded.url, every_hours = excluded.every_hours,
                   then_publish = excluded.then_publish, tag = excluded.tag, changed = excluded.changed, fault = excluded.fault";
    let values = params![
        source.resource,
        source.dataset,
        &source.url,
        source.every_hours,
        i64::from(source.then_publish),
        &source.tag,
        &source.changed,
        &source.fault
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Where the file of a resource comes from, while the resource is part of its dataset.
pub async fn file_source_of(db: &mut Reader, resource: Id<Resource>) -> Result<Option<FileSource>> {
    let sql = format!(
        "SELECT {SOURCE} FROM dataset_source WHERE resource = $1
             AND resource IN (SELECT id FROM dataset_resource WHERE removed_at IS NULL)"
    );
    let row = db.row(&sql, params![resource]).await?;
    row.as_ref().map(source).transpose()
}

/// The sources of a dataset.
pub async fn file_sources_of(db: &mut Reader, dataset: DatasetId) -> Result<Vec<FileSource>> {
    let sql = format!(
        "SELECT {SOURCE} FROM dataset_source WHERE dataset = $1 ORDER BY resource LIMIT 1000"
    );
    let rows = db.rows(&sql, params![dataset]).await?;
    rows.iter().map(source).collect()
}

/// Resources whose files are to be fetched again.
pub async fn file_sources_due(db: &mut Reader, now: Timestamp) -> Result<Vec<(i64, i64)>> {
    let sql = "SELECT s.resource AS resource, s.every_hours AS every_hours FROM dataset_source s
               JOIN dataset_resource r ON r.id = s.resource AND r.removed_at IS NULL
               LEFT JOIN dataset_fetch f ON f.resource = s.resource
               WHERE s.every_hours > 0 AND COALESCE(f.asked_at, 0) + s.every_hours * 3600000000 <= $1 LIMIT 100";
    let rows = db.rows(sql, params![now]).await?;
    let pair = |row: &Row| Ok((row.get("resource")?, row.get("every_hours")?));
    rows.iter().map(pair).collect()
}

/// Remembers that a source is asked for now.
pub async fn remember_fetch(turn: &mut Turn, resource: i64, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO dataset_fetch (resource, asked_at) VALUES ($1, $2)
               ON CONFLICT (resource) DO UPDATE SET asked_at = excluded.asked_at";
    turn.execute(sql, params![resource, now]).await?;
    Ok(())
}

/// A file of a watched place as it was last seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenFile {
    pub name: String,
    pub mark: String,
    pub seen_at: Timestamp,
    pub is_asked: bool,
}

/// All files that were seen in a place.
pub async fn seen_files(db: &mut Reader, place: &str) -> Result<Vec<SeenFile>> {
    let sql = "SELECT name, mark, seen_at, is_asked FROM dataset_watch WHERE place = $1";
    let rows = db.rows(sql, params![place]).await?;
    let seen = |row: &Row| {
        Ok(SeenFile {
            name: row.get("name")?,
            mark: row.get("mark")?,
            seen_at: row.get("seen_at")?,
            is_asked: row.get::<i64>("is_asked")? != 0,
        })
    };
    rows.iter().map(seen).collect()
}

/// Remembers a file as it is seen now, and whether it is asked for.
pub async fn remember_seen(
    turn: &mut Turn,
    place: &str,
    left: &Left,
    is_asked: bool,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO dataset_watch (place, name, mark, seen_at, is_asked) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (place, name) DO UPDATE SET mark = excluded.mark, seen_at = excluded.seen_at, is_asked = excluded.is_asked";
    let values = params![place, &left.name, &left.mark, now, i64::from(is_asked)];
    turn.execute(sql, values).await?;
    Ok(())
}

/// Forgets a file that is not in its place any more.
pub async fn forget_seen(turn: &mut Turn, place: &str, name: &str) -> Result<()> {
    let sql = "DELETE FROM dataset_watch WHERE place = $1 AND name = $2";
    turn.execute(sql, params![place, name]).await?;
    Ok(())
}

/// The dataset that a file of a place has become, and its mark then.
pub async fn left_dataset(
    db: &mut Reader,
    place: &str,
    name: &str,
) -> Result<Option<(DatasetId, String)>> {
    let sql = "SELECT dataset, mark FROM dataset_left WHERE place = $1 AND name = $2";
    let row = db.row(sql, params![place, name]).await?;
    let pair = |row: &Row| Ok((row.get("dataset")?, row.get("mark")?));
    row.as_ref().map(pair).transpose()
}

/// Remembers what a file of a place has become.
pub async fn remember_left(
    tx: &mut Tx,
    place: &str,
    left: &Left,
    dataset: DatasetId,
) -> Result<()> {
    let sql = "INSERT INTO dataset_left (place, name, dataset, mark) VALUES ($1, $2, $3, $4)
               ON CONFLICT (place, name) DO UPDATE SET dataset = excluded.dataset, mark = excluded.mark";
    let values = params![place, &left.name, dataset, &left.mark];
    tx.execute(sql, values).await?;
    Ok(())
}

//! The house's own records: when they were asked for (a follower's own notes), and their older files.

use stoa_kernel::{Id, Reader, Result, Timestamp, Tx, db::Row, ledger::derive::Turn, params};

use crate::model::{DatasetId, FileId, FileState, OwnRows, Resource};

/// Files that are looked at in one go.
const FILES: i64 = 100;

/// A file of an older state.
#[derive(Debug, Clone)]
pub struct OldFile {
    pub id: FileId,
    pub hash: String,
    pub table_hash: String,
}

/// Files of a dataset that are neither the newest of their resource nor asked by queries, oldest first.
pub async fn old_files(db: &mut Reader, dataset: DatasetId) -> Result<Vec<OldFile>> {
    let sql = "SELECT id, hash, table_hash FROM dataset_file
               WHERE dataset = $1 AND state NOT IN ($2, $3)
                 AND id NOT IN (SELECT file FROM dataset_resource WHERE dataset = $1 AND file IS NOT NULL)
                 AND id NOT IN (SELECT file FROM dataset_table WHERE dataset = $1)
               ORDER BY id LIMIT $4";
    let states = [FileState::Cleared.name(), FileState::Reading.name()];
    let rows = db
        .rows(sql, params![dataset, states[0], states[1], FILES])
        .await?;
    let old = rows.iter().map(|row| {
        Ok(OldFile {
            id: row.get("id")?,
            hash: row.get("hash")?,
            table_hash: row.get("table_hash")?,
        })
    });
    old.collect()
}

/// How many files but those of `old` have these bytes, as they came or as a table, or a piece of an open one.
pub async fn others_with(db: &mut Reader, hash: &str, old: &[OldFile]) -> Result<i64> {
    let sql = "SELECT (SELECT COUNT(*) FROM dataset_file WHERE (hash = $1 OR table_hash = $1) AND state <> $2)
                   + (SELECT COUNT(*) FROM dataset_live WHERE files LIKE $3 OR dead LIKE $3) AS n";
    let values = params![hash, FileState::Cleared.name(), format!("%{hash}%")];
    let all = db.count(sql, values).await?;
    let own = old
        .iter()
        .filter(|file| file.hash == hash || file.table_hash == hash);
    Ok(all - i64::try_from(own.count()).unwrap_or(i64::MAX))
}

/// Forgets what was read of a file.
pub async fn clear_file(tx: &mut Tx, id: FileId) -> Result<()> {
    let sql = "UPDATE dataset_file SET state = $2, columns = '[]', report = '{}', fault = '' WHERE id = $1";
    tx.execute(sql, params![id, FileState::Cleared.name()])
        .await?;
    Ok(())
}

/// The slug, if it was not asked for since an instant.
pub async fn own_due<'a>(
    db: &mut Reader,
    slug: &'a str,
    since: Timestamp,
) -> Result<Option<&'a str>> {
    let sql = "SELECT COUNT(*) AS n FROM dataset_own WHERE slug = $1 AND asked_at > $2";
    Ok((db.count(sql, params![slug, since]).await? == 0).then_some(slug))
}

/// Remembers that one is asked for now; `false` when another node was faster.
pub async fn remember_own(
    turn: &mut Turn,
    slug: &str,
    now: Timestamp,
    since: Timestamp,
) -> Result<bool> {
    let sql = "INSERT INTO dataset_own (slug, asked_at) VALUES ($1, $2)
               ON CONFLICT (slug) DO UPDATE SET asked_at = excluded.asked_at WHERE dataset_own.asked_at <= $3";
    Ok(turn.execute(sql, params![slug, now, since]).await? == 1)
}

/// How far the rows of an own record's open table are.
pub async fn own_rows(db: &mut Reader, resource: Id<Resource>) -> Result<Option<OwnRows>> {
    let sql = "SELECT leaf, ground, whole_at FROM dataset_own_rows WHERE resource = $1";
    let row = db.row(sql, params![resource]).await?;
    let own = |row: Row| {
        Ok(OwnRows {
            leaf: row.get("leaf")?,
            ground: row.get("ground")?,
            whole_at: row.get("whole_at")?,
        })
    };
    row.map(own).transpose()
}

/// Remembers how far they are after all of them were written.
pub async fn set_own_rows(tx: &mut Tx, resource: Id<Resource>, own: &OwnRows) -> Result<()> {
    let sql = "INSERT INTO dataset_own_rows (resource, leaf, ground, whole_at) VALUES ($1, $2, $3, $4)
               ON CONFLICT (resource) DO UPDATE SET leaf = excluded.leaf, ground = excluded.ground, whole_at = excluded.whole_at";
    let values = params![resource, own.leaf, &own.ground, own.whole_at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Remembers how far they are after some were changed; `false` when all of them were written since `whole_at`.
pub async fn move_own_rows(
    tx: &mut Tx,
    resource: Id<Resource>,
    whole_at: Timestamp,
    leaf: i64,
) -> Result<bool> {
    let sql = "UPDATE dataset_own_rows SET leaf = $3 WHERE resource = $1 AND whole_at = $2";
    Ok(tx.execute(sql, params![resource, whole_at, leaf]).await? == 1)
}

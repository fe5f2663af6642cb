//! The house's own records: when they were asked for (a follower's own notes), and their older files.

use stoa_kernel::{Reader, Result, Timestamp, Tx, ledger::derive::Turn, params};

use crate::model::{DatasetId, FileId, FileState};

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

/// How many files but those of `old` have these bytes, as they came or as a table.
pub async fn others_with(db: &mut Reader, hash: &str, old: &[OldFile]) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM dataset_file WHERE (hash = $1 OR table_hash = $1) AND state <> $2";
    let all = db
        .count(sql, params![hash, FileState::Cleared.name()])
        .await?;
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

/// Those of these slugs that were not asked for since an instant.
pub async fn own_due<'a>(
    db: &mut Reader,
    slugs: &[&'a str],
    since: Timestamp,
) -> Result<Vec<&'a str>> {
    let mut due = Vec::new();
    for slug in slugs {
        let sql = "SELECT COUNT(*) AS n FROM dataset_own WHERE slug = $1 AND asked_at > $2";
        if db.count(sql, params![*slug, since]).await? == 0 {
            due.push(*slug);
        }
    }
    Ok(due)
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

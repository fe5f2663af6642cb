//! Tables in pieces.

use jiff::SignedDuration;
use stoa_kernel::{Error, Id, Reader, Result, Tx, db::Row, params, town::grow};

use super::PART;
use crate::{
    jobs,
    model::{Dataset, DatasetId, FileId, FileState, Live, Resource},
};

/// How long pieces stay that a table has no more: longer than any query reads.
const CLEARED_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Those of the house's own records, in which something may stand that was taken back: whoever is fetching them has ended by then.
pub const OWN_CLEARED_AFTER: SignedDuration = SignedDuration::from_mins(35);

const COLUMNS: &str = "resource, dataset, file, row_key, files, dead, row_count, revision, written, sealed, digest, changed_at, waits, shown";

fn live(row: &Row) -> Result<Live> {
    let text = |name: &str| row.get::<String>(name);
    let broken = |error: serde_json::Error| Error::broken("a table in pieces", error);
    Ok(Live {
        resource: row.get("resource")?,
        dataset: row.get("dataset")?,
        file: row.get("file")?,
        key: serde_json::from_str(&text("row_key")?).map_err(broken)?,
        files: serde_json::from_str(&text("files")?).map_err(broken)?,
        dead: serde_json::from_str(&text("dead")?).map_err(broken)?,
        rows: row.get("row_count")?,
        revision: row.get("revision")?,
        written: row.get("written")?,
        sealed: row.get("sealed")?,
        digest: row.get("digest")?,
        changed_at: row.get("changed_at")?,
        waits: row.get::<i64>("waits")? > 0,
        shown: match text("shown")?.as_str() {
            "" => None,
            shown => Some(serde_json::from_str(shown).map_err(broken)?),
        },
    })
}

/// The table in pieces of a resource, where it is one.
pub async fn live_of(db: &mut Reader, resource: Id<Resource>) -> Result<Option<Live>> {
    let sql = format!("SELECT {COLUMNS} FROM dataset_live WHERE resource = $1");
    let row = db.row(&sql, params![resource]).await?;
    row.as_ref().map(live).transpose()
}

/// The table in pieces that has the columns of a file, as everybody sees it: while rows wait for somebody's decision, as it was before
/// them; `None` where that is the newest version's.
pub async fn live_of_file(db: &mut Reader, file: FileId) -> Result<Option<Live>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset_live WHERE (file = $1 AND waits = 0) OR (shown_file = $1 AND waits = 1)"
    );
    let row = db.row(&sql, params![file]).await?;
    let live = row.as_ref().map(live).transpose()?;
    Ok(live.and_then(Live::as_seen))
}

/// All tables in pieces of a dataset.
pub async fn lives_of(db: &mut Reader, dataset: DatasetId) -> Result<Vec<Live>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset_live WHERE dataset = $1 ORDER BY resource LIMIT 1000"
    );
    let rows = db.rows(&sql, params![dataset]).await?;
    rows.iter().map(live).collect()
}

fn as_json(what: &impl serde::Serialize) -> Result<String> {
    serde_json::to_string(what).map_err(|error| Error::broken("a table in pieces", error))
}

/// Whether anything names a kept file: a file of a dataset, an open table, or differences of versions.
pub async fn is_named(db: &mut Reader, hash: &str) -> Result<bool> {
    let sql = "SELECT (SELECT COUNT(*) FROM dataset_file WHERE (hash = $1 OR table_hash = $1) AND state <> $2)
                   + (SELECT COUNT(*) FROM dataset_change WHERE rows_hash = $1)
                   + (SELECT COUNT(*) FROM dataset_live WHERE files LIKE $3 OR dead LIKE $3 OR shown LIKE $3) AS n";
    let within = format!("%{hash}%");
    Ok(db
        .count(sql, params![hash, FileState::Cleared.name(), within])
        .await?
        > 0)
}

/// Asks that pieces be taken away which a table had before and has no more, once whoever reads them has ended; `is_own` where it is one
/// of the house's own records.
pub async fn clear_later(
    tx: &mut Tx,
    before: &Live,
    after: Option<&Live>,
    is_own: bool,
) -> Result<()> {
    let is_kept =
        |hash: &String| after.is_some_and(|after| after.pieces().any(|piece| piece.hash == *hash));
    let hashes = before.pieces().map(|piece| piece.hash.clone());
    let hashes: Vec<String> = hashes.filter(|hash| !is_kept(hash)).collect();
    if hashes.is_empty() {
        return Ok(());
    }
    let at = match is_own {
        true => tx.now() + OWN_CLEARED_AFTER,
        false => tx.now() + CLEARED_AFTER,
    };
    tx.enqueue_at(
        jobs::CLEAR_PIECES,
        &jobs::PiecesJob {
            resource: before.resource,
            hashes,
        },
        at,
    )
    .await
}

/// Makes the table of a resource one in pieces. Nodes look at the list of tables anew.
pub async fn insert_live(tx: &mut Tx, new: &Live) -> Result<()> {
    let sql = format!(
        "INSERT INTO dataset_live ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, '')"
    );
    let values = params![
        new.resource,
        new.dataset,
        new.file,
        as_json(&new.key)?,
        as_json(&new.files)?,
        as_json(&new.dead)?,
        new.rows,
        new.revision,
        new.written,
        new.sealed,
        &new.digest,
        new.changed_at
    ];
    tx.execute_or(&sql, values, Error::conflict("opendata-changed-meanwhile"))
        .await?;
    grow(tx, PART).await
}

/// Replaces a table in pieces; `false` when its pieces are no longer those that were seen.
pub async fn replace_live(tx: &mut Tx, seen: i64, new: &Live) -> Result<bool> {
    let sql = "UPDATE dataset_live SET file = $3, row_key = $4, files = $5, dead = $6, row_count = $7, revision = $8, written = $9,
                   sealed = $10, digest = $11, changed_at = $12
               WHERE resource = $1 AND written = $2";
    let values = params![
        new.resource,
        seen,
        new.file,
        as_json(&new.key)?,
        as_json(&new.files)?,
        as_json(&new.dead)?,
        new.rows,
        new.revision,
        new.written,
        new.sealed,
        &new.digest,
        new.changed_at
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Shows everybody the rows of the open table of a file, or keeps them from everybody. Nodes look at the list of tables anew.
pub async fn set_waits(tx: &mut Tx, file: FileId, waits: bool) -> Result<()> {
    if !waits {
        forget_shown(tx, file).await?;
    }
    let sql = "UPDATE dataset_live SET waits = $2 WHERE file = $1 AND waits <> $2";
    match tx.execute(sql, params![file, i64::from(waits)]).await? {
        0 => Ok(()),
        _ => grow(tx, PART).await,
    }
}

/// Lets everybody go on seeing the rows of a table as they were, while those that came wait.
pub async fn show_before(tx: &mut Tx, before: &Live) -> Result<()> {
    let sql =
        "UPDATE dataset_live SET shown = $2, shown_file = $3 WHERE resource = $1 AND waits = 1";
    let values = params![before.resource, as_json(&before.seen())?, before.file];
    tx.execute(sql, values).await?;
    grow(tx, PART).await
}

/// Takes back what [`show_before`] let everybody see. Its files go where the table has them no more.
pub async fn forget_shown(tx: &mut Tx, file: FileId) -> Result<()> {
    let sql = format!("SELECT {COLUMNS} FROM dataset_live WHERE file = $1 AND shown_file > 0");
    let row = tx.row(&sql, params![file]).await?;
    let Some(before) = row.as_ref().map(live).transpose()? else {
        return Ok(());
    };
    let after = Live {
        shown: None,
        ..before.clone()
    };
    // Nothing of the house's own ever waits.
    clear_later(tx, &before, Some(&after), false).await?;
    let sql = "UPDATE dataset_live SET shown = '', shown_file = 0 WHERE file = $1";
    tx.execute(sql, params![file]).await?;
    grow(tx, PART).await
}

/// Makes a table one of a file again; `false` when it was none in pieces.
pub async fn remove_live(tx: &mut Tx, resource: Id<Resource>) -> Result<bool> {
    let sql = "DELETE FROM dataset_live WHERE resource = $1";
    let is_gone = tx.execute(sql, params![resource]).await? == 1;
    grow(tx, PART).await?;
    Ok(is_gone)
}

/// Forgets the tables in pieces of a dataset that are not of these files any more.
pub async fn forget_lives(tx: &mut Tx, dataset: &Dataset, files: &[FileId]) -> Result<()> {
    for live in lives_of(tx, dataset.id).await? {
        if !files.contains(&live.file) {
            remove_live(tx, live.resource).await?;
            clear_later(tx, &live, None, dataset.is_own).await?;
        }
    }
    Ok(())
}

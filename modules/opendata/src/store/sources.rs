//! Portals that are harvested, and the records that came from them.

use std::collections::HashMap;

use stoa_kernel::{Error, Id, Reader, Result, Timestamp, Tx, db::Row, params};

use crate::model::{DatasetId, HarvestSource, Known, Reach};

const COLUMNS: &str =
    "id, address, agency, every_hours, state, endpoint, kind, etag, last_modified,
    newest_at, entries, swept_at, next_at, added_at, revision";

fn source(row: &Row) -> Result<HarvestSource> {
    Ok(HarvestSource {
        id: row.get("id")?,
        address: row.get("address")?,
        agency: row.get("agency")?,
        every_hours: row.get("every_hours")?,
        state: row.get("state")?,
        endpoint: row.get("endpoint")?,
        kind: row.get("kind")?,
        etag: row.get("etag")?,
        last_modified: row.get("last_modified")?,
        reach: Reach {
            newest_at: row.get("newest_at")?,
            entries: row.get("entries")?,
            swept_at: row.get("swept_at")?,
        },
        next_at: row.get("next_at")?,
        added_at: row.get("added_at")?,
        revision: row.get("revision")?,
    })
}

/// All portals, those added last first.
pub async fn harvest_sources(db: &mut Reader) -> Result<Vec<HarvestSource>> {
    let sql = format!("SELECT {COLUMNS} FROM harvest_source ORDER BY id DESC LIMIT 500");
    let rows = db.rows(&sql, &[]).await?;
    rows.iter().map(source).collect()
}

pub async fn source_by_id(db: &mut Reader, id: Id<HarvestSource>) -> Result<Option<HarvestSource>> {
    let sql = format!("SELECT {COLUMNS} FROM harvest_source WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(source).transpose()
}

/// `Conflict` when the address is harvested already.
pub async fn insert_source(tx: &mut Tx, new: &HarvestSource) -> Result<()> {
    let sql = "INSERT INTO harvest_source (id, address, agency, every_hours, state, endpoint, kind, etag, last_modified,
                   next_at, added_at, revision)
               VALUES ($1, $2, $3, $4, $5, '', '', '', '', NULL, $6, 1)";
    let values = params![
        new.id,
        &new.address,
        &new.agency,
        new.every_hours,
        new.state.name(),
        new.added_at
    ];
    let taken = Error::invalid("address", "opendata-source-taken");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Changes who answers and how often; `false` when somebody was faster.
pub async fn change_source(tx: &mut Tx, seen: &HarvestSource, new: &HarvestSource) -> Result<bool> {
    let sql = "UPDATE harvest_source SET agency = $3, every_hours = $4, state = $5, next_at = $6, revision = revision + 1
               WHERE id = $1 AND revision = $2";
    let values = params![
        seen.id,
        seen.revision,
        &new.agency,
        new.every_hours,
        new.state.name(),
        new.next_at
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// What was found at an address, for the next run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundAt {
    pub endpoint: String,
    pub kind: String,
    pub etag: String,
    pub last_modified: String,
    pub reach: Reach,
}

/// Remembers what was found; nothing where the run found nothing.
pub async fn remember_found(tx: &mut Tx, id: Id<HarvestSource>, found: &FoundAt) -> Result<()> {
    let sql = "UPDATE harvest_source SET endpoint = $2, kind = $3, etag = $4, last_modified = $5, newest_at = $6,
                   entries = $7, swept_at = $8 WHERE id = $1";
    let values = params![
        id,
        &found.endpoint,
        &found.kind,
        &found.etag,
        &found.last_modified,
        found.reach.newest_at,
        found.reach.entries,
        found.reach.swept_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn set_next(
    tx: &mut Tx,
    id: Id<HarvestSource>,
    next_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE harvest_source SET next_at = $2 WHERE id = $1";
    tx.execute(sql, params![id, next_at]).await?;
    Ok(())
}

/// What came from a source before, by the digests of identifiers.
pub async fn known_records(
    db: &mut Reader,
    source: Id<HarvestSource>,
) -> Result<HashMap<String, Known>> {
    let sql = "SELECT identifier, dataset, digest, gone_at FROM harvest_record WHERE source = $1";
    let rows = db.rows(sql, params![source]).await?;
    let known = |row: &Row| {
        let gone_at: Option<Timestamp> = row.get("gone_at")?;
        let known = Known {
            dataset: row.get("dataset")?,
            digest: row.get("digest")?,
            is_gone: gone_at.is_some(),
        };
        Ok((row.get("identifier")?, known))
    };
    rows.iter().map(known).collect()
}

/// How many datasets come from each source, without those that are gone.
pub async fn count_records(db: &mut Reader) -> Result<HashMap<i64, i64>> {
    let sql =
        "SELECT source, COUNT(*) AS n FROM harvest_record WHERE gone_at IS NULL GROUP BY source";
    let rows = db.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| Ok((row.get("source")?, row.get("n")?)))
        .collect()
}

/// Whether another source brings this record.
pub async fn comes_from_another(
    db: &mut Reader,
    source: Id<HarvestSource>,
    identifier: &str,
) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM harvest_record WHERE identifier = $1 AND source <> $2 AND gone_at IS NULL";
    Ok(db.count(sql, params![identifier, source]).await? > 0)
}

/// Remembers a record as it is now.
pub async fn remember_record(
    tx: &mut Tx,
    source: Id<HarvestSource>,
    (identifier, digest): (&str, &str),
    dataset: DatasetId,
) -> Result<()> {
    let sql = "INSERT INTO harvest_record (source, identifier, dataset, digest, gone_at) VALUES ($1, $2, $3, $4, NULL)
               ON CONFLICT (source, identifier) DO UPDATE SET dataset = excluded.dataset, digest = excluded.digest, gone_at = NULL";
    tx.execute(sql, params![source, identifier, dataset, digest])
        .await?;
    Ok(())
}

/// Remembers that a record is gone; the next time that it is there it counts as changed.
pub async fn forget_record(tx: &mut Tx, source: Id<HarvestSource>, identifier: &str) -> Result<()> {
    let now = tx.now();
    let sql =
        "UPDATE harvest_record SET gone_at = $3, digest = '' WHERE source = $1 AND identifier = $2";
    tx.execute(sql, params![source, identifier, now]).await?;
    Ok(())
}

//! What versions have changed.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};

use super::version_of;
use crate::model::{Compared, DatasetId};

fn compared(row: &Row) -> Result<Compared> {
    let summary: String = row.get("summary")?;
    Ok(Compared {
        resource: row.get("resource")?,
        differences: serde_json::from_str(&summary)
            .map_err(|error| Error::broken("differences", error))?,
        rows: row.get("rows_hash")?,
    })
}

/// Whether a file of a version is given out no more, because a treated table stands in its place.
async fn has_held_back(db: &mut Reader, dataset: DatasetId, version: i64) -> Result<bool> {
    let version = version_of(db, dataset, version).await?;
    let mut files = version.iter().flat_map(|version| &version.body.files);
    Ok(files.any(|file| file.is_held))
}

/// What a version has changed in each of its tables. The rows are told by nobody where either version has a file that is held
/// back: they would say what the treatment took away.
pub async fn changes_of(
    db: &mut Reader,
    dataset: DatasetId,
    version: i64,
) -> Result<Vec<Compared>> {
    let sql = "SELECT resource, summary, rows_hash FROM dataset_change WHERE dataset = $1 AND version = $2 ORDER BY resource LIMIT 1000";
    let rows = db.rows(sql, params![dataset, version]).await?;
    let mut all: Vec<Compared> = rows.iter().map(compared).collect::<Result<_>>()?;
    let is_secret = !all.is_empty()
        && (has_held_back(db, dataset, version).await?
            || has_held_back(db, dataset, version - 1).await?);
    for one in all.iter_mut().filter(|_| is_secret) {
        one.rows.clear();
    }
    Ok(all)
}

/// What a version has changed in one of its tables.
pub async fn change_of(
    db: &mut Reader,
    dataset: DatasetId,
    version: i64,
    resource: i64,
) -> Result<Option<Compared>> {
    let all = changes_of(db, dataset, version).await?;
    Ok(all.into_iter().find(|one| one.resource == resource))
}

/// Keeps what was found; the text that is kept of it.
pub async fn keep_change(
    tx: &mut Tx,
    dataset: DatasetId,
    version: i64,
    new: &Compared,
) -> Result<String> {
    let summary = serde_json::to_string(&new.differences)
        .map_err(|error| Error::broken("differences", error))?;
    let sql = "INSERT INTO dataset_change (dataset, version, resource, summary, rows_hash) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (dataset, version, resource) DO UPDATE SET summary = excluded.summary, rows_hash = excluded.rows_hash";
    let values = params![dataset, version, new.resource, &summary, &new.rows];
    tx.execute(sql, values).await?;
    Ok(summary)
}

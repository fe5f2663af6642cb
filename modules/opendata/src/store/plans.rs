//! The publisher's calendar: publications at a time, successors, and edits of many at once.

use std::collections::HashMap;

use stoa_kernel::{Error, Id, Reader, Result, Timestamp, Tx, db::Row, params};

use crate::model::{Batch, Changes, DatasetId, Edited, Planned};

/// When a dataset is to be published.
pub async fn plan_of(db: &mut Reader, dataset: DatasetId) -> Result<Option<Planned>> {
    let sql = "SELECT at, fault FROM dataset_plan WHERE dataset = $1";
    let row = db.row(sql, params![dataset]).await?;
    let planned = |row: &Row| {
        let faults: String = row.get("fault")?;
        Ok(Planned {
            at: row.get("at")?,
            faults: faults.lines().map(str::to_owned).collect(),
        })
    };
    row.as_ref().map(planned).transpose()
}

pub async fn insert_plan(tx: &mut Tx, dataset: DatasetId, at: Timestamp) -> Result<()> {
    let sql = "INSERT INTO dataset_plan (dataset, at, fault) VALUES ($1, $2, '')
               ON CONFLICT (dataset) DO UPDATE SET at = excluded.at, fault = ''";
    tx.execute(sql, params![dataset, at]).await?;
    Ok(())
}

/// Notes what was missing when the time had come.
pub async fn fail_plan(tx: &mut Tx, dataset: DatasetId, faults: &str) -> Result<()> {
    let sql = "UPDATE dataset_plan SET fault = $2 WHERE dataset = $1";
    tx.execute(sql, params![dataset, faults]).await?;
    Ok(())
}

/// Takes a plan away; `false` when there was none.
pub async fn remove_plan(tx: &mut Tx, dataset: DatasetId) -> Result<bool> {
    let sql = "DELETE FROM dataset_plan WHERE dataset = $1";
    Ok(tx.execute(sql, params![dataset]).await? == 1)
}

/// Those that wait for their time, the next first.
pub async fn all_plans(db: &mut Reader, limit: usize) -> Result<Vec<(DatasetId, Planned)>> {
    let sql = "SELECT dataset, at, fault FROM dataset_plan ORDER BY at, dataset LIMIT $1";
    let rows = db.rows(sql, params![limit]).await?;
    let planned = |row: &Row| {
        let faults: String = row.get("fault")?;
        let planned = Planned {
            at: row.get("at")?,
            faults: faults.lines().map(str::to_owned).collect(),
        };
        Ok((row.get("dataset")?, planned))
    };
    rows.iter().map(planned).collect()
}

/// What takes the place of a dataset: an address, of ours as a path; empty where nothing does.
pub async fn successor_of(db: &mut Reader, dataset: DatasetId) -> Result<String> {
    let all = successors(db, &[dataset.number()]).await?;
    Ok(all.into_values().next().unwrap_or_default())
}

/// The same of several, by their numbers.
pub async fn successors(db: &mut Reader, datasets: &[i64]) -> Result<HashMap<i64, String>> {
    if datasets.is_empty() {
        return Ok(HashMap::new());
    }
    let list: Vec<String> = datasets.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT dataset, address FROM dataset_successor WHERE dataset IN ({})",
        list.join(", ")
    );
    let rows = db.rows(&sql, &[]).await?;
    rows.iter()
        .map(|row| Ok((row.get("dataset")?, row.get("address")?)))
        .collect()
}

/// Names what takes the place of a dataset; an empty address takes the name back.
pub async fn replace_successor(tx: &mut Tx, dataset: DatasetId, address: &str) -> Result<()> {
    let sql = "DELETE FROM dataset_successor WHERE dataset = $1";
    tx.execute(sql, params![dataset]).await?;
    if address.is_empty() {
        return Ok(());
    }
    let now = tx.now();
    let sql = "INSERT INTO dataset_successor (dataset, address, named_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![dataset, address, now]).await?;
    Ok(())
}

fn batch(row: &Row) -> Result<Batch> {
    let (changes, edits): (String, String) = (row.get("changes")?, row.get("edits")?);
    let broken = |error| Error::broken("an edit of many", error);
    Ok(Batch {
        id: row.get("id")?,
        changes: serde_json::from_str(&changes).map_err(broken)?,
        edits: serde_json::from_str(&edits).map_err(broken)?,
        at: row.get("at")?,
        undone_at: row.get("undone_at")?,
    })
}

/// The newest edits of many, the newest first.
pub async fn batches(db: &mut Reader, limit: usize) -> Result<Vec<Batch>> {
    let sql =
        "SELECT id, changes, edits, at, undone_at FROM dataset_batch ORDER BY id DESC LIMIT $1";
    let rows = db.rows(sql, params![limit]).await?;
    rows.iter().map(batch).collect()
}

pub async fn batch_by_id(db: &mut Reader, id: Id<Batch>) -> Result<Option<Batch>> {
    let sql = "SELECT id, changes, edits, at, undone_at FROM dataset_batch WHERE id = $1";
    let row = db.row(sql, params![id]).await?;
    row.as_ref().map(batch).transpose()
}

pub async fn insert_batch(
    tx: &mut Tx,
    id: Id<Batch>,
    changes: &Changes,
    edits: &[Edited],
) -> Result<()> {
    let now = tx.now();
    let broken = |error| Error::broken("an edit of many", error);
    let changes = serde_json::to_string(changes).map_err(broken)?;
    let edits = serde_json::to_string(edits).map_err(broken)?;
    let sql = "INSERT INTO dataset_batch (id, changes, edits, at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, params![id, changes, edits, now]).await?;
    Ok(())
}

/// Marks an edit as undone; `false` when it is already.
pub async fn undo_batch(tx: &mut Tx, id: Id<Batch>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE dataset_batch SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

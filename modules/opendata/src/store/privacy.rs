//! Treated tables, decisions, and budgets of noise.

use stoa_disclosure::{Budget, Epsilon};
use stoa_kernel::{Error, Id, Reader, Result, Tx, params};

use crate::model::{DataFile, DatasetId, DoneTreatment, FileId, FileState, Resource};

fn as_json(treatments: &[DoneTreatment]) -> Result<String> {
    serde_json::to_string(treatments).map_err(|error| Error::broken("treatments", error))
}

/// Begins a treated table of a file: a file of the same resource that is being made.
pub async fn insert_treated(
    tx: &mut Tx,
    of: &DataFile,
    treatments: &[DoneTreatment],
) -> Result<FileId> {
    let (id, now) = (tx.new_id()?, tx.now());
    let stem = of.file_name.split('.').next().unwrap_or_default();
    let sql = "INSERT INTO dataset_file (id, dataset, resource, hash, file_name, bytes, state, table_hash, table_bytes,
                   row_count, refused, columns, report, fault, came_at, treated_of, treatments)
               VALUES ($1, $2, $3, '', $4, 0, $5, '', 0, 0, 0, '[]', '{}', '', $6, $7, $8)";
    let values = params![
        id,
        of.dataset,
        of.resource,
        format!("{stem}.csv"),
        FileState::Reading.name(),
        now,
        of.id,
        as_json(treatments)?
    ];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Names the CSV of a treated table, and what came of its treatment.
pub async fn name_treated(
    tx: &mut Tx,
    id: FileId,
    (hash, bytes): (&str, u64),
    treatments: &[DoneTreatment],
) -> Result<()> {
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    let sql = "UPDATE dataset_file SET hash = $2, bytes = $3, treatments = $4 WHERE id = $1";
    tx.execute(sql, params![id, hash, bytes, as_json(treatments)?])
        .await?;
    Ok(())
}

/// Keeps why a file is published as it is; `false` when that was said already.
pub async fn keep_as_is(tx: &mut Tx, id: FileId, reason: &str) -> Result<bool> {
    let sql = "UPDATE dataset_file SET as_is = $2 WHERE id = $1 AND as_is = ''";
    Ok(tx.execute(sql, params![id, reason]).await? == 1)
}

/// Whether a file that was published must not be given out any more: a treated table stands in place of what has this hash. Asked
/// by hash, for the same file may have come twice.
pub async fn is_held_back(db: &mut Reader, dataset: DatasetId, hash: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM dataset_file was JOIN dataset_file made ON made.treated_of = was.id
               JOIN dataset_resource r ON r.id = made.resource
               WHERE was.dataset = $1 AND was.hash = $2 AND made.state = $3 AND (r.file IS NULL OR r.file <> was.id)";
    Ok(db
        .count(sql, params![dataset, hash, FileState::Table.name()])
        .await?
        > 0)
}

/// The file that a resource gives out now.
pub async fn file_of_resource(db: &mut Reader, resource: Id<Resource>) -> Result<Option<i64>> {
    let sql = "SELECT file FROM dataset_resource WHERE id = $1 AND removed_at IS NULL";
    let row = db.row(sql, params![resource]).await?;
    match row {
        Some(row) => row.get("file"),
        None => Ok(None),
    }
}

/// What noise of a dataset may cost; `None` where none was asked for yet.
pub async fn budget_of(db: &mut Reader, dataset: DatasetId) -> Result<Option<Budget>> {
    let sql = "SELECT total, spent FROM dataset_budget WHERE dataset = $1";
    let Some(row) = db.row(sql, params![dataset]).await? else {
        return Ok(None);
    };
    let (total, spent): (i64, i64) = (row.get("total")?, row.get("spent")?);
    let whole = |number: i64| u64::try_from(number).unwrap_or(0);
    let total = Epsilon::from_millionths(whole(total));
    let total = total.ok_or_else(|| Error::Broken("a budget without a total".to_owned()))?;
    Ok(Some(Budget {
        total,
        spent: whole(spent),
    }))
}

/// Keeps a budget; `Conflict` when somebody spent of it meanwhile.
pub async fn keep_budget(
    tx: &mut Tx,
    dataset: DatasetId,
    before: Option<Budget>,
    new: Budget,
) -> Result<()> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let (total, spent) = (whole(new.total.millionths()), whole(new.spent));
    let changed = Error::conflict("opendata-changed-meanwhile");
    match before {
        None => {
            let sql = "INSERT INTO dataset_budget (dataset, total, spent) VALUES ($1, $2, $3)";
            tx.execute_or(sql, params![dataset, total, spent], changed)
                .await?;
        }
        Some(before) => {
            let sql = "UPDATE dataset_budget SET spent = $2 WHERE dataset = $1 AND spent = $3";
            if tx
                .execute(sql, params![dataset, spent, whole(before.spent)])
                .await?
                != 1
            {
                return Err(changed);
            }
        }
    }
    Ok(())
}

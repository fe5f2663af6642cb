//! Treated tables, decisions, and budgets of noise.

use stoa_disclosure::{Budget, Epsilon};
use stoa_kernel::{Error, Id, Reader, Result, Tx, params, town::grow};

use super::PART;
use crate::model::{DataFile, DatasetId, DoneTreatment, FileId, FileReport, FileState, Resource};

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

/// What was decided about a table holds for the table that it has become.
pub async fn carry_decisions(tx: &mut Tx, from: &DataFile, to: FileId) -> Result<()> {
    let sql = "UPDATE dataset_file SET treatments = $2, as_is = $3 WHERE id = $1";
    let values = params![to, as_json(&from.treatments)?, &from.as_is];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Forgets why a file was published as it is: somebody has to say it anew.
pub async fn clear_as_is(tx: &mut Tx, id: FileId) -> Result<()> {
    let sql = "UPDATE dataset_file SET as_is = '' WHERE id = $1";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

/// Keeps what was found on looking over a file's table.
pub async fn keep_found(tx: &mut Tx, id: FileId, report: &FileReport) -> Result<()> {
    let report = serde_json::to_string(report)
        .map_err(|error| Error::broken("what was found in a table", error))?;
    let sql = "UPDATE dataset_file SET report = $2 WHERE id = $1";
    tx.execute(sql, params![id, report]).await?;
    Ok(())
}

/// Gives these files out no more, since a treated one stands in their place; from now on queries know none of their tables.
pub async fn hold_back(tx: &mut Tx, made: FileId, files: &[FileId]) -> Result<()> {
    for file in files {
        let sql = "UPDATE dataset_file SET held_by = $2 WHERE id = $1 AND held_by = 0";
        tx.execute(sql, params![*file, made]).await?;
        let sql = "DELETE FROM dataset_table WHERE file = $1";
        tx.execute(sql, params![*file]).await?;
    }
    grow(tx, PART).await
}

/// Gives out again what was held back for a treated file's sake.
pub async fn release(tx: &mut Tx, dataset: DatasetId, made: FileId) -> Result<()> {
    let sql = "UPDATE dataset_file SET held_by = 0 WHERE dataset = $1 AND held_by = $2";
    tx.execute(sql, params![dataset, made]).await?;
    Ok(())
}

/// Gives out these files, of which somebody has decided.
pub async fn give_out(tx: &mut Tx, files: &[FileId]) -> Result<()> {
    for file in files {
        let sql = "UPDATE dataset_file SET held_by = 0 WHERE id = $1 AND held_by > 0";
        tx.execute(sql, params![*file]).await?;
    }
    Ok(())
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

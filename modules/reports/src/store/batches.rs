//! Batches of reports that came together, and which row of them a report is.

use stoa_kernel::{Id, Reader, Result, Tx, ledger::batch::BatchTree, params};

use crate::model::Report;

/// Marks ids of batches.
#[derive(Debug)]
pub struct Batch;

/// A report as a row of its batch.
#[derive(Debug)]
pub struct BatchedRow {
    pub batch: Id<Batch>,
    /// The name under which the batch's ids are unique.
    pub source: String,
    pub tree: BatchTree,
    /// From 0.
    pub place: usize,
    pub source_id: String,
    pub content: Vec<u8>,
    /// Whether the report is hidden now.
    pub hidden: bool,
}

pub async fn insert_batch(
    tx: &mut Tx,
    id: Id<Batch>,
    source: &str,
    tree: &BatchTree,
) -> Result<()> {
    let sql = "INSERT INTO report_batch (id, source, seed, leaves) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, params![id, source, *tree.seed(), tree.leaves()])
        .await?;
    Ok(())
}

/// Whether a report came with others.
pub async fn is_in_batch(db: &mut Reader, report: Id<Report>) -> Result<bool> {
    let sql = "SELECT COUNT(batch) AS n FROM report WHERE id = $1";
    Ok(db.count(sql, params![report]).await? > 0)
}

/// The row that a report is of its batch. `None` for those that came by themselves.
pub async fn batched_row(db: &mut Reader, report: Id<Report>) -> Result<Option<BatchedRow>> {
    let sql = "SELECT report.batch, report.batch_place, report.source_id, report.content, report.hidden,
                      report_batch.source AS batch_source, report_batch.seed, report_batch.leaves
               FROM report JOIN report_batch ON report_batch.id = report.batch WHERE report.id = $1";
    let Some(row) = db.row(sql, params![report]).await? else {
        return Ok(None);
    };
    let (seed, leaves): (Vec<u8>, Vec<u8>) = (row.get("seed")?, row.get("leaves")?);
    Ok(Some(BatchedRow {
        batch: row.get("batch")?,
        source: row.get("batch_source")?,
        tree: BatchTree::kept(&seed, &leaves)?,
        place: row.get("batch_place")?,
        source_id: row.get("source_id")?,
        content: row.get("content")?,
        hidden: row.get("hidden")?,
    }))
}

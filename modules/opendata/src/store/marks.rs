//! What published datasets can be found by.

use stoa_kernel::{Reader, Result, Tx, params};

use crate::model::DatasetId;

/// Replaces the marks of a dataset; none for one that is no longer public.
pub async fn replace_marks(
    tx: &mut Tx,
    dataset: DatasetId,
    marks: &[(&'static str, String)],
) -> Result<()> {
    let sql = "DELETE FROM dataset_mark WHERE dataset = $1";
    tx.execute(sql, params![dataset]).await?;
    for (kind, value) in marks {
        let sql = "INSERT INTO dataset_mark (kind, value, dataset) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        tx.execute(sql, params![*kind, value, dataset]).await?;
    }
    Ok(())
}

/// The values of a kind with how many published datasets have each, the most frequent first.
pub async fn count_marks(db: &mut Reader, kind: &str, limit: usize) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT value, COUNT(*) AS n FROM dataset_mark WHERE kind = $1 GROUP BY value
               ORDER BY n DESC, value LIMIT $2";
    let rows = db.rows(sql, params![kind, limit]).await?;
    rows.iter()
        .map(|row| Ok((row.get("value")?, row.get("n")?)))
        .collect()
}

/// The values of a kind in their order, for lists of programs.
pub async fn values_of(db: &mut Reader, kind: &str, limit: usize) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT value FROM dataset_mark WHERE kind = $1 ORDER BY value LIMIT $2";
    let rows = db.rows(sql, params![kind, limit]).await?;
    rows.iter().map(|row| row.get("value")).collect()
}

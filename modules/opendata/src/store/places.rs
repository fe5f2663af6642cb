//! Tables whose rows have a place.

use stoa_kernel::{Reader, Result, params};

use crate::model::{FileId, State};

/// The slug of the dataset and the file of each such table, by the names of the tables.
pub async fn tables_with_places(
    db: &mut Reader,
    offset: usize,
    limit: usize,
) -> Result<Vec<(String, FileId)>> {
    let sql = "SELECT d.slug AS slug, t.file AS file FROM dataset_table t
        JOIN dataset d ON d.id = t.dataset
        WHERE t.places = 1 AND d.version > 0 AND d.state <> $1
        ORDER BY t.name LIMIT $2 OFFSET $3";
    let rows = db
        .rows(sql, params![State::Withdrawn.name(), limit, offset])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("slug")?, row.get("file")?)))
        .collect()
}

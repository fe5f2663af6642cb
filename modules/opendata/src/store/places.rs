//! Tables whose rows have a place.

use stoa_kernel::{Reader, Result, params};

use crate::model::{FileId, State};

/// The slug of the dataset and the file of each such table, by the names of the tables. A column is known as a place by its kind or its
/// name; whoever reads the columns may find that a table has none after all.
pub async fn tables_with_places(
    db: &mut Reader,
    offset: usize,
    limit: usize,
) -> Result<Vec<(String, FileId)>> {
    let sql = r#"SELECT d.slug AS slug, t.file AS file FROM dataset_table t
        JOIN dataset d ON d.id = t.dataset JOIN dataset_file f ON f.id = t.file
        WHERE d.version > 0 AND d.state <> $1 AND (
            f.columns LIKE '%"kind":"place"%'
            OR (f.columns LIKE '%"name":"lat%' AND f.columns LIKE '%"name":"l%ng%')
            OR (f.columns LIKE '%"name":"lat%' AND f.columns LIKE '%"name":"lon%'))
        ORDER BY t.name LIMIT $2 OFFSET $3"#;
    let rows = db
        .rows(sql, params![State::Withdrawn.name(), limit, offset])
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("slug")?, row.get("file")?)))
        .collect()
}

//! The addresses of published datasets.

use stoa_kernel::{Reader, Result, Timestamp, params};

use crate::model::State;

/// How many there are.
pub async fn count_addresses(db: &mut Reader) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM dataset WHERE version > 0 AND state <> $1";
    db.count(sql, params![State::Withdrawn.name()]).await
}

/// Some of their slugs in the order of their numbers, each with the instant at which it was published last.
pub async fn some_addresses(
    db: &mut Reader,
    offset: usize,
    limit: usize,
) -> Result<Vec<(String, Option<Timestamp>)>> {
    let sql = "SELECT slug, published_at FROM dataset WHERE version > 0 AND state <> $1 ORDER BY id LIMIT $2 OFFSET $3";
    let values = params![State::Withdrawn.name(), limit, offset];
    let rows = db.rows(sql, values).await?;
    rows.iter()
        .map(|row| Ok((row.get("slug")?, row.get("published_at")?)))
        .collect()
}

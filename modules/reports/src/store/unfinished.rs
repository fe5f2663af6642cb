//! How far files have come whose import did not reach their end.

use stoa_kernel::{Error, Reader, Result, Tx, params};

use crate::import::Position;

/// Where the last run of this file stopped. `None` when there was none, or it reached the end.
pub async fn unfinished_import(
    db: &mut Reader,
    source: &str,
    file: &str,
) -> Result<Option<Position>> {
    let sql = "SELECT position FROM unfinished_import WHERE source = $1 AND file = $2";
    let Some(row) = db.row(sql, params![source, file]).await? else {
        return Ok(None);
    };
    let json: String = row.get("position")?;
    let position = serde_json::from_str(&json);
    position
        .map(Some)
        .map_err(|error| Error::broken("a position in a file", error))
}

/// Remembers it in the write of the batch that came so far, so that the one is on disk with the other.
pub async fn keep_unfinished_import(tx: &mut Tx, source: &str, position: &Position) -> Result<()> {
    let json = serde_json::to_string(position);
    let json = json.map_err(|error| Error::broken("a position in a file", error))?;
    let sql = "INSERT INTO unfinished_import (source, file, position) VALUES ($1, $2, $3)
               ON CONFLICT (source, file) DO UPDATE SET position = excluded.position";
    tx.execute(sql, params![source, &position.file, json])
        .await?;
    Ok(())
}

/// Forgets it, in the write of the file's last batch.
pub async fn end_unfinished_import(tx: &mut Tx, source: &str, file: &str) -> Result<()> {
    let sql = "DELETE FROM unfinished_import WHERE source = $1 AND file = $2";
    tx.execute(sql, params![source, file]).await?;
    Ok(())
}

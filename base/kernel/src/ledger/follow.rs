//! Following: everything that reacts to what happened reads the sealed entries in order, from where it left off.

use super::{Entry, entries_from};
use crate::{db::Db, error::Result, params};

/// The entries that this follower has not done yet, and nothing when it has caught up.
pub async fn next(db: &Db, follower: &str, limit: usize) -> Result<Vec<Entry>> {
    let mut reader = db.read().await?;
    let sql = "SELECT position AS n FROM follower WHERE name = $1";
    let position = reader.count(sql, params![follower]).await?;
    entries_from(&mut reader, position, limit).await
}

/// Remembers that all entries below `position` are done. A follower that stops in between does some twice: its work must bear that.
pub async fn done(db: &Db, follower: &str, position: i64) -> Result<()> {
    let mut work = db.work().await?;
    let sql = "INSERT INTO follower (name, position) VALUES ($1, $2)
               ON CONFLICT (name) DO UPDATE SET position = excluded.position
               WHERE follower.position < excluded.position";
    work.execute(sql, params![follower, position]).await?;
    work.commit().await
}

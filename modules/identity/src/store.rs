//! All of this module's SQL: links sent by mail.

use sha2::{Digest, Sha256};
use stoa_kernel::{Id, Reader, Result, Timestamp, Tx, actor::Person, params};

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Keeps a link until it expires. Those that have expired go.
pub async fn insert_link(
    tx: &mut Tx,
    token: &str,
    person: Id<Person>,
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.execute("DELETE FROM link WHERE expires_at < $1", params![now]).await?;
    let sql = "INSERT INTO link (token, person, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![hash(token), person, expires_at]).await?;
    Ok(())
}

/// Whose link this is, if it still holds.
pub async fn find_link(db: &mut Reader, token: &str, now: Timestamp) -> Result<Option<Id<Person>>> {
    let sql = "SELECT person FROM link WHERE token = $1 AND expires_at > $2 AND used_at IS NULL";
    db.row(sql, params![hash(token), now]).await?.map(|row| row.get("person")).transpose()
}

/// Uses a link up; `false` when somebody else did meanwhile.
pub async fn use_link(tx: &mut Tx, token: &str) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE link SET used_at = $2 WHERE token = $1 AND used_at IS NULL";
    Ok(tx.execute(sql, params![hash(token), now]).await? == 1)
}

//! Links sent by mail. Tables hold a token's hash alone.

use sha2::{Digest, Sha256};
use stoa_kernel::{
    Id, Reader, Result, Timestamp, Tx,
    actor::{Person, StaffMember},
    params,
};

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Keeps a resident's link until it expires. Those that have expired go.
pub async fn insert_sign_in_link(
    tx: &mut Tx,
    token: &str,
    person: Id<Person>,
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "DELETE FROM sign_in_link WHERE expires_at < $1",
        params![now],
    )
    .await?;
    let sql = "INSERT INTO sign_in_link (token, person, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![hash(token), person, expires_at])
        .await?;
    Ok(())
}

/// Whose link this is, if it still holds.
pub async fn find_sign_in_link(
    db: &mut Reader,
    token: &str,
    now: Timestamp,
) -> Result<Option<Id<Person>>> {
    let sql =
        "SELECT person FROM sign_in_link WHERE token = $1 AND expires_at > $2 AND used_at IS NULL";
    let row = db.row(sql, params![hash(token), now]).await?;
    row.map(|row| row.get("person")).transpose()
}

/// Uses a link up; `false` when somebody else did meanwhile.
pub async fn use_sign_in_link(tx: &mut Tx, token: &str) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE sign_in_link SET used_at = $2 WHERE token = $1 AND used_at IS NULL";
    Ok(tx.execute(sql, params![hash(token), now]).await? == 1)
}

/// Keeps the link by which a member of staff sets a password. Those that have expired go.
pub async fn insert_password_link(
    tx: &mut Tx,
    token: &str,
    staff: Id<StaffMember>,
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.execute(
        "DELETE FROM password_link WHERE expires_at < $1",
        params![now],
    )
    .await?;
    let sql = "INSERT INTO password_link (token, staff, expires_at) VALUES ($1, $2, $3)";
    tx.execute(sql, params![hash(token), staff, expires_at])
        .await?;
    Ok(())
}

/// Whose password this link sets, if it still holds.
pub async fn find_password_link(
    db: &mut Reader,
    token: &str,
    now: Timestamp,
) -> Result<Option<Id<StaffMember>>> {
    let sql = "SELECT staff FROM password_link WHERE token = $1 AND expires_at > $2";
    let row = db.row(sql, params![hash(token), now]).await?;
    row.map(|row| row.get("staff")).transpose()
}

/// Uses a link up; `false` when somebody else did meanwhile.
pub async fn use_password_link(tx: &mut Tx, token: &str) -> Result<bool> {
    let sql = "DELETE FROM password_link WHERE token = $1";
    Ok(tx.execute(sql, params![hash(token)]).await? == 1)
}

/// Ends all links that set this password: the newest alone holds, and none after a password was set.
pub async fn remove_password_links(tx: &mut Tx, staff: Id<StaffMember>) -> Result<()> {
    tx.execute("DELETE FROM password_link WHERE staff = $1", params![staff])
        .await?;
    Ok(())
}

//! The keys of programs, and what was sent with them.

use stoa_kernel::{Error, Id, Reader, Result, Tx, Value, actor::ApiKey, db::Row, digest, params};

use crate::model::programs::Key;

/// The most keys of a body that are listed.
const MOST: usize = 500;
const COLUMNS: &str = "id, agency, name, made_at, ended_at";

fn key(row: &Row) -> Result<Key> {
    Ok(Key {
        id: row.get("id")?,
        agency: row.get("agency")?,
        name: row.get("name")?,
        made_at: row.get("made_at")?,
        ended_at: row.get("ended_at")?,
    })
}

pub async fn insert_key(tx: &mut Tx, new: &Key, secret: &str) -> Result<()> {
    let sql = "INSERT INTO participation_key (id, agency, name, hash, made_at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![new.id, &new.agency, &new.name, digest(secret), new.made_at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The key of this secret, while it holds.
pub async fn key_of_secret(db: &mut Reader, secret: &str) -> Result<Option<Key>> {
    let sql =
        format!("SELECT {COLUMNS} FROM participation_key WHERE hash = $1 AND ended_at IS NULL");
    let row = db.row(&sql, params![digest(secret)]).await?;
    row.as_ref().map(key).transpose()
}

pub async fn key_by_id(db: &mut Reader, id: Id<ApiKey>) -> Result<Option<Key>> {
    let sql = format!("SELECT {COLUMNS} FROM participation_key WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(key).transpose()
}

/// Those of a body, the newest first.
pub async fn keys_of(db: &mut Reader, agency: &str) -> Result<Vec<Key>> {
    let (sql, values) = keys_query(agency);
    db.rows(&sql, &values).await?.iter().map(key).collect()
}

pub(super) fn keys_query(agency: &str) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT {COLUMNS} FROM participation_key WHERE agency = $1 ORDER BY id DESC LIMIT {MOST}"
    );
    (sql, params![agency].to_vec())
}

/// Ends it; `false` when it had ended.
pub async fn end_key(tx: &mut Tx, id: Id<ApiKey>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE participation_key SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

/// What was sent with these keys before: a digest of it, and the number of what came of it.
pub async fn sent_with(db: &mut Reader, request: &[u8; 32]) -> Result<Option<(String, i64)>> {
    let sql = "SELECT digest, number FROM participation_sent WHERE request = $1";
    let row = db.row(sql, params![*request]).await?;
    row.map(|row| Ok((row.get("digest")?, row.get("number")?)))
        .transpose()
}

/// Notes what came of a request. `Conflict` when the same one is being done at this moment.
pub async fn insert_sent(
    tx: &mut Tx,
    request: &[u8; 32],
    (said, number): (&str, i64),
) -> Result<()> {
    let now = tx.now();
    let sql =
        "INSERT INTO participation_sent (request, digest, number, at) VALUES ($1, $2, $3, $4)";
    let taken = Error::conflict("participation-frame-changed-meanwhile");
    tx.execute_or(sql, params![*request, said, number, now], taken)
        .await?;
    Ok(())
}

//! Keys of programs that publish.

use sha2::{Digest, Sha256};
use stoa_kernel::{Actor, Id, Reader, Result, Tx, actor::ApiKey, db::Row, params};

use crate::model::KeyInfo;

const KEY: &str = "id, name, agency, made_at, revoked_at";

fn key(row: &Row) -> Result<KeyInfo> {
    Ok(KeyInfo {
        id: row.get("id")?,
        name: row.get("name")?,
        agency: row.get("agency")?,
        made_at: row.get("made_at")?,
        revoked_at: row.get("revoked_at")?,
    })
}

fn key_hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// All keys, the newest first.
pub async fn data_keys(db: &mut Reader) -> Result<Vec<KeyInfo>> {
    let sql = format!("SELECT {KEY} FROM dataset_key ORDER BY id DESC LIMIT 1000");
    db.rows(&sql, &[]).await?.iter().map(key).collect()
}

/// The program whose key this is, with the agency it publishes for; `None` when there is none or it was revoked.
pub async fn program_of_key(db: &mut Reader, secret: &str) -> Result<Option<(Actor, String)>> {
    let sql = format!("SELECT {KEY} FROM dataset_key WHERE key_hash = $1 AND revoked_at IS NULL");
    let row = db.row(&sql, params![key_hash(secret)]).await?;
    let info = row.as_ref().map(key).transpose()?;
    Ok(info.map(|info| {
        let actor = Actor::Program {
            id: info.id,
            name: info.name,
            roles: vec!["publisher".to_owned(), info.agency.clone()],
        };
        (actor, info.agency)
    }))
}

/// Keeps a new key by its hash.
pub async fn insert_data_key(tx: &mut Tx, info: &KeyInfo, secret: &str) -> Result<()> {
    let sql =
        "INSERT INTO dataset_key (id, key_hash, name, agency, made_at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![
        info.id,
        key_hash(secret),
        &info.name,
        &info.agency,
        info.made_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Ends a key; `false` when it had ended or there is none.
pub async fn revoke_data_key(tx: &mut Tx, id: Id<ApiKey>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE dataset_key SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

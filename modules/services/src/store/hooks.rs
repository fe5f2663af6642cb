//! Webhooks of partners.

use stoa_kernel::{Id, Reader, Result, Row, Tx, actor::ApiKey, params};

use super::unknown;
use crate::model::{Hook, HookKind};

const COLUMNS: &str = "id, partner, url, kinds, secret, made_at, ended_at";

fn of(row: &Row) -> Result<Hook> {
    let words: String = row.get("kinds")?;
    let kinds: Option<Vec<HookKind>> = words.split_whitespace().map(HookKind::parse).collect();
    Ok(Hook {
        id: row.get("id")?,
        partner: row.get("partner")?,
        url: row.get("url")?,
        kinds: kinds.ok_or_else(|| unknown("a kind of message", &words))?,
        secret: row.get("secret")?,
        made_at: row.get("made_at")?,
        ended_at: row.get("ended_at")?,
    })
}

/// Those of a partner that have not ended, oldest first.
pub async fn of_partner(db: &mut Reader, partner: Id<ApiKey>) -> Result<Vec<Hook>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_hook WHERE partner = $1 AND ended_at IS NULL ORDER BY id LIMIT 100"
    );
    let rows = db.rows(&sql, params![partner]).await?;
    rows.iter().map(of).collect()
}

pub async fn find(db: &mut Reader, id: Id<Hook>) -> Result<Option<Hook>> {
    let sql = format!("SELECT {COLUMNS} FROM service_hook WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

pub async fn insert(tx: &mut Tx, hook: &Hook) -> Result<()> {
    let sql = "INSERT INTO service_hook (id, partner, url, kinds, secret, made_at) VALUES ($1, $2, $3, $4, $5, $6)";
    let kinds: Vec<&str> = hook.kinds.iter().map(|kind| kind.word()).collect();
    let values = params![
        hook.id,
        hook.partner,
        &hook.url,
        kinds.join(" "),
        hook.secret.clone(),
        hook.made_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Ends all of a partner that have not ended.
pub async fn end_all(tx: &mut Tx, partner: Id<ApiKey>) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE service_hook SET ended_at = $2 WHERE partner = $1 AND ended_at IS NULL";
    tx.execute(sql, params![partner, now]).await?;
    Ok(())
}

/// Ends one; `false` when it had ended.
pub async fn end(tx: &mut Tx, id: Id<Hook>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE service_hook SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

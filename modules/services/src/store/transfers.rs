//! Files of credit transfers, and the refunds that wait for one or are in one.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::{charges::money, refunds::refunds_where, unknown};
use crate::model::{FileState, Refund, TransferFile};

const COLUMNS: &str = "id, message, transfers, amount, currency, body, digest, state, made_at, made_name, downloaded_at,
    ended_at, ended_name, version";

/// The most refunds of one file.
pub const MOST: usize = 1_000;

fn of(row: &Row) -> Result<TransferFile> {
    let state: String = row.get("state")?;
    Ok(TransferFile {
        id: row.get("id")?,
        message: row.get("message")?,
        transfers: row.get("transfers")?,
        sum: money(row)?,
        body: row.get("body")?,
        digest: row.get("digest")?,
        state: FileState::parse(&state).ok_or_else(|| unknown("a file of transfers", &state))?,
        made_at: row.get("made_at")?,
        made_name: row.get("made_name")?,
        downloaded_at: row.get("downloaded_at")?,
        ended_at: row.get("ended_at")?,
        ended_name: row.get("ended_name")?,
        version: row.get("version")?,
    })
}

pub async fn find(db: &mut Reader, id: Id<TransferFile>) -> Result<Option<TransferFile>> {
    let sql = format!("SELECT {COLUMNS} FROM service_transfer_file WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The newest first, at most 50.
pub async fn list(db: &mut Reader) -> Result<Vec<TransferFile>> {
    let sql = format!("SELECT {COLUMNS} FROM service_transfer_file ORDER BY id DESC LIMIT 50");
    db.rows(&sql, &[]).await?.iter().map(of).collect()
}

pub async fn insert(tx: &mut Tx, one: &TransferFile) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_transfer_file ({COLUMNS})
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    );
    let values = params![
        one.id,
        &one.message,
        one.transfers,
        one.sum.minor,
        one.sum.currency.code(),
        one.body.clone(),
        &one.digest,
        one.state.slug(),
        one.made_at,
        &one.made_name,
        one.downloaded_at,
        one.ended_at,
        one.ended_name.as_deref(),
        one.version,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes a file's next version. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &TransferFile) -> Result<()> {
    let sql = "UPDATE service_transfer_file SET body = $2, state = $3, downloaded_at = $4, ended_at = $5, ended_name = $6,
               version = $7 WHERE id = $1 AND version = $7 - 1";
    let values = params![
        one.id,
        one.body.clone(),
        one.state.slug(),
        one.downloaded_at,
        one.ended_at,
        one.ended_name.as_deref(),
        one.version,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-pay-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Approved refunds that go back by transfer and are in no file, oldest first.
pub async fn waiting(db: &mut Reader) -> Result<Vec<Refund>> {
    let condition = "state = 'approved' AND way = 'transfer'";
    refunds_where(db, (condition, MOST), &[]).await
}

/// The refunds of a file.
pub async fn of_file(db: &mut Reader, id: Id<TransferFile>) -> Result<Vec<Refund>> {
    refunds_where(db, ("transfer_file = $1", MOST), params![id]).await
}

/// Refunds that did not go through, the newest first.
pub async fn failed(db: &mut Reader) -> Result<Vec<Refund>> {
    refunds_where(db, ("state = 'failed'", 200), &[]).await
}

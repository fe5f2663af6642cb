//! Money to give back: refunds, asked for, approved, sent and done.

use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, Value, params};

use super::{
    charges::{money, way},
    unknown,
};
use crate::model::{Charge, Refund, RefundState};

const REFUND: &str =
    "id, charge, way, amount, currency, reason, state, asked_by, asked_name, asked_at,
    decided_name, decided_at, version, account, transfer_file";

fn refund(row: &Row) -> Result<Refund> {
    let state: String = row.get("state")?;
    Ok(Refund {
        id: row.get("id")?,
        charge: row.get("charge")?,
        way: way(row)?,
        amount: money(row)?,
        reason: row.get("reason")?,
        state: RefundState::parse(&state).ok_or_else(|| unknown("a refund", &state))?,
        asked_by: row.get("asked_by")?,
        asked_name: row.get("asked_name")?,
        asked_at: row.get("asked_at")?,
        decided_name: row.get("decided_name")?,
        decided_at: row.get("decided_at")?,
        version: row.get("version")?,
        account: row.get("account")?,
        transfer_file: row.get("transfer_file")?,
    })
}

pub async fn find_refund(db: &mut Reader, id: Id<Refund>) -> Result<Option<Refund>> {
    let sql = format!("SELECT {REFUND} FROM service_refund WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(refund).transpose()
}

/// All refunds of a charge, oldest first.
pub async fn refunds_of(db: &mut Reader, id: Id<Charge>) -> Result<Vec<Refund>> {
    let sql =
        format!("SELECT {REFUND} FROM service_refund WHERE charge = $1 ORDER BY id LIMIT 200");
    let rows = db.rows(&sql, params![id]).await?;
    rows.iter().map(refund).collect()
}

/// Refunds that somebody has to approve, oldest first, at most 200.
pub async fn refunds_asked(db: &mut Reader) -> Result<Vec<Refund>> {
    refunds_where(db, ("state = 'asked'", 200), &[]).await
}

/// Refunds of a condition, oldest first.
pub(super) async fn refunds_where(
    db: &mut Reader,
    (condition, most): (&str, usize),
    values: &[Value],
) -> Result<Vec<Refund>> {
    let sql =
        format!("SELECT {REFUND} FROM service_refund WHERE {condition} ORDER BY id LIMIT {most}");
    db.rows(&sql, values).await?.iter().map(refund).collect()
}

pub async fn insert_refund(tx: &mut Tx, one: &Refund) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_refund ({REFUND}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
    );
    let values = params![
        one.id,
        one.charge,
        one.way.slug(),
        one.amount.minor,
        one.amount.currency.code(),
        one.reason.clone(),
        one.state.slug(),
        one.asked_by,
        &one.asked_name,
        one.asked_at,
        one.decided_name.as_deref(),
        one.decided_at,
        one.version,
        one.account.clone(),
        one.transfer_file,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes a refund's next version. `Conflict` when somebody else changed it.
pub async fn save_refund(tx: &mut Tx, one: &Refund) -> Result<()> {
    let sql =
        "UPDATE service_refund SET state = $2, decided_name = $3, decided_at = $4, version = $5, account = $6, transfer_file = $7
               WHERE id = $1 AND version = $5 - 1";
    let decided: Option<Timestamp> = one.decided_at;
    let values = params![
        one.id,
        one.state.slug(),
        one.decided_name.as_deref(),
        decided,
        one.version,
        one.account.clone(),
        one.transfer_file,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-pay-changed-meanwhile")),
        _ => Ok(()),
    }
}

//! Who signs an application besides its applicant.

use sha2::{Digest, Sha256};
use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{Application, Signature, SignatureState};

const COLUMNS: &str =
    "id, application, signatory, item, state, details, asked_at, answered_at, version";

fn of(row: &Row) -> Result<Signature> {
    let state: String = row.get("state")?;
    Ok(Signature {
        id: row.get("id")?,
        application: row.get("application")?,
        signatory: row.get("signatory")?,
        item: row.get("item")?,
        state: SignatureState::parse(&state).ok_or_else(|| unknown("a signature", &state))?,
        details: row.get("details")?,
        asked_at: row.get("asked_at")?,
        answered_at: row.get("answered_at")?,
        version: row.get("version")?,
    })
}

/// The table holds what tells a link, never the link.
fn token_digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub async fn find(db: &mut Reader, id: Id<Signature>) -> Result<Option<Signature>> {
    let sql = format!("SELECT {COLUMNS} FROM service_signature WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The one of a signatory's link.
pub async fn find_by_token(db: &mut Reader, token: &str) -> Result<Option<Signature>> {
    let sql = format!("SELECT {COLUMNS} FROM service_signature WHERE token = $1");
    let row = db.row(&sql, params![token_digest(token)]).await?;
    row.as_ref().map(of).transpose()
}

/// All who were ever asked to sign an application, in their order.
pub async fn of_application(db: &mut Reader, id: Id<Application>) -> Result<Vec<Signature>> {
    let sql = format!("SELECT {COLUMNS} FROM service_signature WHERE application = $1 ORDER BY id");
    db.rows(&sql, params![id]).await?.iter().map(of).collect()
}

/// Adds somebody, with the link by which they come.
pub async fn insert(tx: &mut Tx, one: &Signature, token: &str) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_signature ({COLUMNS}, token) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = params![
        one.id,
        one.application,
        &one.signatory,
        one.item,
        one.state.slug(),
        one.details.clone(),
        one.asked_at,
        one.answered_at,
        one.version,
        token_digest(token),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes the next version, with its link. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &Signature, token: &str) -> Result<()> {
    let sql = "UPDATE service_signature SET state = $2, details = $3, asked_at = $4, answered_at = $5, version = $6, token = $7
               WHERE id = $1 AND version = $6 - 1";
    let values = params![
        one.id,
        one.state.slug(),
        one.details.clone(),
        one.asked_at,
        one.answered_at,
        one.version,
        token_digest(token),
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// The applicant took the application back: whatever was said of it is destroyed, and the links say so.
pub async fn end(tx: &mut Tx, id: Id<Application>) -> Result<()> {
    let sql = "UPDATE service_signature SET state = 'ended', details = $2, version = version + 1
               WHERE application = $1 AND state <> 'ended'";
    tx.execute(sql, params![id, Vec::<u8>::new()]).await?;
    Ok(())
}

/// Removes all of an application.
pub async fn remove(tx: &mut Tx, id: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_signature WHERE application = $1";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

//! Passkeys, and the ceremonies by which they are added and used.

use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, actor::StaffMember, params};

use crate::model::passkey::{Begun, KeptPasskey};

/// A passkey as the table has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyRow {
    pub id: Id<KeptPasskey>,
    pub staff: Id<StaffMember>,
    /// What its owner calls it, sealed for its owner.
    pub name: Vec<u8>,
    /// The public key and its counter, as webauthn-rs writes them.
    pub data: String,
    pub added_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// A ceremony that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceremony {
    /// Whose passkey is being added, and its sealed name; none for a sign-in.
    pub adding: Option<(Id<StaffMember>, Vec<u8>)>,
    pub state: String,
}

const COLUMNS: &str = "id, staff, name, data, added_at, used_at";

fn of(row: &Row) -> Result<PasskeyRow> {
    Ok(PasskeyRow {
        id: row.get("id")?,
        staff: row.get("staff")?,
        name: row.get("name")?,
        data: row.get("data")?,
        added_at: row.get("added_at")?,
        used_at: row.get("used_at")?,
    })
}

/// Somebody's passkeys, oldest first.
pub async fn passkeys_of(db: &mut Reader, staff: Id<StaffMember>) -> Result<Vec<PasskeyRow>> {
    let sql = format!("SELECT {COLUMNS} FROM passkey WHERE staff = $1 ORDER BY id LIMIT 100");
    db.rows(&sql, params![staff])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// One of somebody's passkeys.
pub async fn find_passkey(
    db: &mut Reader,
    staff: Id<StaffMember>,
    id: Id<KeptPasskey>,
) -> Result<Option<PasskeyRow>> {
    let sql = format!("SELECT {COLUMNS} FROM passkey WHERE staff = $1 AND id = $2");
    db.row(&sql, params![staff, id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// By the number that the device gave it.
pub async fn passkey_by_credential(
    db: &mut Reader,
    credential: &[u8],
) -> Result<Option<PasskeyRow>> {
    let sql = format!("SELECT {COLUMNS} FROM passkey WHERE credential = $1");
    db.row(&sql, params![credential])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// Who has a passkey at all.
pub async fn staff_with_passkeys(db: &mut Reader) -> Result<Vec<Id<StaffMember>>> {
    let rows = db
        .rows("SELECT DISTINCT staff FROM passkey ORDER BY staff", &[])
        .await?;
    rows.iter().map(|row| row.get("staff")).collect()
}

/// Keeps a new passkey. `Invalid` when somebody has it already.
pub async fn insert_passkey(tx: &mut Tx, row: &PasskeyRow, credential: &[u8]) -> Result<()> {
    let sql = "INSERT INTO passkey (id, staff, credential, name, data, added_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let params = params![
        row.id,
        row.staff,
        credential,
        row.name.clone(),
        &row.data,
        row.added_at
    ];
    tx.execute_or(sql, params, Error::invalid("", "identity-passkey-known"))
        .await?;
    Ok(())
}

/// Notes that a passkey signed its owner in, with its new counter. `Conflict` when it did so twice at once: one of the two
/// may be a copy.
pub async fn passkey_was_used(tx: &mut Tx, row: &PasskeyRow, data: &str) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE passkey SET data = $3, used_at = $4 WHERE id = $1 AND data = $2";
    match tx
        .execute(sql, params![row.id, &row.data, data, now])
        .await?
    {
        0 => Err(Error::conflict("kernel-changed-meanwhile")),
        _ => Ok(()),
    }
}

pub async fn remove_passkey(
    tx: &mut Tx,
    staff: Id<StaffMember>,
    id: Id<KeptPasskey>,
) -> Result<()> {
    let sql = "DELETE FROM passkey WHERE staff = $1 AND id = $2";
    match tx.execute(sql, params![staff, id]).await? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Removes all of somebody's.
pub async fn remove_passkeys(tx: &mut Tx, staff: Id<StaffMember>) -> Result<()> {
    tx.execute("DELETE FROM passkey WHERE staff = $1", params![staff])
        .await?;
    Ok(())
}

/// Keeps a ceremony until it is finished or expires. Those that have expired go.
pub async fn insert_ceremony(
    tx: &mut Tx,
    begun: &Begun,
    adding: Option<(Id<StaffMember>, Vec<u8>)>,
    expires_at: Timestamp,
) -> Result<()> {
    let now = tx.now();
    tx.execute("DELETE FROM ceremony WHERE expires_at < $1", params![now])
        .await?;
    let (staff, name) = adding.map_or((None, None), |(staff, name)| (Some(staff), Some(name)));
    let sql = "INSERT INTO ceremony (challenge, staff, name, state, expires_at)
               VALUES ($1, $2, $3, $4, $5)";
    tx.execute(
        sql,
        params![begun.challenge, staff, name, &begun.state, expires_at],
    )
    .await?;
    Ok(())
}

/// Takes a ceremony out of the table, so that it is finished once; `None` when it was, or has expired.
pub async fn take_ceremony(tx: &mut Tx, challenge: [u8; 32]) -> Result<Option<Ceremony>> {
    let now = tx.now();
    let sql = "SELECT staff, name, state FROM ceremony WHERE challenge = $1 AND expires_at > $2";
    let Some(row) = tx.row(sql, params![challenge, now]).await? else {
        return Ok(None);
    };
    let sql = "DELETE FROM ceremony WHERE challenge = $1";
    if tx.execute(sql, params![challenge]).await? == 0 {
        return Ok(None);
    }
    let staff: Option<Id<StaffMember>> = row.get("staff")?;
    let name: Option<Vec<u8>> = row.get("name")?;
    Ok(Some(Ceremony {
        adding: staff.zip(name),
        state: row.get("state")?,
    }))
}

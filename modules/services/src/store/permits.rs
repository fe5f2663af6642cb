//! Permits: found by application, revoked, and their places on the status lists.

use jiff::civil::Date;
use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, params};

use super::unknown;
use crate::model::{Application, Permit};

const COLUMNS: &str =
    "id, application, service, person, status_index, issued_at, valid_from, valid_until,
    revoked_at, reason, credential";

fn of(row: &Row) -> Result<Permit> {
    let until: Option<String> = row.get("valid_until")?;
    Ok(Permit {
        id: row.get("id")?,
        application: row.get("application")?,
        service: row.get("service")?,
        person: row.get("person")?,
        status_index: row.get("status_index")?,
        issued_at: row.get("issued_at")?,
        valid_from: day(&row.get::<String>("valid_from")?)?,
        valid_until: until.map(|until| day(&until)).transpose()?,
        revoked_at: row.get("revoked_at")?,
        reason: row.get("reason")?,
        credential: row.get("credential")?,
    })
}

fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_error| unknown("a day", text))
}

/// The permit that an application was granted last: one that was taken back on appeal may be given again.
pub async fn of_application(db: &mut Reader, id: Id<Application>) -> Result<Option<Permit>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_permit WHERE application = $1 ORDER BY id DESC LIMIT 1"
    );
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

pub async fn insert(tx: &mut Tx, one: &Permit) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_permit ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let values = params![
        one.id,
        one.application,
        &one.service,
        one.person,
        one.status_index,
        one.issued_at,
        one.valid_from.to_string(),
        one.valid_until.map(|day| day.to_string()),
        one.revoked_at,
        one.reason.clone(),
        one.credential.clone(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes down that a permit was revoked now, with the digest of the reason. `Conflict` when it was already.
pub async fn revoke(tx: &mut Tx, id: Id<Permit>, reason: &str) -> Result<()> {
    let sql = "UPDATE service_permit SET revoked_at = $2, reason = $3 WHERE id = $1 AND revoked_at IS NULL";
    let now: Timestamp = tx.now();
    match tx.execute(sql, params![id, now, reason]).await? {
        0 => Err(Error::conflict("services-permit-revoked-already")),
        _ => Ok(()),
    }
}

/// The highest place that is taken on the lists.
pub async fn highest_place(db: &mut Reader) -> Result<Option<i64>> {
    let sql = "SELECT status_index FROM service_permit ORDER BY status_index DESC LIMIT 1";
    let row = db.row(sql, &[]).await?;
    row.map(|row| row.get("status_index")).transpose()
}

/// Whether a place on the lists is taken.
pub async fn is_taken(db: &mut Reader, place: i64) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_permit WHERE status_index = $1";
    Ok(db.count(sql, params![place]).await? > 0)
}

/// The places of revoked permits from `from` on, so many of them at most as there are places.
pub async fn revoked(db: &mut Reader, from: i64, places: i64) -> Result<Vec<i64>> {
    let sql = "SELECT status_index FROM service_permit
               WHERE status_index >= $1 AND status_index < $2 AND revoked_at IS NOT NULL";
    let rows = db
        .rows(sql, params![from, from.saturating_add(places)])
        .await?;
    rows.iter().map(|row| row.get("status_index")).collect()
}

//! That somebody opened a case on a day, and that an applicant said how it was.

use jiff::civil::Date;
use stoa_kernel::{Error, Id, Reader, Result, Tx, actor::StaffMember, params};

use crate::model::Application;

/// Whether somebody has opened a case on a day, for whatever purpose they gave.
pub async fn is_open_to(
    db: &mut Reader,
    application: Id<Application>,
    (staff, day): (Id<StaffMember>, Date),
) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_reading WHERE application = $1 AND staff = $2 AND day = $3";
    let values = params![application, staff, day.to_string()];
    Ok(db.count(sql, values).await? > 0)
}

/// Writes down that it was opened. `Conflict` when it was already, by the same person, on the same day, for the same purpose.
pub async fn insert(
    tx: &mut Tx,
    application: Id<Application>,
    (staff, day): (Id<StaffMember>, Date),
    purpose: &str,
) -> Result<()> {
    let sql =
        "INSERT INTO service_reading (application, staff, day, purpose) VALUES ($1, $2, $3, $4)";
    let values = params![application, staff, day.to_string(), purpose];
    let twice = Error::conflict("services-desk-opened-already");
    tx.execute_or(sql, values, twice).await?;
    Ok(())
}

/// Whether an applicant has said how it was.
pub async fn is_rated(db: &mut Reader, application: Id<Application>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_feedback WHERE application = $1";
    Ok(db.count(sql, params![application]).await? > 0)
}

/// Writes down how it was, 1 to 5. `Conflict` when they said so already.
pub async fn rate(tx: &mut Tx, application: Id<Application>, score: i64) -> Result<()> {
    let sql = "INSERT INTO service_feedback (application, score, given_at) VALUES ($1, $2, $3)";
    let values = params![application, score, tx.now()];
    let twice = Error::conflict("services-desk-rated-already");
    tx.execute_or(sql, values, twice).await?;
    Ok(())
}

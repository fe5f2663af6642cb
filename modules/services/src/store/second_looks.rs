//! What was typed in from paper, and waits for somebody else to type it once more.

use stoa_kernel::{Id, Reader, Result, Timestamp, Tx, params};

use crate::model::Application;

/// Whether it waits.
pub async fn waits(db: &mut Reader, application: Id<Application>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_second_look WHERE application = $1";
    Ok(db.count(sql, params![application]).await? > 0)
}

/// What waits of a body, longest first, at most 50, each with since when.
pub async fn of_agency(db: &mut Reader, agency: &str) -> Result<Vec<(Id<Application>, Timestamp)>> {
    let sql = "SELECT s.application AS application, s.asked_at AS asked_at
               FROM service_second_look s JOIN service_application a ON a.id = s.application
               WHERE a.agency = $1 ORDER BY s.asked_at, s.application LIMIT 50";
    let rows = db.rows(sql, params![agency]).await?;
    let of = |row: &stoa_kernel::Row| Ok((row.get("application")?, row.get("asked_at")?));
    rows.iter().map(of).collect()
}

pub async fn insert(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "INSERT INTO service_second_look (application, asked_at) VALUES ($1, $2)";
    let now = tx.now();
    tx.execute(sql, params![application, now]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_second_look WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}

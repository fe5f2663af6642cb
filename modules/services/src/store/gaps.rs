//! What forms on paper left open.

use stoa_kernel::{Id, Reader, Result, Tx, params};

use crate::model::{Application, Gaps};

/// The number that it is sealed with, and the sealed text.
pub async fn find(
    db: &mut Reader,
    application: Id<Application>,
) -> Result<Option<(Id<Gaps>, Vec<u8>)>> {
    let sql = "SELECT id, sealed FROM service_gaps WHERE application = $1";
    let row = db.row(sql, params![application]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("sealed")?)))
        .transpose()
}

/// How many questions of an application are open.
pub async fn open_count(db: &mut Reader, application: Id<Application>) -> Result<i64> {
    let sql = "SELECT open_count FROM service_gaps WHERE application = $1";
    match db.row(sql, params![application]).await? {
        None => Ok(0),
        Some(row) => row.get("open_count"),
    }
}

/// Keeps it, in the place of what was known until now.
pub async fn keep(
    tx: &mut Tx,
    application: Id<Application>,
    (id, sealed, open): (Id<Gaps>, Vec<u8>, i64),
) -> Result<()> {
    let sql = "INSERT INTO service_gaps (application, id, sealed, open_count) VALUES ($1, $2, $3, $4)
               ON CONFLICT (application) DO UPDATE SET id = excluded.id, sealed = excluded.sealed, open_count = excluded.open_count";
    tx.execute(sql, params![application, id, sealed, open])
        .await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_gaps WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}

//! What stands in the fields of an application before they are answered.

use stoa_kernel::{Id, Reader, Result, Tx, params};

use crate::model::{Application, Known};

/// The number that it is sealed with, and the sealed text.
pub async fn find(
    db: &mut Reader,
    application: Id<Application>,
) -> Result<Option<(Id<Known>, Vec<u8>)>> {
    let sql = "SELECT id, sealed FROM service_known WHERE application = $1";
    let row = db.row(sql, params![application]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("sealed")?)))
        .transpose()
}

/// Keeps it, in the place of what was known until now.
pub async fn keep(
    tx: &mut Tx,
    application: Id<Application>,
    (id, sealed): (Id<Known>, Vec<u8>),
) -> Result<()> {
    let sql = "INSERT INTO service_known (application, id, sealed) VALUES ($1, $2, $3)
               ON CONFLICT (application) DO UPDATE SET id = excluded.id, sealed = excluded.sealed";
    tx.execute(sql, params![application, id, sealed]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_known WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}

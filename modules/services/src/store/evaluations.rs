//! What the rules said of applications.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{Application, Evaluation};

const COLUMNS: &str = "id, application, at, day, hashes, against, basis";

fn of(row: &Row) -> Result<Evaluation> {
    let day: String = row.get("day")?;
    let hashes: String = row.get("hashes")?;
    Ok(Evaluation {
        id: row.get("id")?,
        application: row.get("application")?,
        at: row.get("at")?,
        day: day.parse().map_err(|_error| unknown("a day", &day))?,
        hashes: serde_json::from_str(&hashes).map_err(|_error| unknown("hashes", &hashes))?,
        against: row.get("against")?,
        basis: row.get("basis")?,
    })
}

/// The newest evaluation of an application.
pub async fn newest(db: &mut Reader, application: Id<Application>) -> Result<Option<Evaluation>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_evaluation WHERE application = $1 ORDER BY id DESC LIMIT 1"
    );
    let row = db.row(&sql, params![application]).await?;
    row.as_ref().map(of).transpose()
}

pub async fn insert(tx: &mut Tx, one: &Evaluation) -> Result<()> {
    let sql =
        format!("INSERT INTO service_evaluation ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)");
    let hashes = serde_json::to_string(&one.hashes);
    let hashes = hashes.map_err(|error| Error::broken("the hashes of rules", error))?;
    let values = params![
        one.id,
        one.application,
        one.at,
        one.day.to_string(),
        hashes,
        one.against,
        one.basis.clone(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

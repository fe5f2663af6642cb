//! What the counts of a budget came to, pot by pot.

use stoa_kernel::{Error, OrNotFound, Reader, Result, Tx, db::Row, params};

use crate::{
    counting::{Counted, Told},
    model::{budget::PotId, election::ElectionId},
};

/// The result of a pot, without its file.
#[derive(Debug, Clone, PartialEq)]
pub struct Pot {
    pub pot: PotId,
    /// SHA-256 of the file, in hex.
    pub digest: String,
    pub told: Told,
}

fn pot(row: &Row) -> Result<Pot> {
    let told: String = row.get("told")?;
    Ok(Pot {
        pot: row.get("pot")?,
        digest: row.get("digest")?,
        told: serde_json::from_str(&told).map_err(|error| Error::broken("a result", error))?,
    })
}

pub async fn insert_result(
    tx: &mut Tx,
    (election, pot): (ElectionId, PotId),
    counted: &Counted,
) -> Result<()> {
    let told = serde_json::to_string(&counted.told);
    let told = told.map_err(|error| Error::broken("a result", error))?;
    let sql = "INSERT INTO election_result (election, pot, file, digest, told) VALUES ($1, $2, $3, $4, $5)";
    let values = params![election, pot, &counted.file, &counted.digest, told];
    tx.execute(sql, values).await?;
    Ok(())
}

pub(super) const ALL: &str =
    "SELECT pot, digest, told FROM election_result WHERE election = $1 ORDER BY pot";

/// All of a vote.
pub async fn results_of(db: &mut Reader, election: ElectionId) -> Result<Vec<Pot>> {
    let rows = db.rows(ALL, params![election]).await?;
    rows.iter().map(pot).collect()
}

/// The file of a pot. `NotFound` before it was counted.
pub async fn result_of(db: &mut Reader, (election, pot): (ElectionId, PotId)) -> Result<String> {
    let sql = "SELECT file FROM election_result WHERE election = $1 AND pot = $2";
    let row = db.row(sql, params![election, pot]).await?;
    row.or_not_found()?.get("file")
}

//! The thread, both ways.

use stoa_kernel::{Error, Reader, Result, Tx, Value, db::Row, params};

use crate::model::tell::Strand;

/// The most that hangs on one thing, each way.
const MOST: usize = 1000;

fn strand(row: &Row) -> Result<Strand> {
    Ok(Strand {
        from: row.get("from_ref")?,
        to: row.get("to_ref")?,
        bond: row.get("kind")?,
        process: row.get("process")?,
        at: row.get("at")?,
    })
}

/// `Conflict` when both are bound already.
pub async fn insert_strand(tx: &mut Tx, new: &Strand) -> Result<()> {
    let sql =
        "INSERT INTO thread_link (from_ref, to_ref, kind, process, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![&new.from, &new.to, new.bond.name(), &new.process, new.at];
    let taken = Error::conflict("participation-tell-linked-already");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// `false` when there is none.
pub async fn remove_strand(tx: &mut Tx, (from, to): (&str, &str)) -> Result<bool> {
    let sql = "DELETE FROM thread_link WHERE from_ref = $1 AND to_ref = $2
               AND kind NOT IN ('merged-into', 'split-from')";
    Ok(tx.execute(sql, params![from, to]).await? == 1)
}

/// What a thing came of.
pub async fn before(db: &mut Reader, thing: &str) -> Result<Vec<Strand>> {
    let (sql, values) = before_query(thing);
    db.rows(&sql, &values).await?.iter().map(strand).collect()
}

/// What came of a thing.
pub async fn after(db: &mut Reader, thing: &str) -> Result<Vec<Strand>> {
    let (sql, values) = after_query(thing);
    db.rows(&sql, &values).await?.iter().map(strand).collect()
}

pub(super) fn before_query(thing: &str) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT from_ref, to_ref, kind, process, at FROM thread_link WHERE to_ref = $1 ORDER BY from_ref LIMIT {MOST}"
    );
    (sql, params![thing].to_vec())
}

pub(super) fn after_query(thing: &str) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT from_ref, to_ref, kind, process, at FROM thread_link WHERE from_ref = $1 ORDER BY to_ref LIMIT {MOST}"
    );
    (sql, params![thing].to_vec())
}

/// The newest strands of a process.
pub async fn strands_of(db: &mut Reader, process: &str) -> Result<Vec<Strand>> {
    let (sql, values) = strands_query(process);
    db.rows(&sql, &values).await?.iter().map(strand).collect()
}

pub(super) fn strands_query(process: &str) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT from_ref, to_ref, kind, process, at FROM thread_link WHERE process = $1 ORDER BY at DESC LIMIT {MOST}"
    );
    (sql, params![process].to_vec())
}

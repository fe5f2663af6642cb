//! The moves of published phases.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use super::processes::day;
use crate::model::{Move, ProcessId};

fn moved(row: &Row) -> Result<Move> {
    let (from, to): (String, String) = (row.get("from_day")?, row.get("to_day")?);
    Ok(Move {
        id: row.get("id")?,
        phase: row.get("phase")?,
        from: day(&from)?,
        to: day(&to)?,
        reason: row.get("reason")?,
        at: row.get("at")?,
    })
}

/// All of a process, the first one first.
pub async fn moves_of(db: &mut Reader, process: ProcessId) -> Result<Vec<Move>> {
    let sql = "SELECT id, phase, from_day, to_day, reason, at FROM phase_move WHERE process = $1 ORDER BY id";
    let rows = db.rows(sql, params![process]).await?;
    rows.iter().map(moved).collect()
}

pub async fn insert_move(tx: &mut Tx, process: ProcessId, new: &Move) -> Result<()> {
    let sql = "INSERT INTO phase_move (id, process, phase, from_day, to_day, reason, at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = params![
        new.id,
        process,
        new.phase,
        new.from.to_string(),
        new.to.to_string(),
        &new.reason,
        new.at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

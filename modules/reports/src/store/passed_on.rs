//! What residents said of reports that other bodies' servers have, and whether those were told.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use crate::model::{Handover, HandoverState, PassedOn, Report, Update};

const COLUMNS: &str = "of_update, handover, state, note, changed_at";

fn of(row: &Row) -> Result<PassedOn> {
    let state: String = row.get("state")?;
    let broken = || Error::Broken(format!("what was passed on is {state}"));
    Ok(PassedOn {
        update: row.get("of_update")?,
        handover: row.get("handover")?,
        state: HandoverState::parse(&state).ok_or_else(broken)?,
        note: row.get("note")?,
        changed_at: row.get("changed_at")?,
    })
}

/// Says that an update is to be told under a handover.
pub async fn insert_passed_on(
    tx: &mut Tx,
    update: Id<Update>,
    handover: Id<Handover>,
) -> Result<()> {
    let now = tx.now();
    let sql = "INSERT INTO report_passed_on (of_update, handover, state, note, changed_at)
               VALUES ($1, $2, $3, '', $4)";
    let state = HandoverState::Waiting.slug();
    tx.execute(sql, params![update, handover, state, now])
        .await?;
    Ok(())
}

/// Writes how far it has come, once; `false` when that was written before.
pub async fn update_passed_on(tx: &mut Tx, passed: &PassedOn) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE report_passed_on SET state = $2, note = $3, changed_at = $4
               WHERE of_update = $1 AND state = 'waiting'";
    let values = params![passed.update, passed.state.slug(), &passed.note, now];
    Ok(tx.execute(sql, values).await? == 1)
}

pub async fn passed_on(db: &mut Reader, update: Id<Update>) -> Result<Option<PassedOn>> {
    let sql = format!("SELECT {COLUMNS} FROM report_passed_on WHERE of_update = $1");
    db.row(&sql, params![update])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// What was passed on of a report, the first first.
pub async fn passed_on_of(db: &mut Reader, report: Id<Report>) -> Result<Vec<PassedOn>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_passed_on
         WHERE handover IN (SELECT id FROM report_handover WHERE report = $1)
         ORDER BY of_update LIMIT 2000"
    );
    db.rows(&sql, params![report])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Whether something that was said earlier is still to be told under the same handover.
pub async fn has_older_waiting(db: &mut Reader, passed: &PassedOn) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM report_passed_on
               WHERE handover = $1 AND of_update < $2 AND state = 'waiting'";
    Ok(db
        .count(sql, params![passed.handover, passed.update])
        .await?
        > 0)
}

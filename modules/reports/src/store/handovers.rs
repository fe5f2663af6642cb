//! What other bodies were given, and what they told us since.

use stoa_kernel::{Error, Id, Reader, Result, Row, Tx, params};

use crate::model::{Handover, HandoverState, HandoverWay, Report, Update};

const COLUMNS: &str = "id, report, agency, way, token, their_id, state, note, made_at, changed_at";

fn of(row: &Row) -> Result<Handover> {
    let (way, state): (String, String) = (row.get("way")?, row.get("state")?);
    let broken = || Error::Broken(format!("a handover by {way} is {state}"));
    Ok(Handover {
        id: row.get("id")?,
        report: row.get("report")?,
        agency: row.get("agency")?,
        way: HandoverWay::parse(&way).ok_or_else(broken)?,
        token: row.get("token")?,
        their_id: row.get("their_id")?,
        state: HandoverState::parse(&state).ok_or_else(broken)?,
        note: row.get("note")?,
        made_at: row.get("made_at")?,
        changed_at: row.get("changed_at")?,
    })
}

pub async fn insert_handover(tx: &mut Tx, handover: &Handover) -> Result<()> {
    let sql = "INSERT INTO report_handover (id, report, agency, way, token, their_id, state, note, made_at, changed_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let values = params![
        handover.id,
        handover.report,
        &handover.agency,
        handover.way.slug(),
        &handover.token,
        &handover.their_id,
        handover.state.slug(),
        &handover.note,
        handover.made_at,
        handover.changed_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Writes how far it has come. `Conflict` when the other body's id is that of another handover.
pub async fn update_handover(tx: &mut Tx, handover: &Handover) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE report_handover SET token = $2, their_id = $3, state = $4, note = $5, changed_at = $6
               WHERE id = $1";
    let values = params![
        handover.id,
        &handover.token,
        &handover.their_id,
        handover.state.slug(),
        &handover.note,
        now,
    ];
    let taken = Error::conflict("reports-their-id-taken");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

pub async fn find_handover(db: &mut Reader, id: Id<Handover>) -> Result<Option<Handover>> {
    let sql = format!("SELECT {COLUMNS} FROM report_handover WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// The report that a body knows under an id of its own.
pub async fn handover_by_their_id(
    db: &mut Reader,
    agency: &str,
    their_id: &str,
) -> Result<Option<Handover>> {
    if their_id.is_empty() {
        return Ok(None);
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM report_handover WHERE agency = $1 AND their_id = $2 AND their_id <> ''"
    );
    db.row(&sql, params![agency, their_id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// To whom a report was given, the first first.
pub async fn handovers_of(db: &mut Reader, report: Id<Report>) -> Result<Vec<Handover>> {
    let sql =
        format!("SELECT {COLUMNS} FROM report_handover WHERE report = $1 ORDER BY id LIMIT 100");
    db.rows(&sql, params![report])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// What a body still has, after the one of this id: to ask its server what became of it.
pub async fn open_handovers(
    db: &mut Reader,
    agency: &str,
    after: Id<Handover>,
    limit: usize,
) -> Result<Vec<Handover>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_handover
         WHERE agency = $1 AND state <> 'ended' AND id > $2 ORDER BY id LIMIT $3"
    );
    db.rows(&sql, params![agency, after, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Ends what is still open of a report with others than `agency` (empty: with all).
pub async fn end_handovers(tx: &mut Tx, report: Id<Report>, except: &str) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE report_handover SET state = 'ended', changed_at = $2
               WHERE report = $1 AND state <> 'ended' AND agency <> $3";
    tx.execute(sql, params![report, now, except]).await?;
    Ok(())
}

/// Remembers that the update of a body, or of a program under its key, was taken; `false` when it had been before.
pub async fn insert_taken_update(
    tx: &mut Tx,
    sender: &str,
    their_id: &str,
    update: Id<Update>,
) -> Result<bool> {
    let sql = "INSERT INTO report_taken_update (agency, their_id, of_update) VALUES ($1, $2, $3)
               ON CONFLICT (agency, their_id) DO NOTHING";
    Ok(tx.execute(sql, params![sender, their_id, update]).await? == 1)
}

/// What was made here of a sender's update; `None` when it was not taken yet.
pub async fn taken_update(
    db: &mut Reader,
    sender: &str,
    their_id: &str,
) -> Result<Option<Id<Update>>> {
    let sql = "SELECT of_update FROM report_taken_update WHERE agency = $1 AND their_id = $2";
    let found = db.row(sql, params![sender, their_id]).await?;
    found.map(|row| row.get("of_update")).transpose()
}

//! Runs of harvesting: what each did, and why it failed.

use stoa_kernel::{Error, Id, Reader, Result, Tx, db::Row, params};

use crate::model::{Counts, Fault, HarvestRun, HarvestSource, RunState};

const COLUMNS: &str = "id, source, state, accepts_losses, begun_at, ended_at, seen, added, changed, same, withdrawn, skipped,
    fault, detail, findings";

fn run(row: &Row) -> Result<HarvestRun> {
    let (code, detail, findings): (String, String, String) =
        (row.get("fault")?, row.get("detail")?, row.get("findings")?);
    Ok(HarvestRun {
        id: row.get("id")?,
        source: row.get("source")?,
        state: row.get("state")?,
        accepts_losses: row.get("accepts_losses")?,
        begun_at: row.get("begun_at")?,
        ended_at: row.get("ended_at")?,
        counts: Counts {
            seen: row.get("seen")?,
            added: row.get("added")?,
            changed: row.get("changed")?,
            same: row.get("same")?,
            withdrawn: row.get("withdrawn")?,
            skipped: row.get("skipped")?,
        },
        fault: (!code.is_empty()).then_some(Fault { code, detail }),
        findings: serde_json::from_str(&findings)
            .map_err(|error| Error::broken("findings", error))?,
    })
}

/// The runs of a source, the newest first.
pub async fn runs_of(
    db: &mut Reader,
    source: Id<HarvestSource>,
    limit: usize,
) -> Result<Vec<HarvestRun>> {
    let sql =
        format!("SELECT {COLUMNS} FROM harvest_run WHERE source = $1 ORDER BY id DESC LIMIT $2");
    let rows = db.rows(&sql, params![source, limit]).await?;
    rows.iter().map(run).collect()
}

pub async fn run_by_id(db: &mut Reader, id: Id<HarvestRun>) -> Result<Option<HarvestRun>> {
    let sql = format!("SELECT {COLUMNS} FROM harvest_run WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(run).transpose()
}

/// Whether a source is being read.
pub async fn is_running(db: &mut Reader, source: Id<HarvestSource>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM harvest_run WHERE source = $1 AND state = $2";
    Ok(db
        .count(sql, params![source, RunState::Running.name()])
        .await?
        > 0)
}

pub async fn insert_run(
    tx: &mut Tx,
    source: Id<HarvestSource>,
    accepts_losses: bool,
) -> Result<Id<HarvestRun>> {
    let (id, now) = (tx.new_id()?, tx.now());
    let sql = "INSERT INTO harvest_run (id, source, state, accepts_losses, begun_at, seen, added, changed, same, withdrawn,
                   skipped, fault, detail, findings)
               VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0, 0, 0, '', '', '[]')";
    let values = params![id, source, RunState::Running.name(), accepts_losses, now];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Stops a run; `false` when it has ended already.
pub async fn stop_run(tx: &mut Tx, id: Id<HarvestRun>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE harvest_run SET state = $2, ended_at = $4 WHERE id = $1 AND state = $3";
    let values = params![id, RunState::Stopped.name(), RunState::Running.name(), now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Keeps what a run did. One that was stopped stays stopped.
pub async fn end_run(tx: &mut Tx, ended: &HarvestRun) -> Result<()> {
    let now = tx.now();
    let findings =
        serde_json::to_string(&ended.findings).map_err(|error| Error::broken("findings", error))?;
    let (code, detail) = match &ended.fault {
        Some(fault) => (fault.code.as_str(), fault.detail.as_str()),
        None => ("", ""),
    };
    let counts = ended.counts;
    let sql = "UPDATE harvest_run SET state = CASE WHEN state = $14 THEN state ELSE $2 END, ended_at = $3, seen = $4, added = $5,
                   changed = $6, same = $7, withdrawn = $8, skipped = $9, fault = $10, detail = $11, findings = $12
               WHERE id = $1 AND (state = $13 OR state = $14)";
    let values = params![
        ended.id,
        ended.state.name(),
        now,
        counts.seen,
        counts.added,
        counts.changed,
        counts.same,
        counts.withdrawn,
        counts.skipped,
        code,
        detail,
        findings,
        RunState::Running.name(),
        RunState::Stopped.name()
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

//! What could not be handed over, and when managers are told of it.

use stoa_kernel::{Id, Reader, Result, Row, Timestamp, Tx, jobs::Job, params};

use super::unknown;
use crate::model::{HandOver, Why};

const COLUMNS: &str = "job, kind, application, agency, why, detail, since";

/// The most that is listed.
pub const MOST: usize = 500;

fn of(row: &Row) -> Result<HandOver> {
    let why: String = row.get("why")?;
    Ok(HandOver {
        job: row.get("job")?,
        kind: row.get("kind")?,
        application: row.get("application")?,
        agency: row.get("agency")?,
        why: Why::parse(&why).ok_or_else(|| unknown("a reason", &why))?,
        detail: row.get("detail")?,
        since: row.get("since")?,
    })
}

pub async fn find(db: &mut Reader, job: Id<Job>) -> Result<Option<HandOver>> {
    let sql = format!("SELECT {COLUMNS} FROM service_hand_over WHERE job = $1");
    let row = db.row(&sql, params![job]).await?;
    row.as_ref().map(of).transpose()
}

/// What a body could not hand over, the oldest first; of all bodies where none is given.
pub async fn list(db: &mut Reader, agency: Option<&str>) -> Result<Vec<HandOver>> {
    let rows = match agency {
        Some(agency) => {
            let sql = format!(
                "SELECT {COLUMNS} FROM service_hand_over WHERE agency = $1 ORDER BY since, job LIMIT {MOST}"
            );
            db.rows(&sql, params![agency]).await?
        }
        None => {
            let sql =
                format!("SELECT {COLUMNS} FROM service_hand_over ORDER BY since, job LIMIT {MOST}");
            db.rows(&sql, &[]).await?
        }
    };
    rows.iter().map(of).collect()
}

/// Writes down that a job failed, and with what; when it failed first stays.
pub async fn save(tx: &mut Tx, one: &HandOver) -> Result<()> {
    let sql = "INSERT INTO service_hand_over (job, kind, application, agency, why, detail, since)
               VALUES ($1, $2, $3, $4, $5, $6, $7)
               ON CONFLICT (job) DO UPDATE SET why = excluded.why, detail = excluded.detail";
    let values = params![
        one.job,
        &one.kind,
        one.application,
        &one.agency,
        one.why.slug(),
        &one.detail,
        one.since,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, job: Id<Job>) -> Result<()> {
    let sql = "DELETE FROM service_hand_over WHERE job = $1";
    tx.execute(sql, params![job]).await?;
    Ok(())
}

/// Whether the managers of a body are to be told at this time and were not waiting for it: asks for it then.
pub async fn begin_digest(tx: &mut Tx, agency: &str, due_at: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO service_hand_over_digest (agency, due_at) VALUES ($1, $2) ON CONFLICT (agency) DO NOTHING";
    Ok(tx.execute(sql, params![agency, due_at]).await? == 1)
}

/// They were told.
pub async fn end_digest(tx: &mut Tx, agency: &str) -> Result<()> {
    let sql = "DELETE FROM service_hand_over_digest WHERE agency = $1";
    tx.execute(sql, params![agency]).await?;
    Ok(())
}

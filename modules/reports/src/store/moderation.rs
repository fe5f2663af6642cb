//! What was hidden and why: sealed originals, and residents' requests.

use stoa_kernel::{Id, Reader, Result, Row, Timestamp, Tx, actor::StaffMember, params};

use super::counts::{COUNTED, Count};
use crate::model::{HideRequest, Report, Update};

/// A text as it was before somebody redacted it, sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Original {
    pub id: Id<Original>,
    pub report: Id<Report>,
    /// Of this update's text; `None`: of the report's description.
    pub update: Option<Id<Update>>,
    pub sealed: Vec<u8>,
    pub at: Timestamp,
    pub by: Id<StaffMember>,
}

fn original(row: &Row) -> Result<Original> {
    Ok(Original {
        id: row.get("id")?,
        report: row.get("report")?,
        update: row.get("of_update")?,
        sealed: row.get("sealed")?,
        at: row.get("at")?,
        by: row.get("by_staff")?,
    })
}

/// Keeps what a text was.
pub async fn insert_original(tx: &mut Tx, original: &Original) -> Result<()> {
    let sql = "INSERT INTO report_original (id, report, of_update, sealed, at, by_staff)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        original.id,
        original.report,
        original.update,
        original.sealed.clone(),
        original.at,
        original.by,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// What was redacted in a report, oldest first.
pub async fn originals_of(db: &mut Reader, report: Id<Report>) -> Result<Vec<Original>> {
    let sql = "SELECT id, report, of_update, sealed, at, by_staff FROM report_original
               WHERE report = $1 ORDER BY id LIMIT 200";
    db.rows(sql, params![report])
        .await?
        .iter()
        .map(original)
        .collect()
}

const REQUEST: &str = "id, report, agency, sealed, asked_by, at, decided_at, granted";

fn request(row: &Row) -> Result<HideRequest> {
    Ok(HideRequest {
        id: row.get("id")?,
        report: row.get("report")?,
        agency: row.get("agency")?,
        sealed: row.get("sealed")?,
        asked_by: row.get("asked_by")?,
        at: row.get("at")?,
        decided_at: row.get("decided_at")?,
        granted: row.get("granted")?,
    })
}

/// Adds a request.
pub async fn insert_hide_request(tx: &mut Tx, request: &HideRequest) -> Result<()> {
    let sql = "INSERT INTO report_hide_request (id, report, agency, sealed, asked_by, at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        request.id,
        request.report,
        &request.agency,
        request.sealed.clone(),
        request.asked_by,
        request.at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find_hide_request(
    db: &mut Reader,
    id: Id<HideRequest>,
) -> Result<Option<HideRequest>> {
    let sql = format!("SELECT {REQUEST} FROM report_hide_request WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(request)
        .transpose()
}

/// The requests about a report, oldest first.
pub async fn hide_requests_of(db: &mut Reader, report: Id<Report>) -> Result<Vec<HideRequest>> {
    let sql = format!(
        "SELECT {REQUEST} FROM report_hide_request WHERE report = $1 ORDER BY id LIMIT 200"
    );
    db.rows(&sql, params![report])
        .await?
        .iter()
        .map(request)
        .collect()
}

/// The requests that nobody has decided yet, oldest first; of one body or of all.
pub async fn open_hide_requests(
    db: &mut Reader,
    agency: Option<&str>,
    limit: usize,
) -> Result<Vec<HideRequest>> {
    let sql = format!(
        "SELECT {REQUEST} FROM report_hide_request
         WHERE decided_at IS NULL AND (agency = $1 OR $1 = '') ORDER BY at, id LIMIT $2"
    );
    let values = params![agency.unwrap_or_default(), limit];
    db.rows(&sql, values).await?.iter().map(request).collect()
}

/// How many requests nobody has decided yet; of one body or of all. Counted as far as anybody works through in a week.
pub async fn count_hide_requests(db: &mut Reader, agency: Option<&str>) -> Result<Count> {
    let sql = "SELECT COUNT(*) AS n FROM (SELECT id FROM report_hide_request
               WHERE decided_at IS NULL AND (agency = $1 OR $1 = '') LIMIT $2) AS waiting";
    let values = params![agency.unwrap_or_default(), COUNTED + 1];
    Ok(Count::bounded(db.count(sql, values).await?))
}

/// Decides a request; `false` when somebody else has.
pub async fn decide_hide_request(
    tx: &mut Tx,
    id: Id<HideRequest>,
    by: Id<StaffMember>,
    granted: bool,
) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE report_hide_request SET decided_at = $2, decided_by = $3, granted = $4
               WHERE id = $1 AND decided_at IS NULL";
    Ok(tx.execute(sql, params![id, now, by, granted]).await? == 1)
}

//! Lists of cases, a page at a time: what waits, the oldest first; what was decided, the last first.

use stoa_kernel::{Localised, Reader, Result, Timestamp, Value, db::Row, params};

use super::cases::{CASES, COLUMNS, case};
use crate::model::moderation::Case;

/// After which one a page begins: an instant and a number.
pub type Place = (Timestamp, i64);

/// A statement that was taken out of an opinion map.
#[derive(Debug, Clone, PartialEq)]
pub struct Out {
    pub id: i64,
    /// The slug of the process, and its title.
    pub process: (String, Localised),
    /// The slug of the map.
    pub component: String,
    pub reason: String,
    pub made_at: Timestamp,
    pub decided_at: Timestamp,
}

/// Cases that nobody has decided, of one body or of all.
pub async fn open_cases(
    db: &mut Reader,
    (agency, after): (Option<&str>, Option<Place>),
    limit: usize,
) -> Result<Vec<Case>> {
    let (sql, values) = open_query((agency, after), limit);
    db.rows(&sql, &values).await?.iter().map(case).collect()
}

pub(super) fn open_query(
    (agency, after): (Option<&str>, Option<Place>),
    limit: usize,
) -> (String, Vec<Value>) {
    let (at, id) = after.unwrap_or((Timestamp::MIN, 0));
    let mut values = params![at, id, limit].to_vec();
    let of = agency.map_or("", |agency| {
        values.push(agency.into());
        "m.agency = $4 AND"
    });
    let sql = format!(
        "SELECT {COLUMNS} FROM {CASES} WHERE {of} m.decided_at IS NULL AND (m.opened_at, m.id) > ($1, $2) ORDER BY m.opened_at, m.id LIMIT $3"
    );
    (sql, values)
}

/// Cases whose appeal nobody has decided, of one body or of all; the appeal that has waited longest first.
pub async fn open_appeals(
    db: &mut Reader,
    agency: Option<&str>,
    limit: usize,
) -> Result<Vec<Case>> {
    let (sql, values) = appeals_query(agency, limit);
    db.rows(&sql, &values).await?.iter().map(case).collect()
}

pub(super) fn appeals_query(agency: Option<&str>, limit: usize) -> (String, Vec<Value>) {
    let mut values = params![limit].to_vec();
    let of = agency.map_or("", |agency| {
        values.push(agency.into());
        "AND a.agency = $2"
    });
    // The appeal comes first here, so that the list walks along its index.
    let from = "moderation_appeal a JOIN moderation_case m ON m.id = a.moderation_case JOIN process s ON s.id = m.process";
    let sql = format!(
        "SELECT {COLUMNS} FROM {from} WHERE a.decided_at IS NULL {of} ORDER BY a.at, a.moderation_case LIMIT $1"
    );
    (sql, values)
}

/// What was decided before an instant.
pub async fn decided_cases(
    db: &mut Reader,
    before: Option<Place>,
    limit: usize,
) -> Result<Vec<Case>> {
    let (sql, values) = decided_query(before, limit);
    db.rows(&sql, &values).await?.iter().map(case).collect()
}

pub(super) fn decided_query(before: Option<Place>, limit: usize) -> (String, Vec<Value>) {
    let (at, id) = before.unwrap_or((Timestamp::MAX, i64::MAX));
    let sql = format!(
        "SELECT {COLUMNS} FROM {CASES} WHERE m.decided_at IS NOT NULL AND (m.decided_at, m.id) < ($1, $2) ORDER BY m.decided_at DESC, m.id DESC LIMIT $3"
    );
    (sql, params![at, id, limit].to_vec())
}

/// Statements that staff took out of opinion maps before an instant.
pub async fn statements_out(
    db: &mut Reader,
    before: Option<Place>,
    limit: usize,
) -> Result<Vec<Out>> {
    let (sql, values) = out_query(before, limit);
    db.rows(&sql, &values).await?.iter().map(out).collect()
}

pub(super) fn out_query(before: Option<Place>, limit: usize) -> (String, Vec<Value>) {
    let (at, id) = before.unwrap_or((Timestamp::MAX, i64::MAX));
    let sql = "SELECT o.id, o.reason, o.made_at, o.decided_at, c.slug AS component_slug, s.slug, s.title
        FROM opinion_statement o JOIN process_component c ON c.id = o.component JOIN process s ON s.id = c.process
        WHERE o.state = 'rejected' AND o.decided_at IS NOT NULL AND (o.decided_at, o.id) < ($1, $2)
        ORDER BY o.decided_at DESC, o.id DESC LIMIT $3";
    (sql.to_owned(), params![at, id, limit].to_vec())
}

fn out(row: &Row) -> Result<Out> {
    Ok(Out {
        id: row.get("id")?,
        process: (row.get("slug")?, row.get("title")?),
        component: row.get("component_slug")?,
        reason: row.get("reason")?,
        made_at: row.get("made_at")?,
        decided_at: row.get("decided_at")?,
    })
}

//! Meetings one by one, and their lists.

use stoa_kernel::{Localised, Reader, Result, Timestamp, Tx, Value, db::Row, params};

use crate::model::{
    ComponentId,
    meeting::{Meeting, MeetingId, Planned},
};

/// A meeting with the place where it stands.
const SELECT: &str = "SELECT m.id, m.component, c.slug AS component_slug, s.slug AS process_slug, s.agency, m.title, m.text, m.starts_at,
        m.ends_at, m.place, m.online_url, m.access, m.childcare, m.seats, m.taken, m.came, m.minutes, m.cancelled_at, m.reason,
        m.updated_at, m.version
    FROM meeting m JOIN process_component c ON c.id = m.component JOIN process s ON s.id = c.process";

fn meeting(row: &Row) -> Result<Meeting> {
    let childcare: i64 = row.get("childcare")?;
    Ok(Meeting {
        id: row.get("id")?,
        component: row.get("component")?,
        place: (row.get("process_slug")?, row.get("component_slug")?),
        agency: row.get("agency")?,
        planned: Planned {
            title: row.get("title")?,
            text: row.get("text")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
            place: row.get("place")?,
            online_url: row.get("online_url")?,
            access: row.get("access")?,
            childcare: childcare != 0,
            seats: row.get("seats")?,
        },
        taken: row.get("taken")?,
        came: row.get("came")?,
        minutes: row.get("minutes")?,
        cancelled_at: row.get("cancelled_at")?,
        reason: row.get("reason")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

pub async fn meeting_by_id(db: &mut Reader, id: MeetingId) -> Result<Option<Meeting>> {
    let row = db
        .row(&format!("{SELECT} WHERE m.id = $1"), params![id])
        .await?;
    row.as_ref().map(meeting).transpose()
}

/// Those of a component that have not ended, the next one first.
pub async fn coming(
    db: &mut Reader,
    (component, now): (ComponentId, Timestamp),
    limit: usize,
) -> Result<Vec<Meeting>> {
    let (sql, values) = coming_query((component, now), limit);
    db.rows(&sql, &values).await?.iter().map(meeting).collect()
}

pub(super) fn coming_query(
    (component, now): (ComponentId, Timestamp),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = format!(
        "{SELECT} WHERE m.component = $1 AND m.ends_at >= $2 ORDER BY m.ends_at, m.id LIMIT $3"
    );
    (sql, params![component, now, limit].to_vec())
}

/// Those that have ended, the last one first.
pub async fn past(
    db: &mut Reader,
    (component, now): (ComponentId, Timestamp),
    limit: usize,
) -> Result<Vec<Meeting>> {
    let (sql, values) = past_query((component, now), limit);
    db.rows(&sql, &values).await?.iter().map(meeting).collect()
}

pub(super) fn past_query(
    (component, now): (ComponentId, Timestamp),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = format!(
        "{SELECT} WHERE m.component = $1 AND m.ends_at < $2 ORDER BY m.ends_at DESC, m.id DESC LIMIT $3"
    );
    (sql, params![component, now, limit].to_vec())
}

pub async fn insert_meeting(tx: &mut Tx, new: &Meeting) -> Result<()> {
    let sql = "INSERT INTO meeting (id, component, title, text, starts_at, ends_at, place, online_url, access, childcare, seats,
                   taken, minutes, reason, updated_at, version)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, '', $13, 1)";
    let one = &new.planned;
    let values = params![
        new.id,
        new.component,
        &one.title,
        &one.text,
        one.starts_at,
        one.ends_at,
        &one.place,
        &one.online_url,
        &one.access,
        i64::from(one.childcare),
        one.seats,
        &new.minutes,
        new.updated_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Plans it anew; `false` when somebody was faster, or more have registered than there would be seats.
pub async fn replan(tx: &mut Tx, seen: &Meeting, planned: &Planned) -> Result<bool> {
    let sql = "UPDATE meeting SET title = $3, text = $4, starts_at = $5, ends_at = $6, place = $7, online_url = $8, access = $9,
                   childcare = $10, seats = $11, updated_at = $12, version = version + 1
               WHERE id = $1 AND version = $2 AND ($11 = 0 OR taken <= $11)";
    let now = tx.now();
    let values = params![
        seen.id,
        seen.version,
        &planned.title,
        &planned.text,
        planned.starts_at,
        planned.ends_at,
        &planned.place,
        &planned.online_url,
        &planned.access,
        i64::from(planned.childcare),
        planned.seats,
        now,
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// `false` when somebody was faster.
pub async fn cancel(tx: &mut Tx, seen: &Meeting, reason: &str) -> Result<bool> {
    let sql =
        "UPDATE meeting SET cancelled_at = $3, reason = $4, updated_at = $3, version = version + 1
               WHERE id = $1 AND version = $2";
    let now = tx.now();
    let values = params![seen.id, seen.version, now, reason];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes how many came, with the minutes; `false` when somebody was faster.
pub async fn publish_minutes(
    tx: &mut Tx,
    seen: &Meeting,
    (came, minutes): (i64, &Localised),
) -> Result<bool> {
    let sql = "UPDATE meeting SET came = $3, minutes = $4, updated_at = $5, version = version + 1
               WHERE id = $1 AND version = $2";
    let now = tx.now();
    let values = params![seen.id, seen.version, came, minutes, now];
    Ok(tx.execute(sql, values).await? == 1)
}

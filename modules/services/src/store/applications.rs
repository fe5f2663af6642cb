//! Applications: found by number, link or person; listed by what is due first.

use sha2::{Digest, Sha256};
use stoa_kernel::{
    Error, Id, Reader, Result, Row, Timestamp, Tx, Value,
    actor::{Person, StaffMember},
    params,
};

use super::unknown;
use crate::model::{Application, Channel, Status};

const COLUMNS: &str = "id, service, service_version, person, channel, status, agency, assignee,
    answers, begun_at, updated_at, submitted_at, due_at, paused_at, decided_at, expires_at, version";

/// The most that is shown of a queue at a time.
pub const PAGE: usize = 50;

fn of(row: &Row) -> Result<Application> {
    let (channel, status): (String, String) = (row.get("channel")?, row.get("status")?);
    Ok(Application {
        id: row.get("id")?,
        service: row.get("service")?,
        service_version: row.get("service_version")?,
        person: row.get("person")?,
        channel: Channel::parse(&channel).ok_or_else(|| unknown("a channel", &channel))?,
        status: Status::parse(&status).ok_or_else(|| unknown("a status", &status))?,
        agency: row.get("agency")?,
        assignee: row.get("assignee")?,
        answers: row.get("answers")?,
        begun_at: row.get("begun_at")?,
        updated_at: row.get("updated_at")?,
        submitted_at: row.get("submitted_at")?,
        due_at: row.get("due_at")?,
        paused_at: row.get("paused_at")?,
        decided_at: row.get("decided_at")?,
        expires_at: row.get("expires_at")?,
        version: row.get("version")?,
    })
}

/// The table holds what tells a link, never the link.
fn token_digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub async fn find(db: &mut Reader, id: Id<Application>) -> Result<Option<Application>> {
    let sql = format!("SELECT {COLUMNS} FROM service_application WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The application of an applicant's link.
pub async fn find_by_token(db: &mut Reader, token: &str) -> Result<Option<Application>> {
    let sql = format!("SELECT {COLUMNS} FROM service_application WHERE token = $1");
    let row = db.row(&sql, params![token_digest(token)]).await?;
    row.as_ref().map(of).transpose()
}

/// Adds an application with the link by which its applicant returns.
pub async fn insert(tx: &mut Tx, one: &Application, token: &str) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_application ({COLUMNS}, token, is_open)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let values = params![
        one.id,
        &one.service,
        one.service_version,
        one.person,
        one.channel.slug(),
        one.status.slug(),
        &one.agency,
        one.assignee,
        one.answers.clone(),
        one.begun_at,
        one.updated_at,
        one.submitted_at,
        one.due_at,
        one.paused_at,
        one.decided_at,
        one.expires_at,
        one.version,
        token_digest(token),
        one.status.is_open(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Writes an application's next version. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &Application) -> Result<()> {
    let sql = "UPDATE service_application SET status = $2, is_open = $3, agency = $4, assignee = $5, answers = $6,
               updated_at = $7, submitted_at = $8, due_at = $9, paused_at = $10, decided_at = $11, expires_at = $12,
               version = $13 WHERE id = $1 AND version = $13 - 1";
    let values = params![
        one.id,
        one.status.slug(),
        one.status.is_open(),
        &one.agency,
        one.assignee,
        one.answers.clone(),
        one.updated_at,
        one.submitted_at,
        one.due_at,
        one.paused_at,
        one.decided_at,
        one.expires_at,
        one.version,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Removes answers that were never sent; the person they were sealed for is forgotten by the caller.
pub async fn remove(tx: &mut Tx, id: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_application WHERE id = $1 AND status = 'begun'";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

/// Answers that were never sent and whose time is over, at most 100.
pub async fn expired(db: &mut Reader, now: Timestamp) -> Result<Vec<Application>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_application WHERE status = 'begun' AND expires_at < $1 ORDER BY expires_at LIMIT 100"
    );
    db.rows(&sql, params![now]).await?.iter().map(of).collect()
}

/// What these people sent in or have begun, newest first.
pub async fn of_people(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Application>> {
    let mut found = Vec::new();
    let sql = format!(
        "SELECT {COLUMNS} FROM service_application WHERE person = $1 ORDER BY id DESC LIMIT 100"
    );
    for person in people {
        let rows = db.rows(&sql, params![*person]).await?;
        found.extend(rows.iter().map(of).collect::<Result<Vec<_>>>()?);
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.id.number()));
    Ok(found)
}

/// Where in the queue a page begins: behind the application that was last shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub due_at: Timestamp,
    pub id: Id<Application>,
}

/// A page of the queue and one more, what is due first on top: of one agency or of all, of one person or of all.
pub async fn queue(
    db: &mut Reader,
    (agency, assignee): (Option<&str>, Option<Id<StaffMember>>),
    after: Option<Place>,
) -> Result<Vec<Application>> {
    let mut values: Vec<Value> = Vec::new();
    let mut conditions = vec!["is_open = 1".to_owned()];
    if let Some(agency) = agency {
        values.push(agency.into());
        conditions.push(format!("agency = ${}", values.len()));
    }
    if let Some(assignee) = assignee {
        values.push(assignee.into());
        conditions.push(format!("assignee = ${}", values.len()));
    }
    if let Some(after) = after {
        values.extend([after.due_at.into(), after.id.into()]);
        let last = values.len();
        conditions.push(format!("(due_at, id) > (${}, ${last})", last - 1));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM service_application WHERE {} ORDER BY due_at, id LIMIT {}",
        conditions.join(" AND "),
        PAGE + 1
    );
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// How long the last 1,000 decisions of a service since an instant took, in microseconds.
pub async fn decision_times(db: &mut Reader, service: &str, since: Timestamp) -> Result<Vec<i64>> {
    let sql = "SELECT decided_at - submitted_at AS took FROM service_application
               WHERE service = $1 AND decided_at >= $2 AND submitted_at IS NOT NULL
               ORDER BY decided_at DESC LIMIT 1000";
    let rows = db.rows(sql, params![service, since]).await?;
    rows.iter().map(|row| row.get("took")).collect()
}

//! Applications: found by number, link or person; listed by what is due first.

use sha2::{Digest, Sha256};
use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, actor::Person, params};

use super::unknown;
use crate::model::{Application, Barred, Channel, Status};

const COLUMNS: &str = "id, service, service_version, person, channel, status, agency, assignee,
    answers, begun_at, updated_at, submitted_at, due_at, paused_at, decided_at, expires_at, version, barred, team";

/// What lists need: all but the answers.
pub(super) const LISTED: &str =
    "id, service, service_version, person, channel, status, agency, assignee,
    begun_at, updated_at, submitted_at, due_at, paused_at, decided_at, expires_at, version, barred, team";

fn of(row: &Row) -> Result<Application> {
    Ok(Application {
        answers: row.get("answers")?,
        ..listed(row)?
    })
}

/// An application without its answers.
pub(super) fn listed(row: &Row) -> Result<Application> {
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
        answers: Vec::new(),
        begun_at: row.get("begun_at")?,
        updated_at: row.get("updated_at")?,
        submitted_at: row.get("submitted_at")?,
        due_at: row.get("due_at")?,
        paused_at: row.get("paused_at")?,
        decided_at: row.get("decided_at")?,
        expires_at: row.get("expires_at")?,
        version: row.get("version")?,
        barred: Barred::parse(&row.get::<String>("barred")?),
        team: row.get("team")?,
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
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
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
        one.barred.to_text(),
        &one.team,
        token_digest(token),
        one.status.is_open(),
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

/// Another link leads to an application from now on, and the one before nowhere.
pub async fn set_token(tx: &mut Tx, id: Id<Application>, token: &str) -> Result<()> {
    let sql = "UPDATE service_application SET token = $2 WHERE id = $1";
    tx.execute(sql, params![id, token_digest(token)]).await?;
    Ok(())
}

/// Keeps others from writing an application until this change is kept or taken back. `Conflict` when it is of another version by now.
pub async fn hold(tx: &mut Tx, id: Id<Application>, version: i64) -> Result<()> {
    let sql = "UPDATE service_application SET version = version WHERE id = $1 AND version = $2";
    match tx.execute(sql, params![id, version]).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Writes an application's next version. `Conflict` when somebody else changed it.
pub async fn save(tx: &mut Tx, one: &Application) -> Result<()> {
    let sql = "UPDATE service_application SET status = $2, is_open = $3, agency = $4, assignee = $5, answers = $6,
               updated_at = $7, submitted_at = $8, due_at = $9, paused_at = $10, decided_at = $11, expires_at = $12,
               version = $13, barred = $14, team = $15 WHERE id = $1 AND version = $13 - 1";
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
        one.barred.to_text(),
        &one.team,
    ];
    match tx.execute(sql, values).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Removes answers that were never sent; the person they were sealed for is forgotten by the caller. `Conflict` when they changed meanwhile.
pub async fn remove(tx: &mut Tx, one: &Application) -> Result<()> {
    let sql = "DELETE FROM service_application WHERE id = $1 AND version = $2 AND status IN ('begun', 'signing')";
    match tx.execute(sql, params![one.id, one.version]).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

/// Answers that were never sent, or never signed by everybody, and whose time is over, at most 200.
pub async fn expired(db: &mut Reader, now: Timestamp) -> Result<Vec<Application>> {
    // Each state has an index of its own.
    let mut found = Vec::new();
    for status in ["begun", "signing"] {
        let sql = format!(
            "SELECT {COLUMNS} FROM service_application WHERE status = '{status}' AND expires_at < $1 ORDER BY expires_at LIMIT 100"
        );
        let rows = db.rows(&sql, params![now]).await?;
        found.extend(rows.iter().map(of).collect::<Result<Vec<_>>>()?);
    }
    Ok(found)
}

/// The open applications of a body, or of all, with which somebody has a conflict of interest; at most 500.
pub async fn with_conflicts(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Application>> {
    let sql = format!(
        "SELECT {LISTED} FROM service_application WHERE barred <> '' AND ($1 = '' OR agency = $1) AND (is_open = 1
         OR id IN (SELECT application FROM service_task WHERE state = 'open' AND kind = 'appeal')) ORDER BY agency, id LIMIT 500"
    );
    let rows = db.rows(&sql, params![agency.unwrap_or_default()]).await?;
    rows.iter().map(listed).collect()
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

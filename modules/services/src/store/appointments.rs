//! Appointments: found by number, link, application or day.

use sha2::{Digest, Sha256};
use stoa_appointments::Interval;
use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, actor::Person, params};

use super::unknown;
use crate::model::{Application, Appointment, AppointmentState, Channel};

const COLUMNS: &str = "id, office, kind, slot_key, place, resources, starts_at, ends_at, person, application, channel,
    state, moves, details, booked_at, updated_at, version";

/// The most of one day that is shown.
pub const MOST_OF_DAY: usize = 2_000;

fn of(row: &Row) -> Result<Appointment> {
    let (channel, state): (String, String) = (row.get("channel")?, row.get("state")?);
    let resources: String = row.get("resources")?;
    Ok(Appointment {
        id: row.get("id")?,
        office: row.get("office")?,
        kind: row.get("kind")?,
        slot: row.get("slot_key")?,
        place: row.get("place")?,
        resources: names_of(&resources),
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        person: row.get("person")?,
        application: row.get("application")?,
        channel: Channel::parse(&channel).ok_or_else(|| unknown("a channel", &channel))?,
        state: AppointmentState::parse(&state)
            .ok_or_else(|| unknown("an appointment's state", &state))?,
        moves: row.get("moves")?,
        details: row.get("details")?,
        booked_at: row.get("booked_at")?,
        updated_at: row.get("updated_at")?,
        version: row.get("version")?,
    })
}

/// Names of resources as a table keeps them.
pub fn list_of(names: &[String]) -> String {
    serde_json::to_string(names).unwrap_or_else(|_| "[]".to_owned())
}

/// Reads what [`list_of`] wrote.
pub fn names_of(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_default()
}

/// The table holds what tells a link, never the link.
pub fn token_digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

pub async fn find(db: &mut Reader, id: Id<Appointment>) -> Result<Option<Appointment>> {
    let sql = format!("SELECT {COLUMNS} FROM service_appointment WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The appointment of somebody's link.
pub async fn find_by_token(db: &mut Reader, token: &str) -> Result<Option<Appointment>> {
    let sql = format!("SELECT {COLUMNS} FROM service_appointment WHERE token = $1");
    let row = db.row(&sql, params![token_digest(token)]).await?;
    row.as_ref().map(of).transpose()
}

/// The newest appointment for an application.
pub async fn of_application(
    db: &mut Reader,
    application: Id<Application>,
) -> Result<Option<Appointment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_appointment WHERE application = $1 ORDER BY id DESC LIMIT 1"
    );
    let row = db.row(&sql, params![application]).await?;
    row.as_ref().map(of).transpose()
}

/// What begins at an office in a window, in order.
pub async fn in_window(
    db: &mut Reader,
    office: &str,
    window: Interval,
) -> Result<Vec<Appointment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_appointment WHERE office = $1 AND starts_at >= $2 AND starts_at < $3
         ORDER BY starts_at, id LIMIT {MOST_OF_DAY}"
    );
    let values = params![office, window.start(), window.end()];
    db.rows(&sql, values).await?.iter().map(of).collect()
}

/// How many appointments these people have booked that are still ahead.
pub async fn count_ahead(db: &mut Reader, people: &[Id<Person>], now: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM service_appointment
               WHERE person = $1 AND state = 'booked' AND starts_at > $2";
    let mut ahead = 0;
    for person in people.iter().take(200) {
        ahead += db.count(sql, params![*person, now]).await?;
    }
    Ok(ahead)
}

/// Adds an appointment with the link by which its person returns. `Conflict` when the place was taken, or the application has one.
pub async fn insert(tx: &mut Tx, one: &Appointment, token: &str) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_appointment ({COLUMNS}, token)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
    );
    let values = params![
        one.id,
        &one.office,
        &one.kind,
        one.slot.as_deref(),
        one.place,
        list_of(&one.resources),
        one.starts_at,
        one.ends_at,
        one.person,
        one.application,
        one.channel.slug(),
        one.state.slug(),
        one.moves,
        one.details.clone(),
        one.booked_at,
        one.updated_at,
        one.version,
        token_digest(token),
    ];
    let taken = Error::conflict("services-book-taken");
    tx.execute_or(&sql, values, taken).await?;
    Ok(())
}

/// Writes an appointment's next version. `Conflict` when somebody else changed it, or when its new place was taken.
pub async fn save(tx: &mut Tx, one: &Appointment) -> Result<()> {
    let sql = "UPDATE service_appointment SET slot_key = $2, place = $3, resources = $4, starts_at = $5, ends_at = $6,
               state = $7, moves = $8, details = $9, updated_at = $10, version = $11
               WHERE id = $1 AND version = $11 - 1";
    let values = params![
        one.id,
        one.slot.as_deref(),
        one.place,
        list_of(&one.resources),
        one.starts_at,
        one.ends_at,
        one.state.slug(),
        one.moves,
        one.details.clone(),
        one.updated_at,
        one.version,
    ];
    let taken = Error::conflict("services-book-taken");
    match tx.execute_or(sql, values, taken).await? {
        0 => Err(Error::conflict("services-changed-meanwhile")),
        _ => Ok(()),
    }
}

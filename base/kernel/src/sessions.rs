//! Sessions: in the database, so that every node knows them and each can be revoked at once. Tables hold the token's hash alone.

use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::{
    actor::{Actor, Person, StaffMember},
    db::Reader,
    error::{Error, Result},
    ids::Id,
    params, staff,
    tx::Tx,
};

/// How long a session of staff lasts.
pub const STAFF_HOURS: i64 = 12;
/// How long a resident stays known after following the link in a mail.
pub const PERSON_HOURS: i64 = 24 * 30;

/// Marks ids of sessions.
#[derive(Debug)]
pub struct Session;

/// A session as it is listed to its owner.
#[derive(Debug, Clone)]
pub struct Shown {
    pub id: Id<Session>,
    /// The browser or program, in the words that it gave of itself.
    pub program: String,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Whose session it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Staff(Id<StaffMember>),
    Person(Id<Person>),
}

/// Opens a session in the write that signs its owner in; the token is for the cookie and nowhere else.
/// `program` is the User-Agent, cut to 200 characters.
pub async fn open(tx: &mut Tx, owner: Owner, program: &str) -> Result<String> {
    let token = format!("{}{}", tx.random_token()?, tx.random_token()?);
    let (staff, person, hours) = match owner {
        Owner::Staff(id) => (Some(id), None, STAFF_HOURS),
        Owner::Person(id) => (None, Some(id), PERSON_HOURS),
    };
    let id = tx.new_id::<Session>()?;
    let (now, expires) = (tx.now(), tx.now() + SignedDuration::from_hours(hours));
    let program: String = program.chars().take(200).collect();
    let sql = "INSERT INTO session (token, id, staff, person, program, created_at, expires_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(
        sql,
        params![hash(&token), id, staff, person, program, now, expires],
    )
    .await?;
    tx.execute("DELETE FROM session WHERE expires_at < $1", params![now])
        .await?;
    Ok(token)
}

/// Who holds this token; `Anonymous` when nobody does any more.
pub async fn actor(db: &mut Reader, token: &str, now: Timestamp) -> Result<Actor> {
    let sql = "SELECT staff, person FROM session WHERE token = $1 AND expires_at > $2";
    let Some(row) = db.row(sql, params![hash(token), now]).await? else {
        return Ok(Actor::Anonymous);
    };
    if let Some(id) = row.get::<Option<Id<StaffMember>>>("staff")? {
        return Ok(staff::actor(db, id).await?.unwrap_or(Actor::Anonymous));
    }
    let person: Option<Id<Person>> = row.get("person")?;
    Ok(person.map_or(Actor::Anonymous, |id| Actor::Person { id }))
}

/// The owner's sessions, newest first.
pub async fn list(db: &mut Reader, owner: Owner, now: Timestamp) -> Result<Vec<Shown>> {
    let (staff, person) = columns(owner);
    let sql = "SELECT id, program, created_at, expires_at FROM session
               WHERE (staff = $1 OR person = $2) AND expires_at > $3 ORDER BY created_at DESC LIMIT 100";
    let rows = db.rows(sql, params![staff, person, now]).await?;
    rows.iter()
        .map(|row| {
            Ok(Shown {
                id: row.get("id")?,
                program: row.get("program")?,
                created_at: row.get("created_at")?,
                expires_at: row.get("expires_at")?,
            })
        })
        .collect()
}

/// Which session holds this token, so that a list can say "this one".
pub async fn find_id(db: &mut Reader, token: &str) -> Result<Option<Id<Session>>> {
    let sql = "SELECT id FROM session WHERE token = $1";
    let row = db.row(sql, params![hash(token)]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Ends the session that holds this token.
pub async fn close(tx: &mut Tx, token: &str) -> Result<()> {
    tx.execute("DELETE FROM session WHERE token = $1", params![hash(token)])
        .await?;
    Ok(())
}

/// Ends one session of the owner's. `NotFound` when it is not theirs.
pub async fn revoke(tx: &mut Tx, owner: Owner, id: Id<Session>) -> Result<()> {
    let (staff, person) = columns(owner);
    let sql = "DELETE FROM session WHERE id = $1 AND (staff = $2 OR person = $3)";
    match tx.execute(sql, params![id, staff, person]).await? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// Ends all sessions of an owner, as after a change of password.
pub async fn revoke_all(tx: &mut Tx, owner: Owner) -> Result<()> {
    let (staff, person) = columns(owner);
    tx.execute(
        "DELETE FROM session WHERE staff = $1 OR person = $2",
        params![staff, person],
    )
    .await?;
    Ok(())
}

fn columns(owner: Owner) -> (Option<Id<StaffMember>>, Option<Id<Person>>) {
    match owner {
        Owner::Staff(id) => (Some(id), None),
        Owner::Person(id) => (None, Some(id)),
    }
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

//! Who comes to a meeting, what they need, and who read that.

use stoa_kernel::{
    Error, Id, Reader, Result, Timestamp, Tx, Value, actor::Person, db::Row, params,
};

use crate::model::meeting::MeetingId;

/// Somebody who comes and needs something, sealed under their own key.
#[derive(Clone)]
pub struct Guest {
    pub person: Id<Person>,
    pub needs: Vec<u8>,
}

/// Takes a seat; `false` when none is left, `Conflict` when they have one. One of the seats is counted before the guest is noted, so that two who come at once cannot have the last.
pub async fn insert_guest(
    tx: &mut Tx,
    (meeting, person): (MeetingId, Id<Person>),
    needs: Option<Vec<u8>>,
) -> Result<bool> {
    let sql = "UPDATE meeting SET taken = taken + 1 WHERE id = $1 AND (seats = 0 OR taken < seats)";
    if tx.execute(sql, params![meeting]).await? == 0 {
        return Ok(false);
    }
    let now = tx.now();
    let sql = "INSERT INTO meeting_guest (meeting, person, needs, at) VALUES ($1, $2, $3, $4)";
    let taken = Error::conflict("participation-meeting-registered-already");
    tx.execute_or(sql, params![meeting, person, needs, now], taken)
        .await?;
    Ok(true)
}

/// Gives a seat back; `false` when they had none.
pub async fn remove_guest(tx: &mut Tx, (meeting, person): (MeetingId, Id<Person>)) -> Result<bool> {
    let sql = "DELETE FROM meeting_guest WHERE meeting = $1 AND person = $2";
    let was_there = tx.execute(sql, params![meeting, person]).await? == 1;
    if was_there {
        let sql = "UPDATE meeting SET taken = taken - 1 WHERE id = $1";
        tx.execute(sql, params![meeting]).await?;
    }
    Ok(was_there)
}

/// The entry of the vault under which one of these comes, if one does: one mailbox may have several.
pub async fn is_guest(
    db: &mut Reader,
    meeting: MeetingId,
    people: &[Id<Person>],
) -> Result<Option<Id<Person>>> {
    for person in people {
        let sql = "SELECT person FROM meeting_guest WHERE meeting = $1 AND person = $2";
        if db.row(sql, params![meeting, *person]).await?.is_some() {
            return Ok(Some(*person));
        }
    }
    Ok(None)
}

/// Those who need something.
pub async fn guests_with_needs(db: &mut Reader, meeting: MeetingId) -> Result<Vec<Guest>> {
    let sql = "SELECT person, needs FROM meeting_guest WHERE meeting = $1 AND needs IS NOT NULL ORDER BY person LIMIT 10000";
    let rows = db.rows(sql, params![meeting]).await?;
    let guest = |row: &Row| {
        Ok(Guest {
            person: row.get("person")?,
            needs: row.get("needs")?,
        })
    };
    rows.iter().map(guest).collect()
}

/// Forgets what guests needed.
pub async fn drop_needs(tx: &mut Tx, meeting: MeetingId) -> Result<()> {
    let sql = "UPDATE meeting_guest SET needs = NULL WHERE meeting = $1";
    tx.execute(sql, params![meeting]).await?;
    Ok(())
}

/// A reading of what guests need.
pub struct Reading;

pub async fn insert_reading(tx: &mut Tx, meeting: MeetingId, purpose: &str) -> Result<()> {
    let (id, now) = (tx.new_id::<Reading>()?, tx.now());
    let sql = "INSERT INTO meeting_reading (id, meeting, purpose, at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, params![id, meeting, purpose, now]).await?;
    Ok(())
}

/// Why and when it was read, the last time first.
pub async fn readings_of(
    db: &mut Reader,
    meeting: MeetingId,
    limit: usize,
) -> Result<Vec<(String, Timestamp)>> {
    let (sql, values) = readings_query(meeting, limit);
    let rows = db.rows(&sql, &values).await?;
    let reading = |row: &Row| Ok((row.get("purpose")?, row.get("at")?));
    rows.iter().map(reading).collect()
}

pub(super) fn readings_query(meeting: MeetingId, limit: usize) -> (String, Vec<Value>) {
    let sql =
        "SELECT purpose, at FROM meeting_reading WHERE meeting = $1 ORDER BY id DESC LIMIT $2";
    (sql.to_owned(), params![meeting, limit].to_vec())
}

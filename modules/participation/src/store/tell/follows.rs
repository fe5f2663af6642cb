//! Who wants to hear of what.

use stoa_kernel::{Error, Id, Reader, Result, Tx, Value, actor::Person, db::Row, params};

use crate::model::tell::{Follow, FollowId, Rhythm};

const COLUMNS: &str = "id, person, thing, rhythm, made_at, confirmed_at";

/// The most wishes of one mailbox.
const MOST: usize = 1000;

fn follow(row: &Row) -> Result<Follow> {
    Ok(Follow {
        id: row.get("id")?,
        person: row.get("person")?,
        thing: row.get("thing")?,
        rhythm: row.get("rhythm")?,
        made_at: row.get("made_at")?,
        confirmed_at: row.get("confirmed_at")?,
    })
}

/// A new wish. `Conflict` when the same entry of the vault has one of the same thing.
pub async fn insert_follow(tx: &mut Tx, new: &Follow) -> Result<()> {
    let sql = "INSERT INTO participation_follow (id, person, thing, rhythm, made_at, confirmed_at)
               VALUES ($1, $2, $3, $4, $5, $6)";
    let values = params![
        new.id,
        new.person,
        &new.thing,
        new.rhythm.name(),
        new.made_at,
        new.confirmed_at
    ];
    let taken = Error::conflict("participation-tell-followed-already");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

pub async fn follow_by_id(db: &mut Reader, id: FollowId) -> Result<Option<Follow>> {
    let sql = format!("SELECT {COLUMNS} FROM participation_follow WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(follow).transpose()
}

/// All wishes of somebody, under any of their entries in the vault, the oldest first.
pub async fn follows_of_people(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<Follow>> {
    let places: Vec<String> = (1..=people.len()).map(|at| format!("${at}")).collect();
    if places.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM participation_follow WHERE person IN ({}) ORDER BY id LIMIT {MOST}",
        places.join(", ")
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(follow).collect()
}

/// Those who follow a thing and said that they want it, after the wish of this id.
pub async fn followers_of(
    db: &mut Reader,
    (thing, after): (&str, FollowId),
    limit: usize,
) -> Result<Vec<Follow>> {
    let (sql, values) = followers_query((thing, after), limit);
    db.rows(&sql, &values).await?.iter().map(follow).collect()
}

pub(super) fn followers_query(
    (thing, after): (&str, FollowId),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT {COLUMNS} FROM participation_follow WHERE thing = $1 AND id > $2 AND confirmed_at IS NOT NULL
         ORDER BY id LIMIT $3"
    );
    (sql, params![thing, after, limit].to_vec())
}

/// Whether an entry of the vault stands in any wish.
pub async fn is_following(db: &mut Reader, person: Id<Person>) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM participation_follow WHERE person = $1";
    Ok(db.count(sql, params![person]).await? > 0)
}

/// Says that the owner of the mailbox wants it; `false` when they had said so before.
pub async fn confirm_follow(tx: &mut Tx, id: FollowId) -> Result<bool> {
    let now = tx.now();
    let sql =
        "UPDATE participation_follow SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

pub async fn set_rhythm(tx: &mut Tx, id: FollowId, rhythm: Rhythm) -> Result<()> {
    let sql = "UPDATE participation_follow SET rhythm = $2 WHERE id = $1";
    tx.execute(sql, params![id, rhythm.name()]).await?;
    Ok(())
}

/// `false` when it was gone.
pub async fn remove_follow(tx: &mut Tx, id: FollowId) -> Result<bool> {
    let sql = "DELETE FROM participation_follow WHERE id = $1";
    Ok(tx.execute(sql, params![id]).await? == 1)
}

/// `false` when it was confirmed, or is gone.
pub async fn remove_unconfirmed(tx: &mut Tx, id: FollowId) -> Result<bool> {
    let sql = "DELETE FROM participation_follow WHERE id = $1 AND confirmed_at IS NULL";
    Ok(tx.execute(sql, params![id]).await? == 1)
}

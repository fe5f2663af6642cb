//! The news that wait for their mail; written by the follower of the thread alone.

use stoa_kernel::{
    Id, Reader, Result, Timestamp, Value, actor::Person, db::Row, ledger::derive::Turn, params,
};

/// That an entry of the ledger concerns somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    pub person: Id<Person>,
    /// When the mail goes out in which it stands.
    pub due: Timestamp,
    /// The entry's index in the ledger's tree.
    pub leaf: i64,
    /// What makes it theirs: something that they follow, or said.
    pub via: String,
    /// Whether they said it.
    pub own: bool,
}

fn one(row: &Row) -> Result<News> {
    let own: i64 = row.get("own")?;
    Ok(News {
        person: row.get("person")?,
        due: row.get("due")?,
        leaf: row.get("leaf")?,
        via: row.get("via")?,
        own: own != 0,
    })
}

/// Keeps it; `true` when it is the first of its mail, which is still to be asked for.
pub async fn insert_news(turn: &mut Turn, new: &News) -> Result<bool> {
    let sql = "SELECT leaf FROM participation_news WHERE person = $1 AND due = $2 LIMIT 1";
    let is_first = turn
        .rows(sql, params![new.person, new.due])
        .await?
        .is_empty();
    let sql =
        "INSERT INTO participation_news (person, due, leaf, via, own) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (person, leaf) DO NOTHING";
    let values = params![
        new.person,
        new.due,
        new.leaf,
        new.via.as_str(),
        i64::from(new.own)
    ];
    Ok(turn.execute(sql, values).await? == 1 && is_first)
}

/// What stands in one mail, in the order in which it happened.
pub async fn news_of(
    db: &mut Reader,
    (person, due): (Id<Person>, Timestamp),
    limit: usize,
) -> Result<Vec<News>> {
    let (sql, values) = news_query((person, due), limit);
    db.rows(&sql, &values).await?.iter().map(one).collect()
}

pub(super) fn news_query(
    (person, due): (Id<Person>, Timestamp),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql =
        "SELECT person, due, leaf, via, own FROM participation_news WHERE person = $1 AND due = $2
               ORDER BY leaf LIMIT $3";
    (sql.to_owned(), params![person, due, limit].to_vec())
}

/// Forgets what was sent to somebody before an instant.
pub async fn drop_old_news(
    turn: &mut Turn,
    (person, before): (Id<Person>, Timestamp),
) -> Result<()> {
    let sql = "DELETE FROM participation_news WHERE person = $1 AND due < $2";
    turn.execute(sql, params![person, before]).await?;
    Ok(())
}

/// Whether a mail that is due then has something of entries before this leaf.
pub async fn was_asked(
    turn: &mut Turn,
    (person, due): (Id<Person>, Timestamp),
    leaf: i64,
) -> Result<bool> {
    let sql =
        "SELECT leaf FROM participation_news WHERE person = $1 AND due = $2 AND leaf < $3 LIMIT 1";
    Ok(!turn.rows(sql, params![person, due, leaf]).await?.is_empty())
}

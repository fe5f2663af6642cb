//! Who wants to be told of what is published.

use stoa_kernel::{
    Id, Reader, Result, Timestamp, Tx, Value, actor::Person, db::Row, ledger::derive::Turn, params,
};

use super::comments::placeholders;
use crate::model::{
    DatasetId,
    talk::{DataFollow, Followed},
};

const COLUMNS: &str = "id, person, dataset, query, way, url, secret, made_at, confirmed_at";

fn of(row: &Row) -> Result<DataFollow> {
    let dataset: Option<DatasetId> = row.get("dataset")?;
    let query: String = row.get("query")?;
    Ok(DataFollow {
        id: row.get("id")?,
        person: row.get("person")?,
        of: dataset.map_or_else(|| Followed::of_query(&query), Followed::Dataset),
        way: row.get("way")?,
        url: row.get("url")?,
        secret: row.get("secret")?,
        made_at: row.get("made_at")?,
        confirmed_at: row.get("confirmed_at")?,
    })
}

/// Adds a wish to be told.
pub async fn insert_follow(tx: &mut Tx, new: &DataFollow) -> Result<()> {
    let dataset = match &new.of {
        Followed::Dataset(dataset) => Some(*dataset),
        Followed::Search(_) => None,
    };
    let sql = "INSERT INTO data_follow (id, person, dataset, query, way, url, secret, made_at, confirmed_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = params![
        new.id,
        new.person,
        dataset,
        new.of.query(),
        new.way.name(),
        &new.url,
        new.secret.clone(),
        new.made_at,
        new.confirmed_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn follow_by_id(db: &mut Reader, id: Id<DataFollow>) -> Result<Option<DataFollow>> {
    let sql = format!("SELECT {COLUMNS} FROM data_follow WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// All that somebody follows, the oldest first.
pub async fn follows_of_people(db: &mut Reader, people: &[Id<Person>]) -> Result<Vec<DataFollow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_follow WHERE person IN ({}) ORDER BY id LIMIT 1000",
        placeholders(people.len())
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// How many follow a dataset.
pub async fn count_follows(db: &mut Reader, dataset: DatasetId) -> Result<i64> {
    let sql =
        "SELECT COUNT(*) AS n FROM data_follow WHERE dataset = $1 AND confirmed_at IS NOT NULL";
    db.count(sql, params![dataset]).await
}

/// Those who follow a dataset, after the follow of this id.
pub async fn dataset_follows(
    db: &mut Reader,
    dataset: DatasetId,
    after: Id<DataFollow>,
    limit: usize,
) -> Result<Vec<DataFollow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_follow WHERE dataset = $1 AND id > $2 AND confirmed_at IS NOT NULL ORDER BY id LIMIT $3"
    );
    db.rows(&sql, params![dataset, after, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Those who follow a search, after the follow of this id.
pub async fn search_follows(
    db: &mut Reader,
    after: Id<DataFollow>,
    limit: usize,
) -> Result<Vec<DataFollow>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_follow WHERE dataset IS NULL AND id > $1 AND confirmed_at IS NOT NULL ORDER BY id LIMIT $2"
    );
    db.rows(&sql, params![after, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// Says that whoever runs the server at a webhook's address wants it; `false` when they had said so before.
pub async fn confirm_follow(tx: &mut Tx, id: Id<DataFollow>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE data_follow SET confirmed_at = $2 WHERE id = $1 AND confirmed_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

/// Removes a wish to be told; `false` when it was gone.
pub async fn remove_follow(tx: &mut Tx, id: Id<DataFollow>) -> Result<bool> {
    let sql = "DELETE FROM data_follow WHERE id = $1";
    Ok(tx.execute(sql, params![id]).await? == 1)
}

/// Whether a follow's news until this instant are still to be asked for: `true` once, until the instant has passed.
pub async fn begin_digest(
    turn: &mut Turn,
    follow: Id<DataFollow>,
    until: Timestamp,
) -> Result<bool> {
    let now = turn.now();
    let sql = "INSERT INTO data_digest (follow, until) VALUES ($1, $2)
               ON CONFLICT (follow) DO UPDATE SET until = excluded.until WHERE data_digest.until <= $3";
    Ok(turn.execute(sql, params![follow, until, now]).await? == 1)
}

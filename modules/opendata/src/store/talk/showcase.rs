//! What was made of data, and of which.

use stoa_kernel::{Id, Reader, Result, Tx, Value, actor::Person, db::Row, params};

use super::comments::placeholders;
use crate::model::{
    DatasetId,
    talk::{ShowcaseItem, ShowcaseState},
};

const COLUMNS: &str = "id, person, title, text, url, full_hash, thumbnail_hash, state, answer, sent_at, decided_at, revision";

fn of(row: &Row) -> Result<ShowcaseItem> {
    Ok(ShowcaseItem {
        id: row.get("id")?,
        person: row.get("person")?,
        title: row.get("title")?,
        text: row.get("text")?,
        url: row.get("url")?,
        full: row.get("full_hash")?,
        thumbnail: row.get("thumbnail_hash")?,
        state: row.get("state")?,
        answer: row.get("answer")?,
        sent_at: row.get("sent_at")?,
        decided_at: row.get("decided_at")?,
        revision: row.get("revision")?,
    })
}

/// Adds an item with the datasets that it uses.
pub async fn insert_showcase(tx: &mut Tx, new: &ShowcaseItem, uses: &[DatasetId]) -> Result<()> {
    let sql = "INSERT INTO data_showcase (id, person, title, text, url, full_hash, thumbnail_hash, state, answer, sent_at, revision)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', $9, 1)";
    let values = params![
        new.id,
        new.person,
        &new.title,
        &new.text,
        &new.url,
        &new.full,
        &new.thumbnail,
        new.state.name(),
        new.sent_at
    ];
    tx.execute(sql, values).await?;
    for dataset in uses {
        let sql =
            "INSERT INTO data_showcase_use (item, dataset) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        tx.execute(sql, params![new.id, *dataset]).await?;
    }
    Ok(())
}

pub async fn showcase_by_id(db: &mut Reader, id: Id<ShowcaseItem>) -> Result<Option<ShowcaseItem>> {
    let sql = format!("SELECT {COLUMNS} FROM data_showcase WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// The items with this picture or thumbnail, by its hash.
pub async fn showcase_by_picture(db: &mut Reader, hash: &str) -> Result<Vec<ShowcaseItem>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_showcase WHERE full_hash = $1 OR thumbnail_hash = $1 LIMIT 100"
    );
    db.rows(&sql, params![hash]).await?.iter().map(of).collect()
}

/// The items of a state, the newest first.
pub async fn showcase_items(
    db: &mut Reader,
    state: ShowcaseState,
    offset: usize,
    limit: usize,
) -> Result<Vec<ShowcaseItem>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_showcase WHERE state = $1 ORDER BY id DESC LIMIT $2 OFFSET $3"
    );
    db.rows(&sql, params![state.name(), limit, offset])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// What is shown of a dataset's re-uses, the newest first.
pub async fn showcase_of(
    db: &mut Reader,
    dataset: DatasetId,
    limit: usize,
) -> Result<Vec<ShowcaseItem>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_showcase WHERE state = $2
         AND id IN (SELECT item FROM data_showcase_use WHERE dataset = $1) ORDER BY id DESC LIMIT $3"
    );
    let values = params![dataset, ShowcaseState::Published.name(), limit];
    db.rows(&sql, values).await?.iter().map(of).collect()
}

/// What somebody sent in, the newest first.
pub async fn showcase_of_people(
    db: &mut Reader,
    people: &[Id<Person>],
) -> Result<Vec<ShowcaseItem>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_showcase WHERE person IN ({}) ORDER BY id DESC LIMIT 200",
        placeholders(people.len())
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// The datasets that items use, a pair for each.
pub async fn datasets_of_item(db: &mut Reader, id: Id<ShowcaseItem>) -> Result<Vec<DatasetId>> {
    let sql = "SELECT dataset FROM data_showcase_use WHERE item = $1 ORDER BY dataset LIMIT 100";
    let rows = db.rows(sql, params![id]).await?;
    rows.iter().map(|row| row.get("dataset")).collect()
}

/// Shows an item, or says why it is not shown; `false` when somebody was faster.
pub async fn decide_showcase(
    tx: &mut Tx,
    seen: &ShowcaseItem,
    state: ShowcaseState,
    answer: &str,
) -> Result<bool> {
    let now = tx.now();
    let sql =
        "UPDATE data_showcase SET state = $3, answer = $4, decided_at = $5, revision = revision + 1
               WHERE id = $1 AND revision = $2";
    let values = params![seen.id, seen.revision, state.name(), answer, now];
    Ok(tx.execute(sql, values).await? == 1)
}

//! Requests for data, and votes for them.

use stoa_kernel::{Id, Reader, Result, Tx, Value, actor::Person, db::Row, params};

use super::comments::placeholders;
use crate::model::{
    DatasetId,
    talk::{DataRequest, RequestState},
};

const COLUMNS: &str = "id, person, title, text, agency, state, hidden, votes, answer, dataset, asked_at, updated_at, revision";

fn of(row: &Row) -> Result<DataRequest> {
    Ok(DataRequest {
        id: row.get("id")?,
        person: row.get("person")?,
        title: row.get("title")?,
        text: row.get("text")?,
        agency: row.get("agency")?,
        state: row.get("state")?,
        hidden: row.get("hidden")?,
        votes: row.get("votes")?,
        answer: row.get("answer")?,
        dataset: row.get("dataset")?,
        asked_at: row.get("asked_at")?,
        updated_at: row.get("updated_at")?,
        revision: row.get("revision")?,
    })
}

/// Adds a request.
pub async fn insert_request(tx: &mut Tx, new: &DataRequest) -> Result<()> {
    let sql = "INSERT INTO data_request (id, person, title, text, agency, state, hidden, votes, answer, dataset, asked_at, updated_at, revision)
               VALUES ($1, $2, $3, $4, $5, $6, 0, $7, '', NULL, $8, $8, 1)";
    let values = params![
        new.id,
        new.person,
        &new.title,
        &new.text,
        &new.agency,
        new.state.name(),
        new.votes,
        new.asked_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn request_by_id(db: &mut Reader, id: Id<DataRequest>) -> Result<Option<DataRequest>> {
    let sql = format!("SELECT {COLUMNS} FROM data_request WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// In which order requests are listed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    #[default]
    Votes,
    Newest,
}

/// Which requests are listed: those of a state or of all, hidden ones or the others, so many after so many.
#[derive(Debug, Clone, Copy, Default)]
pub struct RequestList {
    pub state: Option<RequestState>,
    pub order: Order,
    pub with_hidden: bool,
    pub offset: usize,
    pub limit: usize,
}

pub async fn requests(db: &mut Reader, list: RequestList) -> Result<Vec<DataRequest>> {
    let order = match list.order {
        Order::Votes => "votes DESC, id DESC",
        Order::Newest => "id DESC",
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM data_request WHERE (hidden = 0 OR hidden = $1)
         AND (CAST($2 AS TEXT) IS NULL OR state = $2) ORDER BY {order} LIMIT $3 OFFSET $4"
    );
    let values = params![
        list.with_hidden,
        list.state.map(RequestState::name),
        list.limit,
        list.offset
    ];
    db.rows(&sql, values).await?.iter().map(of).collect()
}

/// Those of these that everybody may read.
pub async fn some_requests(db: &mut Reader, ids: &[i64]) -> Result<Vec<DataRequest>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM data_request WHERE hidden = 0 AND id IN ({})",
        placeholders(ids.len())
    );
    let values: Vec<Value> = ids.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// What somebody asked for, the newest first.
pub async fn requests_of_people(
    db: &mut Reader,
    people: &[Id<Person>],
) -> Result<Vec<DataRequest>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_request WHERE person IN ({}) ORDER BY id DESC LIMIT 200",
        placeholders(people.len())
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// Answers; `false` when somebody was faster.
pub async fn answer_request(
    tx: &mut Tx,
    seen: &DataRequest,
    state: RequestState,
    (answer, dataset): (&str, Option<DatasetId>),
) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE data_request SET state = $3, answer = $4, dataset = $5, updated_at = $6, revision = revision + 1
               WHERE id = $1 AND revision = $2";
    let values = params![seen.id, seen.revision, state.name(), answer, dataset, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Takes a request from public view, or gives it back; `false` when somebody was faster.
pub async fn hide_request(tx: &mut Tx, seen: &DataRequest, hidden: bool) -> Result<bool> {
    let sql = "UPDATE data_request SET hidden = $3, revision = revision + 1 WHERE id = $1 AND revision = $2";
    Ok(tx
        .execute(sql, params![seen.id, seen.revision, hidden])
        .await?
        == 1)
}

/// Counts a voter once; `false` when they were counted before.
pub async fn insert_vote(tx: &mut Tx, request: Id<DataRequest>, voter: [u8; 32]) -> Result<bool> {
    let sql = "INSERT INTO data_request_vote (request, voter) VALUES ($1, $2) ON CONFLICT (request, voter) DO NOTHING";
    let is_new = tx.execute(sql, params![request, voter]).await? == 1;
    if is_new {
        let sql = "UPDATE data_request SET votes = votes + 1 WHERE id = $1";
        tx.execute(sql, params![request]).await?;
    }
    Ok(is_new)
}

/// Takes a vote back; `false` when there was none.
pub async fn remove_vote(tx: &mut Tx, request: Id<DataRequest>, voter: [u8; 32]) -> Result<bool> {
    let sql = "DELETE FROM data_request_vote WHERE request = $1 AND voter = $2";
    let was_there = tx.execute(sql, params![request, voter]).await? == 1;
    if was_there {
        let sql = "UPDATE data_request SET votes = votes - 1 WHERE id = $1";
        tx.execute(sql, params![request]).await?;
    }
    Ok(was_there)
}

pub async fn is_voter(db: &mut Reader, request: Id<DataRequest>, voter: [u8; 32]) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM data_request_vote WHERE request = $1 AND voter = $2";
    Ok(db.count(sql, params![request, voter]).await? > 0)
}

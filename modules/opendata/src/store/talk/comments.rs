//! Comments on datasets and reports of errors in them.

use stoa_kernel::{Id, Reader, Result, Tx, Value, actor::Person, db::Row, params};

use crate::model::{
    DatasetId,
    talk::{CommentState, DataComment},
};

const COLUMNS: &str = "id, person, dataset, agency, kind, place, sealed, text, state, answer, version, sent_at, updated_at, revision";

fn of(row: &Row) -> Result<DataComment> {
    Ok(DataComment {
        id: row.get("id")?,
        person: row.get("person")?,
        dataset: row.get("dataset")?,
        agency: row.get("agency")?,
        kind: row.get("kind")?,
        place: row.get("place")?,
        sealed: row.get("sealed")?,
        text: row.get("text")?,
        state: row.get("state")?,
        answer: row.get("answer")?,
        version: row.get("version")?,
        sent_at: row.get("sent_at")?,
        updated_at: row.get("updated_at")?,
        revision: row.get("revision")?,
    })
}

/// `$1, $2, …`, so many of them.
pub(super) fn placeholders(count: usize) -> String {
    let all: Vec<String> = (1..=count).map(|number| format!("${number}")).collect();
    all.join(", ")
}

/// Adds a comment that nobody has looked at.
pub async fn insert_comment(tx: &mut Tx, new: &DataComment) -> Result<()> {
    let sql = "INSERT INTO data_comment (id, person, dataset, agency, kind, place, sealed, text, state, answer, version, sent_at, updated_at, revision)
               VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, '', 0, $9, $9, 1)";
    let values = params![
        new.id,
        new.person,
        new.dataset,
        &new.agency,
        new.kind.name(),
        &new.place,
        new.sealed.clone(),
        new.state.name(),
        new.sent_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn comment_by_id(db: &mut Reader, id: Id<DataComment>) -> Result<Option<DataComment>> {
    let sql = format!("SELECT {COLUMNS} FROM data_comment WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// What everybody reads of a dataset, the newest first.
pub async fn comments_of(
    db: &mut Reader,
    dataset: DatasetId,
    limit: usize,
) -> Result<Vec<DataComment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_comment WHERE dataset = $1 AND state IN ('public', 'answered', 'corrected')
         ORDER BY id DESC LIMIT $2"
    );
    db.rows(&sql, params![dataset, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// What a body has to look at, or has looked at: of one state, the oldest first; of one body or of all (empty).
pub async fn comments_to_look_at(
    db: &mut Reader,
    state: CommentState,
    agency: &str,
    limit: usize,
) -> Result<Vec<DataComment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_comment WHERE state = $1 AND ($2 = '' OR agency = $2) ORDER BY id LIMIT $3"
    );
    db.rows(&sql, params![state.name(), agency, limit])
        .await?
        .iter()
        .map(of)
        .collect()
}

/// What somebody wrote, the newest first.
pub async fn comments_of_people(
    db: &mut Reader,
    people: &[Id<Person>],
) -> Result<Vec<DataComment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM data_comment WHERE person IN ({}) ORDER BY id DESC LIMIT 200",
        placeholders(people.len())
    );
    let values: Vec<Value> = people.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// Keeps what a comment is after a decision, its text in the open or gone; `false` when somebody was faster.
pub async fn decide_comment(tx: &mut Tx, decided: &DataComment) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE data_comment SET state = $3, text = $4, answer = $5, version = $6, place = $7, sealed = NULL, updated_at = $8,
                   revision = revision + 1
               WHERE id = $1 AND revision = $2";
    let values = params![
        decided.id,
        decided.revision,
        decided.state.name(),
        &decided.text,
        &decided.answer,
        decided.version,
        &decided.place,
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

//! Statements.

use stoa_kernel::{Error, Id, Lang, Reader, Result, Tx, Value, actor::Person, db::Row, params};

use crate::model::{
    ComponentId,
    map::{Opinion, OpinionId, OpinionState},
};

const COLUMNS: &str = "id, component, author, lang, text, state, reason, made_at";

fn opinion(row: &Row) -> Result<Opinion> {
    let lang: String = row.get("lang")?;
    Ok(Opinion {
        id: row.get("id")?,
        component: row.get("component")?,
        author: row.get("author")?,
        lang: Lang::parse(&lang).ok_or_else(|| Error::broken("a statement's language", lang))?,
        text: row.get("text")?,
        state: row.get("state")?,
        reason: row.get("reason")?,
        made_at: row.get("made_at")?,
    })
}

pub async fn opinion_by_id(db: &mut Reader, id: OpinionId) -> Result<Option<Opinion>> {
    let sql = format!("SELECT {COLUMNS} FROM opinion_statement WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(opinion).transpose()
}

pub async fn insert_opinion(tx: &mut Tx, new: &Opinion) -> Result<()> {
    let sql =
        "INSERT INTO opinion_statement (id, component, author, lang, text, state, reason, made_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = params![
        new.id,
        new.component,
        new.author,
        new.lang.code(),
        &new.text,
        new.state.name(),
        &new.reason,
        new.made_at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Whether a map has a statement of these words, whatever was decided about it.
pub async fn is_stated(db: &mut Reader, component: ComponentId, text: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM opinion_statement WHERE component = $1 AND LOWER(text) = LOWER($2)";
    Ok(db.count(sql, params![component, text]).await? > 0)
}

/// Accepts or rejects; `false` when that is how it stands already.
pub async fn decide_opinion(
    tx: &mut Tx,
    id: OpinionId,
    (state, reason): (OpinionState, &str),
) -> Result<bool> {
    let sql = "UPDATE opinion_statement SET state = $2, reason = $3, decided_at = $4 WHERE id = $1 AND state <> $2";
    let now = tx.now();
    Ok(tx
        .execute(sql, params![id, state.name(), reason, now])
        .await?
        == 1)
}

/// Statements of a state after a number, in the order in which they came.
pub async fn opinions_of(
    db: &mut Reader,
    component: ComponentId,
    (state, after): (OpinionState, i64),
    limit: usize,
) -> Result<Vec<Opinion>> {
    let (sql, values) = opinions_query(component, (state, after), limit);
    db.rows(&sql, &values).await?.iter().map(opinion).collect()
}

pub(super) fn opinions_query(
    component: ComponentId,
    (state, after): (OpinionState, i64),
    limit: usize,
) -> (String, Vec<Value>) {
    let sql = format!(
        "SELECT {COLUMNS} FROM opinion_statement WHERE component = $1 AND state = $2 AND id > $3 ORDER BY id LIMIT $4"
    );
    let values = params![component, state.name(), after, limit].to_vec();
    (sql, values)
}

/// How many statements somebody wrote in a map, of all states.
pub async fn opinions_written(
    db: &mut Reader,
    component: ComponentId,
    author: Id<Person>,
) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM opinion_statement WHERE component = $1 AND author = $2";
    db.count(sql, params![component, author]).await
}

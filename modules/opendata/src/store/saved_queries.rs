//! Questions that were kept.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::model::SavedQuery;

const COLUMNS: &str = "id, statement, title, text, is_listed, saved_at";

fn query(row: &Row) -> Result<SavedQuery> {
    Ok(SavedQuery {
        id: row.get("id")?,
        statement: row.get("statement")?,
        title: row.get("title")?,
        text: row.get("text")?,
        is_listed: row.get("is_listed")?,
        saved_at: row.get("saved_at")?,
    })
}

/// A kept question, by its address.
pub async fn saved_query(db: &mut Reader, id: &str) -> Result<Option<SavedQuery>> {
    let sql = format!("SELECT {COLUMNS} FROM dataset_question WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(query)
        .transpose()
}

/// Those that are on the public list or not, the newest first.
pub async fn saved_queries(
    db: &mut Reader,
    is_listed: bool,
    limit: usize,
) -> Result<Vec<SavedQuery>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset_question WHERE is_listed = $1 ORDER BY saved_at DESC, id LIMIT $2"
    );
    let rows = db.rows(&sql, params![is_listed, limit]).await?;
    rows.iter().map(query).collect()
}

/// Keeps a question; `false` when it was kept before.
pub async fn insert_saved_query(tx: &mut Tx, query: &SavedQuery) -> Result<bool> {
    let sql = "INSERT INTO dataset_question (id, statement, title, text, is_listed, saved_at)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    let values = params![
        &query.id,
        &query.statement,
        &query.title,
        &query.text,
        query.is_listed,
        query.saved_at
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Puts it on the list or takes it off.
pub async fn list_saved_query(tx: &mut Tx, id: &str, is_listed: bool) -> Result<()> {
    let sql = "UPDATE dataset_question SET is_listed = $2 WHERE id = $1";
    tx.execute(sql, params![id, is_listed]).await?;
    Ok(())
}

pub async fn remove_saved_query(tx: &mut Tx, id: &str) -> Result<()> {
    let sql = "DELETE FROM dataset_question WHERE id = $1";
    tx.execute(sql, params![id]).await?;
    Ok(())
}

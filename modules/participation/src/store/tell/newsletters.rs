//! What staff wrote to those who follow a process.

use stoa_kernel::{Reader, Result, Tx, Value, db::Row, params};

use crate::model::{ProcessId, tell::Newsletter};

pub async fn insert_newsletter(tx: &mut Tx, new: &Newsletter) -> Result<()> {
    let sql = "INSERT INTO process_news (id, process, title, text, at) VALUES ($1, $2, $3, $4, $5)";
    let values = params![new.id, new.process, &new.title, &new.text, new.at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The newest of a process.
pub async fn newsletters_of(
    db: &mut Reader,
    process: ProcessId,
    limit: usize,
) -> Result<Vec<Newsletter>> {
    let one = |row: &Row| {
        Ok(Newsletter {
            id: row.get("id")?,
            process: row.get("process")?,
            title: row.get("title")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    };
    let (sql, values) = newsletters_query(process, limit);
    db.rows(&sql, &values).await?.iter().map(one).collect()
}

pub(super) fn newsletters_query(process: ProcessId, limit: usize) -> (String, Vec<Value>) {
    let sql = "SELECT id, process, title, text, at FROM process_news WHERE process = $1 ORDER BY id DESC LIMIT $2";
    (sql.to_owned(), params![process, limit].to_vec())
}

//! Letters that were sent.

use stoa_kernel::{Id, Reader, Result, Row, Timestamp, Tx, params};

use crate::model::Application;

/// A letter. `fields` are sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: Id<Letter>,
    pub application: Id<Application>,
    /// The key of its text in the application's version of the file.
    pub letter: String,
    /// The code of the language it is written in.
    pub lang: String,
    pub fields: Vec<u8>,
    pub sent_at: Timestamp,
    /// Who sent it; empty for the program.
    pub by_name: String,
}

const COLUMNS: &str = "id, application, letter, lang, fields, sent_at, by_name";

fn of(row: &Row) -> Result<Letter> {
    Ok(Letter {
        id: row.get("id")?,
        application: row.get("application")?,
        letter: row.get("letter")?,
        lang: row.get("lang")?,
        fields: row.get("fields")?,
        sent_at: row.get("sent_at")?,
        by_name: row.get("by_name")?,
    })
}

/// The letters to an applicant, oldest first.
pub async fn of_application(db: &mut Reader, id: Id<Application>) -> Result<Vec<Letter>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_letter WHERE application = $1 ORDER BY sent_at, id LIMIT 500"
    );
    db.rows(&sql, params![id]).await?.iter().map(of).collect()
}

pub async fn insert(tx: &mut Tx, one: &Letter) -> Result<()> {
    let sql = format!("INSERT INTO service_letter ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)");
    let values = params![
        one.id,
        one.application,
        &one.letter,
        &one.lang,
        one.fields.clone(),
        one.sent_at,
        &one.by_name,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

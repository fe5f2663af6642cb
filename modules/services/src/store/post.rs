//! What has to be printed and posted.

use stoa_kernel::{Id, Reader, Result, Row, Tx, params};

use crate::model::{Application, Post};

const COLUMNS: &str = "id, application, what, letter, job, asked_at, printed_at, printed_by";

/// The most that is listed.
pub const MOST: usize = 200;

fn of(row: &Row) -> Result<Post> {
    Ok(Post {
        id: row.get("id")?,
        application: row.get("application")?,
        what: row.get("what")?,
        letter: row.get("letter")?,
        job: row.get("job")?,
        asked_at: row.get("asked_at")?,
        printed_at: row.get("printed_at")?,
        printed_by: row.get("printed_by")?,
    })
}

/// Puts something in; whether it was not there yet.
pub async fn insert(tx: &mut Tx, one: &Post) -> Result<bool> {
    let sql = format!(
        "INSERT INTO service_post ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING"
    );
    let values = params![
        one.id,
        one.application,
        &one.what,
        one.letter,
        one.job,
        one.asked_at,
        one.printed_at,
        one.printed_by.clone(),
    ];
    Ok(tx.execute(&sql, values).await? > 0)
}

pub async fn find(db: &mut Reader, id: Id<Post>) -> Result<Option<Post>> {
    let sql = format!("SELECT {COLUMNS} FROM service_post WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// Whether a job put something in for an application before.
pub async fn has_of(db: &mut Reader, application: Id<Application>, job: i64) -> Result<bool> {
    let sql = "SELECT id FROM service_post WHERE application = $1 AND job = $2 LIMIT 1";
    Ok(db.row(sql, params![application, job]).await?.is_some())
}

/// The numbers of the letters of an application that are in the post, printed or not.
pub async fn letters_of(db: &mut Reader, application: Id<Application>) -> Result<Vec<i64>> {
    let sql = "SELECT letter FROM service_post WHERE application = $1 AND letter IS NOT NULL";
    let rows = db.rows(sql, params![application]).await?;
    rows.iter().map(|row| row.get("letter")).collect()
}

/// What waits to be printed of one body or of all, oldest first.
pub async fn waiting(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Post>> {
    let sql = format!(
        "SELECT {} FROM service_post p JOIN service_application a ON a.id = p.application
         WHERE p.printed_at IS NULL AND ($1 = '' OR a.agency = $1) ORDER BY p.asked_at, p.id LIMIT {MOST}",
        qualified()
    );
    let rows = db.rows(&sql, params![agency.unwrap_or_default()]).await?;
    rows.iter().map(of).collect()
}

/// What was printed last of one body or of all, latest first, at most 50: it may be printed once more.
pub async fn printed(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Post>> {
    let sql = format!(
        "SELECT {} FROM service_post p JOIN service_application a ON a.id = p.application
         WHERE p.printed_at IS NOT NULL AND ($1 = '' OR a.agency = $1) ORDER BY p.printed_at DESC, p.id DESC LIMIT 50",
        qualified()
    );
    let rows = db.rows(&sql, params![agency.unwrap_or_default()]).await?;
    rows.iter().map(of).collect()
}

fn qualified() -> String {
    let columns = COLUMNS.split(", ");
    let columns: Vec<String> = columns.map(|name| format!("p.{name} AS {name}")).collect();
    columns.join(", ")
}

/// Writes down that it was printed now, by whom.
pub async fn mark(tx: &mut Tx, one: &Post) -> Result<()> {
    let sql = "UPDATE service_post SET printed_at = $2, printed_by = $3 WHERE id = $1";
    let values = params![one.id, one.printed_at, one.printed_by.clone()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Takes away what waits for an application that was destroyed.
pub async fn clear(tx: &mut Tx, application: Id<Application>) -> Result<()> {
    let sql = "DELETE FROM service_post WHERE application = $1";
    tx.execute(sql, params![application]).await?;
    Ok(())
}

//! Until when applications are kept, and what was destroyed.

use jiff::civil::Date;
use stoa_kernel::{Id, Reader, Result, Row, Tx, actor::Person, params};

use super::unknown;
use crate::model::{Application, Retention};

const COLUMNS: &str =
    "application, service, agency, destroy_on, held, destroyed_at, answers, entries, files";

/// Nobody decides on an appeal just now.
const NO_APPEAL: &str = "NOT EXISTS (SELECT 1 FROM service_task t WHERE t.application = service_retention.application \
                         AND t.kind = 'appeal' AND t.state = 'open')";

/// Nothing is to be paid for it, and nothing is about to be paid back.
const NO_MONEY: &str = "NOT EXISTS (SELECT 1 FROM service_charge c WHERE c.application = service_retention.application AND c.is_open = 1) \
                        AND NOT EXISTS (SELECT 1 FROM service_refund f JOIN service_charge c ON c.id = f.charge \
                        WHERE c.application = service_retention.application AND f.state IN ('asked', 'approved'))";

/// The most that is listed, or done in one turn.
pub const MOST: usize = 500;

fn of(row: &Row) -> Result<Retention> {
    let day: String = row.get("destroy_on")?;
    Ok(Retention {
        application: row.get("application")?,
        service: row.get("service")?,
        agency: row.get("agency")?,
        destroy_on: day.parse().map_err(|_error| unknown("a day", &day))?,
        held: row.get("held")?,
        destroyed_at: row.get("destroyed_at")?,
        answers: row.get("answers")?,
        entries: row.get("entries")?,
        files: row.get("files")?,
    })
}

/// Keeps the day, in the place of one that was known before, unless it is destroyed.
pub async fn insert(tx: &mut Tx, one: &Retention) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_retention ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (application) DO UPDATE SET destroy_on = excluded.destroy_on, agency = excluded.agency
         WHERE service_retention.destroyed_at IS NULL"
    );
    let values = params![
        one.application,
        &one.service,
        &one.agency,
        one.destroy_on.to_string(),
        one.held,
        one.destroyed_at,
        one.answers.clone(),
        one.entries,
        one.files,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

pub async fn save(tx: &mut Tx, one: &Retention) -> Result<()> {
    let sql = "UPDATE service_retention SET held = $2, destroyed_at = $3, answers = $4, entries = $5, files = $6
               WHERE application = $1";
    let values = params![
        one.application,
        one.held,
        one.destroyed_at,
        one.answers.clone(),
        one.entries,
        one.files,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(db: &mut Reader, id: Id<Application>) -> Result<Option<Retention>> {
    let sql = format!("SELECT {COLUMNS} FROM service_retention WHERE application = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// What is to be destroyed by this day, nobody holds, and of which no money is open; what was due first on top.
pub async fn due(db: &mut Reader, today: Date) -> Result<Vec<Retention>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_retention WHERE destroyed_at IS NULL AND held = 0 AND destroy_on <= $1 AND {NO_APPEAL} AND {NO_MONEY}
         ORDER BY destroy_on, application LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![today.to_string()]).await?;
    rows.iter().map(of).collect()
}

/// Whether an appeal or money keeps one from being destroyed.
pub async fn is_kept(db: &mut Reader, id: Id<Application>) -> Result<bool> {
    let sql = format!(
        "SELECT COUNT(*) AS n FROM service_retention WHERE application = $1 AND {NO_APPEAL} AND {NO_MONEY}"
    );
    Ok(db.count(&sql, params![id]).await? == 0)
}

/// The next day on which something is destroyed that nobody holds.
pub async fn next(db: &mut Reader) -> Result<Option<Date>> {
    let sql = format!(
        "SELECT destroy_on FROM service_retention WHERE destroyed_at IS NULL AND held = 0 AND {NO_APPEAL} AND {NO_MONEY}
         ORDER BY destroy_on, application LIMIT 1"
    );
    let Some(row) = db.row(&sql, &[]).await? else {
        return Ok(None);
    };
    let day: String = row.get("destroy_on")?;
    day.parse()
        .map(Some)
        .map_err(|_error| unknown("a day", &day))
}

/// What will be destroyed, soonest first; of one agency or of all.
pub async fn ahead(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Retention>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_retention WHERE destroyed_at IS NULL AND ($1 = '' OR agency = $1)
         ORDER BY destroy_on, application LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![agency.unwrap_or_default()]).await?;
    rows.iter().map(of).collect()
}

/// What was destroyed, latest first; of one agency or of all.
pub async fn done(db: &mut Reader, agency: Option<&str>) -> Result<Vec<Retention>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_retention WHERE destroyed_at IS NOT NULL AND ($1 = '' OR agency = $1)
         ORDER BY destroyed_at DESC, application DESC LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![agency.unwrap_or_default()]).await?;
    rows.iter().map(of).collect()
}

/// Applications that are over and of which nobody said yet until when they are kept.
pub async fn without(db: &mut Reader) -> Result<Vec<Id<Application>>> {
    let sql = format!(
        "SELECT a.id AS id FROM service_application a LEFT JOIN service_retention r ON r.application = a.id
         WHERE a.is_open = 0 AND a.submitted_at IS NOT NULL AND r.application IS NULL ORDER BY a.id LIMIT {MOST}"
    );
    let rows = db.rows(&sql, &[]).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// How many other applications of the same person are there still.
pub async fn others_of(db: &mut Reader, person: Id<Person>, but: Id<Application>) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM service_application a LEFT JOIN service_retention r ON r.application = a.id
               WHERE a.person = $1 AND a.id <> $2 AND r.destroyed_at IS NULL";
    db.count(sql, params![person, but]).await
}

/// Takes away what was written about an application and the text of its permit; that it happened, when and by whom stays. How many texts
/// there were.
pub async fn clear_texts(tx: &mut Tx, id: Id<Application>) -> Result<i64> {
    let texts = "UPDATE service_entry SET text = NULL WHERE application = $1 AND text IS NOT NULL";
    let texts = tx.execute(texts, params![id]).await?;
    let permit = "UPDATE service_permit SET credential = $2 WHERE application = $1";
    tx.execute(permit, params![id, Vec::<u8>::new()]).await?;
    let looks = "UPDATE service_register_look SET sealed = $2 WHERE application = $1";
    tx.execute(looks, params![id, Vec::<u8>::new()]).await?;
    Ok(i64::try_from(texts).unwrap_or(i64::MAX))
}

//! What happened to reports.

use stoa_kernel::{Error, Id, Reader, Result, Row, Timestamp, Tx, Value, params};

use super::{placeholders, reports::status, row_places};
use crate::model::{Author, Report, Update, UpdateKind};

const COLUMNS: &str = "id, report, at, by_kind, by_number, by_name, kind, before, after, text, status_after, internal, hidden, media_url";

fn of(row: &Row) -> Result<Update> {
    let kind: String = row.get("kind")?;
    let by: (String, i64, String) = (
        row.get("by_kind")?,
        row.get("by_number")?,
        row.get("by_name")?,
    );
    let after: Option<String> = row.get("status_after")?;
    Ok(Update {
        id: row.get("id")?,
        report: row.get("report")?,
        at: row.get("at")?,
        by: Author::from_columns(&by.0, by.1, by.2),
        kind: UpdateKind::parse(&kind)
            .ok_or_else(|| Error::Broken(format!("an update is of the kind {kind}")))?,
        before: row.get("before")?,
        after: row.get("after")?,
        text: row.get("text")?,
        status_after: after.as_deref().map(status).transpose()?,
        internal: row.get("internal")?,
        hidden: row.get("hidden")?,
        media_url: row.get("media_url")?,
    })
}

/// All that happened to a report, oldest first; the page leaves out what is internal or hidden for those who may not see it.
pub async fn updates_of(db: &mut Reader, report: Id<Report>) -> Result<Vec<Update>> {
    let sql =
        format!("SELECT {COLUMNS} FROM report_update WHERE report = $1 ORDER BY at, id LIMIT 2000");
    db.rows(&sql, params![report])
        .await?
        .iter()
        .map(of)
        .collect()
}

pub async fn find_update(db: &mut Reader, id: Id<Update>) -> Result<Option<Update>> {
    let sql = format!("SELECT {COLUMNS} FROM report_update WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// The public updates by which these reports came to other states.
pub async fn state_changes_of(db: &mut Reader, reports: &[Id<Report>]) -> Result<Vec<Update>> {
    if reports.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM report_update WHERE report IN ({})
             AND status_after IS NOT NULL AND internal = 0 AND hidden = 0 ORDER BY report, at, id",
        placeholders(1, reports.len())
    );
    let values: Vec<Value> = reports.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// Whether a resident, here or through a program, said exactly this of a report.
pub async fn is_word_of_resident(db: &mut Reader, report: Id<Report>, text: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM report_update WHERE report = $1 AND text = $2
               AND kind IN ('commented', 'reopened', 'confirmed-fixed')";
    Ok(db.count(sql, params![report, text]).await? > 0)
}

/// Public updates from one instant to before another, oldest first, of these reports or of all that the public sees.
pub async fn public_updates_between(
    db: &mut Reader,
    (from, before): (Timestamp, Timestamp),
    reports: &[Id<Report>],
    (skip, limit): (usize, usize),
) -> Result<Vec<Update>> {
    let mut values: Vec<Value> = params![from, before, limit, skip].to_vec();
    let mut wanted = String::new();
    if !reports.is_empty() {
        wanted = format!(" AND report IN ({})", placeholders(5, reports.len()));
        values.extend(reports.iter().map(|id| Value::from(*id)));
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM report_update WHERE internal = 0 AND hidden = 0 AND at >= $1 AND at < $2{wanted}
             AND EXISTS (SELECT 1 FROM report WHERE report.id = report_update.report AND report.hidden = 0)
         ORDER BY at, id LIMIT $3 OFFSET $4"
    );
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

/// Adds what happened.
pub async fn insert_update(tx: &mut Tx, update: &Update) -> Result<()> {
    insert_updates(tx, std::slice::from_ref(update)).await
}

/// Adds many things that happened, some dozens with each statement.
pub async fn insert_updates(tx: &mut Tx, updates: &[Update]) -> Result<()> {
    for chunk in updates.chunks(50) {
        let sql = format!(
            "INSERT INTO report_update ({COLUMNS}) VALUES {}",
            row_places(chunk.len(), 14)
        );
        let values: Vec<Value> = chunk.iter().flat_map(cells).collect();
        tx.execute(&sql, &values).await?;
    }
    Ok(())
}

/// The cells of a row, in the order of [`COLUMNS`].
fn cells(update: &Update) -> [Value; 14] {
    let (by_kind, by_number, by_name) = update.by.columns();
    [
        update.id.into(),
        update.report.into(),
        update.at.into(),
        by_kind.into(),
        by_number.into(),
        by_name.into(),
        update.kind.slug().into(),
        (&update.before).into(),
        (&update.after).into(),
        (&update.text).into(),
        update.status_after.map(|status| status.slug()).into(),
        update.internal.into(),
        update.hidden.into(),
        (&update.media_url).into(),
    ]
}

/// Puts another text in the place of an update's.
pub async fn replace_update_text(tx: &mut Tx, id: Id<Update>, text: &str) -> Result<()> {
    let sql = "UPDATE report_update SET text = $2 WHERE id = $1";
    tx.execute(sql, params![id, text]).await?;
    Ok(())
}

/// Says which of an update's pictures are still only pointed to.
pub async fn keep_update_media(tx: &mut Tx, update: &Update) -> Result<()> {
    let sql = "UPDATE report_update SET media_url = $2 WHERE id = $1";
    tx.execute(sql, params![update.id, &update.media_url])
        .await?;
    Ok(())
}

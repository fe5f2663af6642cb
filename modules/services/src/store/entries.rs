//! What happened to applications.

use stoa_kernel::{Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{Application, By, Entry, EntryKind};

const COLUMNS: &str = "id, application, at, by_kind, by_number, by_name, kind, text, internal";

fn of(row: &Row) -> Result<Entry> {
    let kind: String = row.get("kind")?;
    Ok(Entry {
        id: row.get("id")?,
        application: row.get("application")?,
        at: row.get("at")?,
        by: By {
            kind: row.get("by_kind")?,
            number: row.get("by_number")?,
            name: row.get("by_name")?,
        },
        kind: EntryKind::parse(&kind).ok_or_else(|| unknown("an entry", &kind))?,
        text: row.get("text")?,
        internal: row.get("internal")?,
    })
}

/// All that happened to an application, oldest first.
pub async fn entries_of(db: &mut Reader, application: Id<Application>) -> Result<Vec<Entry>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_entry WHERE application = $1 ORDER BY at, id LIMIT 2000"
    );
    let rows = db.rows(&sql, params![application]).await?;
    rows.iter().map(of).collect()
}

pub async fn insert_entry(tx: &mut Tx, entry: &Entry) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_entry ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let values = params![
        entry.id,
        entry.application,
        entry.at,
        &entry.by.kind,
        entry.by.number,
        &entry.by.name,
        entry.kind.slug(),
        entry.text.clone(),
        entry.internal,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

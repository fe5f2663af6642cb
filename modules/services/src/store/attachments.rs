//! Files of applications: what is known of them; their content lies sealed in the store of files.

use stoa_kernel::{Id, Reader, Result, Row, Tx, params};

use super::unknown;
use crate::model::{Application, Attachment, Scan};

const COLUMNS: &str =
    "id, application, question, name, media_type, bytes, label, blob, scan, kept_at";

/// The most files of an application that are listed.
const MOST: usize = 1_000;

fn of(row: &Row) -> Result<Attachment> {
    let scan: String = row.get("scan")?;
    Ok(Attachment {
        id: row.get("id")?,
        application: row.get("application")?,
        question: row.get("question")?,
        name: row.get("name")?,
        media_type: row.get("media_type")?,
        bytes: row.get("bytes")?,
        label: row.get("label")?,
        blob: row.get("blob")?,
        scan: Scan::parse(&scan).ok_or_else(|| unknown("a scan", &scan))?,
        kept_at: row.get("kept_at")?,
    })
}

pub async fn insert(tx: &mut Tx, one: &Attachment) -> Result<()> {
    let sql = format!(
        "INSERT INTO service_file ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    );
    let values = params![
        one.id,
        one.application,
        &one.question,
        one.name.clone(),
        &one.media_type,
        one.bytes,
        one.label,
        &one.blob,
        one.scan.slug(),
        one.kept_at,
    ];
    tx.execute(&sql, values).await?;
    Ok(())
}

pub async fn find(db: &mut Reader, id: Id<Attachment>) -> Result<Option<Attachment>> {
    let sql = format!("SELECT {COLUMNS} FROM service_file WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(of).transpose()
}

/// All files of an application, the first one first.
pub async fn of_application(
    db: &mut Reader,
    application: Id<Application>,
) -> Result<Vec<Attachment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM service_file WHERE application = $1 ORDER BY id LIMIT {MOST}"
    );
    let rows = db.rows(&sql, params![application]).await?;
    rows.iter().map(of).collect()
}

/// How many files an application has.
pub async fn count(db: &mut Reader, application: Id<Application>) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM service_file WHERE application = $1";
    db.count(sql, params![application]).await
}

/// Whether a sealed content belongs to a file.
pub async fn is_needed(db: &mut Reader, blob: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM service_file WHERE blob = $1 AND scan <> 'infected'";
    Ok(db.count(sql, params![blob]).await? > 0)
}

pub async fn set_scan(tx: &mut Tx, id: Id<Attachment>, scan: Scan) -> Result<()> {
    let sql = "UPDATE service_file SET scan = $2 WHERE id = $1";
    tx.execute(sql, params![id, scan.slug()]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, id: Id<Attachment>) -> Result<()> {
    tx.execute("DELETE FROM service_file WHERE id = $1", params![id])
        .await?;
    Ok(())
}

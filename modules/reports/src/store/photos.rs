//! The pictures of reports; their files are in the kernel's store of files.

use stoa_kernel::{Id, Reader, Result, Row, Tx, Value, files, params};

use super::placeholders;
use crate::model::{Photo, Report, Update};

const COLUMNS: &str = "id, report, of_update, full_hash, thumbnail_hash, width, height, at, hidden";

fn of(row: &Row) -> Result<Photo> {
    Ok(Photo {
        id: row.get("id")?,
        report: row.get("report")?,
        update: row.get("of_update")?,
        full: row.get("full_hash")?,
        thumbnail: row.get("thumbnail_hash")?,
        width: row.get("width")?,
        height: row.get("height")?,
        at: row.get("at")?,
        hidden: row.get("hidden")?,
    })
}

/// The pictures of these reports, hidden ones too: only staff are shown those.
pub async fn photos_of(db: &mut Reader, reports: &[Id<Report>]) -> Result<Vec<Photo>> {
    if reports.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {COLUMNS} FROM report_photo WHERE report IN ({}) ORDER BY report, id",
        placeholders(1, reports.len())
    );
    let values: Vec<Value> = reports.iter().map(|id| Value::from(*id)).collect();
    db.rows(&sql, &values).await?.iter().map(of).collect()
}

pub async fn find_photo(db: &mut Reader, id: Id<Photo>) -> Result<Option<Photo>> {
    let sql = format!("SELECT {COLUMNS} FROM report_photo WHERE id = $1");
    db.row(&sql, params![id])
        .await?
        .as_ref()
        .map(of)
        .transpose()
}

/// The pictures that show a file, by its hash: one file may have been sent with several reports, and whoever may see one
/// of them may see it.
pub async fn photos_by_hash(db: &mut Reader, hash: &str) -> Result<Vec<Photo>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report_photo WHERE full_hash = $1
         UNION ALL SELECT {COLUMNS} FROM report_photo WHERE thumbnail_hash = $1 LIMIT 100"
    );
    db.rows(&sql, params![hash]).await?.iter().map(of).collect()
}

/// Adds the pictures that came with a report or an update.
pub async fn insert_photos(
    tx: &mut Tx,
    report: Id<Report>,
    update: Option<Id<Update>>,
    photos: &[files::Photo],
) -> Result<()> {
    let sql = "INSERT INTO report_photo (id, report, of_update, full_hash, thumbnail_hash, width, height, at, hidden)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)";
    let now = tx.now();
    for photo in photos {
        let id = tx.new_id::<Photo>()?;
        let values = params![
            id,
            report,
            update,
            &photo.full,
            &photo.thumbnail,
            photo.width,
            photo.height,
            now
        ];
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// Takes a picture from public view, or gives it back.
pub async fn hide_photo(tx: &mut Tx, id: Id<Photo>, hidden: bool) -> Result<()> {
    let sql = "UPDATE report_photo SET hidden = $2 WHERE id = $1";
    tx.execute(sql, params![id, hidden]).await?;
    Ok(())
}

/// Whether any report shows this file, hidden ones too.
pub async fn is_photo(db: &mut Reader, hash: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS n FROM (
                   SELECT id FROM report_photo WHERE full_hash = $1
                   UNION ALL SELECT id FROM report_photo WHERE thumbnail_hash = $1 LIMIT 1) AS shown";
    Ok(db.count(sql, params![hash]).await? > 0)
}

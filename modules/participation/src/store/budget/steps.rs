//! How projects go on.

use stoa_kernel::{Reader, Result, Tx, db::Row, params};

use crate::model::budget::{Project, ProjectId, Step, StepPhoto};

fn step(row: &Row) -> Result<Step> {
    let full: String = row.get("photo")?;
    let (thumbnail, alt) = (row.get("thumbnail")?, row.get("alt")?);
    let photo = StepPhoto {
        full,
        thumbnail,
        alt,
    };
    Ok(Step {
        id: row.get("id")?,
        project: row.get("project")?,
        stage: row.get("stage")?,
        text: row.get("text")?,
        spent: row.get("spent")?,
        photo: (!photo.full.is_empty()).then_some(photo),
        at: row.get("at")?,
    })
}

pub(super) const OF_PROJECT: &str = "SELECT id, project, stage, text, spent, photo, thumbnail, alt, at FROM project_step WHERE project = $1 ORDER BY id DESC";

/// All of a project, the newest first.
pub async fn project_steps(db: &mut Reader, project: ProjectId) -> Result<Vec<Step>> {
    let rows = db.rows(OF_PROJECT, params![project]).await?;
    rows.iter().map(step).collect()
}

pub(super) const BY_THUMBNAIL: &str =
    "SELECT id FROM project_step WHERE thumbnail = $1 AND thumbnail <> '' LIMIT 1";

/// Whether a file is the thumbnail of a photo that everybody may see.
pub async fn is_thumbnail(db: &mut Reader, hash: &str) -> Result<bool> {
    Ok(db.row(BY_THUMBNAIL, params![hash]).await?.is_some())
}

/// Keeps a step of what was seen at its version; `false` when somebody was faster.
pub async fn insert_step(tx: &mut Tx, project: &Project, new: &Step) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE project SET stage = $3, spent = $4, updated_at = $5, version = version + 1 WHERE id = $1 AND version = $2";
    let values = params![
        project.id,
        project.version,
        new.stage.name(),
        new.spent,
        now
    ];
    if tx.execute(sql, values).await? != 1 {
        return Ok(false);
    }
    let photo = new.photo.as_ref();
    let part = |of: fn(&StepPhoto) -> &String| photo.map_or("", |photo| of(photo).as_str());
    let sql =
        "INSERT INTO project_step (id, project, stage, text, spent, photo, thumbnail, alt, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = params![
        new.id,
        new.project,
        new.stage.name(),
        &new.text,
        new.spent,
        part(|photo| &photo.full),
        part(|photo| &photo.thumbnail),
        part(|photo| &photo.alt),
        new.at,
    ];
    tx.execute(sql, values).await?;
    Ok(true)
}

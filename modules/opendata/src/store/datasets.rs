//! Datasets one by one.

use stoa_kernel::{Error, Reader, Result, Tx, db::Row, params};

use crate::model::{Dataset, DatasetId, Description, State};

pub(super) const COLUMNS: &str =
    "id, slug, agency, state, reason, title, description, is_own, asked_by, revision,
    version, created_at, updated_at, published_at";

pub(super) fn dataset(row: &Row) -> Result<Dataset> {
    let description: String = row.get("description")?;
    Ok(Dataset {
        id: row.get("id")?,
        slug: row.get("slug")?,
        agency: row.get("agency")?,
        state: row.get("state")?,
        reason: row.get("reason")?,
        title: row.get("title")?,
        description: serde_json::from_str(&description)
            .map_err(|error| Error::broken("a dataset's description", error))?,
        is_own: row.get("is_own")?,
        asked_by: row.get("asked_by")?,
        revision: row.get("revision")?,
        version: row.get("version")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        published_at: row.get("published_at")?,
    })
}

pub async fn dataset_by_slug(db: &mut Reader, slug: &str) -> Result<Option<Dataset>> {
    let sql = format!("SELECT {COLUMNS} FROM dataset WHERE slug = $1");
    let row = db.row(&sql, params![slug]).await?;
    row.as_ref().map(dataset).transpose()
}

pub async fn dataset_by_id(db: &mut Reader, id: DatasetId) -> Result<Option<Dataset>> {
    let sql = format!("SELECT {COLUMNS} FROM dataset WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(dataset).transpose()
}

fn as_json(description: &Description) -> Result<String> {
    serde_json::to_string(description).map_err(|error| Error::broken("a description", error))
}

/// `Conflict` when the slug is taken.
pub async fn insert_dataset(tx: &mut Tx, new: &Dataset) -> Result<()> {
    let sql = "INSERT INTO dataset (id, slug, agency, state, reason, title, description, is_own, asked_by, revision,
                   version, created_at, updated_at)
               VALUES ($1, $2, $3, $4, '', $5, $6, $7, 0, 1, 0, $8, $8)";
    let values = params![
        new.id,
        &new.slug,
        &new.agency,
        new.state.name(),
        &new.title,
        as_json(&new.description)?,
        new.is_own,
        new.created_at,
    ];
    let taken = Error::conflict("opendata-slug-taken");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// Replaces what is said of a dataset; `false` when somebody changed it meanwhile.
pub async fn replace_description(
    tx: &mut Tx,
    seen: &Dataset,
    agency: &str,
    new: &Description,
) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE dataset SET title = $3, description = $4, agency = $5, revision = revision + 1, updated_at = $6
               WHERE id = $1 AND revision = $2";
    let values = params![
        seen.id,
        seen.revision,
        &new.title,
        as_json(new)?,
        agency,
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes that something of a dataset has changed: its files.
pub async fn touch(tx: &mut Tx, id: DatasetId) -> Result<()> {
    let now = tx.now();
    let sql = "UPDATE dataset SET revision = revision + 1, updated_at = $2 WHERE id = $1";
    tx.execute(sql, params![id, now]).await?;
    Ok(())
}

/// Asks for a review, on behalf of whoever has this number.
pub async fn set_asked(tx: &mut Tx, seen: &Dataset, asked_by: i64) -> Result<bool> {
    let now = tx.now();
    let sql =
        "UPDATE dataset SET state = $3, asked_by = $4, revision = revision + 1, updated_at = $5
               WHERE id = $1 AND revision = $2";
    let values = params![seen.id, seen.revision, State::Review.name(), asked_by, now];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Publishes or withdraws: the new state, its reason, and the newest version; `false` when somebody was faster.
pub async fn change_state(
    tx: &mut Tx,
    seen: &Dataset,
    state: State,
    (reason, version): (&str, i64),
) -> Result<bool> {
    let now = tx.now();
    let published_at = (state == State::Published)
        .then_some(now)
        .or(seen.published_at);
    let sql =
        "UPDATE dataset SET state = $3, reason = $4, version = $5, published_at = $6, asked_by = 0,
                   revision = revision + 1, updated_at = $7
               WHERE id = $1 AND revision = $2";
    let values = params![
        seen.id,
        seen.revision,
        state.name(),
        reason,
        version,
        published_at,
        now
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Notes a version that was made of an open table: what somebody prepares meanwhile is left as it is. `false` when another
/// version was faster.
pub async fn add_version(tx: &mut Tx, seen: &Dataset, version: i64) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE dataset SET version = $3, published_at = $4, updated_at = $4 WHERE id = $1 AND version = $2";
    let values = params![seen.id, seen.version, version, now];
    Ok(tx.execute(sql, values).await? == 1)
}

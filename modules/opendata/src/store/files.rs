//! The resources of datasets and their files.

use stoa_kernel::{Error, Id, Reader, Result, Tx, db::Row, params};

use crate::model::{DataFile, DatasetId, FileId, FileState, ReadFile, Resource};

const RESOURCE: &str = "id, dataset, name, title, text, url, format, position, file, created_at";
const FILE: &str =
    "id, dataset, resource, hash, file_name, bytes, state, table_hash, table_bytes, row_count,
    refused, columns, report, fault, came_at, treated_of, treatments, as_is, held_by";

fn resource(row: &Row) -> Result<Resource> {
    let file: Option<i64> = row.get("file")?;
    Ok(Resource {
        id: row.get("id")?,
        dataset: row.get("dataset")?,
        name: row.get("name")?,
        title: row.get("title")?,
        text: row.get("text")?,
        url: row.get("url")?,
        format: row.get("format")?,
        position: row.get("position")?,
        file: file.map(Id::new),
        created_at: row.get("created_at")?,
    })
}

fn file(row: &Row) -> Result<DataFile> {
    let (columns, report): (String, String) = (row.get("columns")?, row.get("report")?);
    let treatments: String = row.get("treatments")?;
    Ok(DataFile {
        id: row.get("id")?,
        dataset: row.get("dataset")?,
        resource: row.get("resource")?,
        hash: row.get("hash")?,
        file_name: row.get("file_name")?,
        bytes: row.get("bytes")?,
        state: row.get("state")?,
        table_hash: row.get("table_hash")?,
        table_bytes: row.get("table_bytes")?,
        rows: row.get("row_count")?,
        refused: row.get("refused")?,
        columns: serde_json::from_str(&columns).map_err(|error| Error::broken("columns", error))?,
        report: serde_json::from_str(&report).map_err(|error| Error::broken("a report", error))?,
        fault: row.get("fault")?,
        came_at: row.get("came_at")?,
        treated_of: row.get("treated_of")?,
        treatments: serde_json::from_str(&treatments)
            .map_err(|error| Error::broken("treatments", error))?,
        as_is: row.get("as_is")?,
        held_by: row.get("held_by")?,
    })
}

/// The resources of a dataset, in their order, without those that were taken out.
pub async fn resources_of(db: &mut Reader, dataset: DatasetId) -> Result<Vec<Resource>> {
    let sql = format!(
        "SELECT {RESOURCE} FROM dataset_resource WHERE dataset = $1 AND removed_at IS NULL ORDER BY position, id LIMIT 1000"
    );
    let rows = db.rows(&sql, params![dataset]).await?;
    rows.iter().map(resource).collect()
}

pub async fn resource_by_id(db: &mut Reader, id: Id<Resource>) -> Result<Option<Resource>> {
    let sql =
        format!("SELECT {RESOURCE} FROM dataset_resource WHERE id = $1 AND removed_at IS NULL");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(resource).transpose()
}

/// The resource of a name that is still part of its dataset.
pub async fn resource_by_name(
    db: &mut Reader,
    dataset: DatasetId,
    name: &str,
) -> Result<Option<Resource>> {
    let all = resources_of(db, dataset).await?;
    Ok(all.into_iter().find(|one| one.name == name))
}

/// The newest file of each resource, in the resources' order.
pub async fn files_of(
    db: &mut Reader,
    dataset: DatasetId,
) -> Result<Vec<(Resource, Option<DataFile>)>> {
    let resources = resources_of(db, dataset).await?;
    let sql = format!(
        "SELECT {FILE} FROM dataset_file WHERE id IN
             (SELECT file FROM dataset_resource WHERE dataset = $1 AND removed_at IS NULL)"
    );
    let rows = db.rows(&sql, params![dataset]).await?;
    let mut files = rows.iter().map(file).collect::<Result<Vec<_>>>()?;
    let with_file = |one: Resource| {
        let place = files.iter().position(|file| Some(file.id) == one.file);
        let found = place.map(|place| files.swap_remove(place));
        (one, found)
    };
    Ok(resources.into_iter().map(with_file).collect())
}

pub async fn file_by_id(db: &mut Reader, id: FileId) -> Result<Option<DataFile>> {
    let sql = format!("SELECT {FILE} FROM dataset_file WHERE id = $1");
    let row = db.row(&sql, params![id]).await?;
    row.as_ref().map(file).transpose()
}

/// The files of a dataset that came for a resource, and those with the same bytes for others, the oldest first.
pub async fn files_like(db: &mut Reader, like: &DataFile) -> Result<Vec<DataFile>> {
    let sql = format!(
        "SELECT {FILE} FROM dataset_file WHERE dataset = $1 AND (resource = $2 OR hash = $3 OR table_hash = $4) ORDER BY id LIMIT 100000"
    );
    let values = params![like.dataset, like.resource, &like.hash, &like.table_hash];
    let rows = db.rows(&sql, values).await?;
    rows.iter().map(file).collect()
}

/// A resource that is added.
#[derive(Debug, Clone, Default)]
pub struct NewResource {
    pub name: String,
    pub title: String,
    pub text: String,
    pub url: String,
    pub format: String,
}

/// Adds a resource after all others.
pub async fn add_resource(
    tx: &mut Tx,
    dataset: DatasetId,
    new: &NewResource,
) -> Result<Id<Resource>> {
    let (id, now) = (tx.new_id()?, tx.now());
    let sql = "SELECT COALESCE(MAX(position), 0) + 1 AS n FROM dataset_resource WHERE dataset = $1";
    let position = tx.count(sql, params![dataset]).await?;
    let sql = "INSERT INTO dataset_resource (id, dataset, name, title, text, url, format, position, created_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = params![
        id,
        dataset,
        &new.name,
        &new.title,
        &new.text,
        &new.url,
        &new.format,
        position,
        now
    ];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Gives a resource other words.
pub async fn name_resource(tx: &mut Tx, id: Id<Resource>, new: &NewResource) -> Result<()> {
    let sql =
        "UPDATE dataset_resource SET title = $2, text = $3, url = $4, format = $5 WHERE id = $1";
    let values = params![id, &new.title, &new.text, &new.url, &new.format];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Makes a file the newest of its resource.
pub async fn use_file(
    tx: &mut Tx,
    resource: Id<Resource>,
    file: FileId,
    format: &str,
) -> Result<()> {
    let sql = "UPDATE dataset_resource SET file = $2, format = $3, url = '' WHERE id = $1";
    tx.execute(sql, params![resource, file, format]).await?;
    Ok(())
}

/// Takes a resource out; `false` when it was out already.
pub async fn remove_resource(tx: &mut Tx, id: Id<Resource>) -> Result<bool> {
    let now = tx.now();
    let sql = "UPDATE dataset_resource SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL";
    Ok(tx.execute(sql, params![id, now]).await? == 1)
}

/// A file that has come.
#[derive(Debug, Clone)]
pub struct NewFile {
    pub dataset: DatasetId,
    pub resource: Id<Resource>,
    pub hash: String,
    pub file_name: String,
    pub bytes: u64,
}

/// Takes a file in. What has the bytes of one that is held back is held back as well.
pub async fn insert_file(tx: &mut Tx, new: &NewFile) -> Result<FileId> {
    let (id, now) = (tx.new_id()?, tx.now());
    let bytes = i64::try_from(new.bytes).unwrap_or(i64::MAX);
    let sql = "INSERT INTO dataset_file (id, dataset, resource, hash, file_name, bytes, state, table_hash, table_bytes,
                   row_count, refused, columns, report, fault, came_at, held_by)
               VALUES ($1, $2, $3, $4, $5, $6, $7, '', 0, 0, 0, '[]', '{}', '', $8,
                   (SELECT COALESCE(MAX(was.held_by), 0) FROM dataset_file was WHERE was.dataset = $2 AND was.hash = $4))";
    let values = params![
        id,
        new.dataset,
        new.resource,
        &new.hash,
        &new.file_name,
        bytes,
        FileState::Reading.name(),
        now
    ];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Keeps what came of reading a file; `false` when it is not being read any more.
pub async fn finish_file(tx: &mut Tx, id: FileId, read: &ReadFile) -> Result<bool> {
    let now = tx.now();
    let as_json = |value: serde_json::Result<String>| {
        value.map_err(|error| Error::broken("what was read of a file", error))
    };
    let (state, table, fault) = match read {
        ReadFile::Table(table) => (FileState::Table, Some(table), ""),
        ReadFile::Attachment => (FileState::Attachment, None, ""),
        ReadFile::Failed(fault) => (FileState::Failed, None, fault.as_str()),
    };
    let columns = table.map(|table| &table.columns);
    let report = table.map(|table| &table.report);
    let sql = "UPDATE dataset_file SET state = $2, table_hash = $3, table_bytes = $4, row_count = $5, refused = $6,
                   columns = $7, report = $8, fault = $9, read_at = $10
               WHERE id = $1 AND state = $11";
    let values = params![
        id,
        state.name(),
        table.map_or("", |table| table.hash.as_str()),
        table.map_or(0, |table| table.bytes),
        table.map_or(0, |table| table.rows),
        table.map_or(0, |table| table.refused),
        as_json(serde_json::to_string(
            columns.map_or(&[][..], Vec::as_slice)
        ))?,
        report.map_or_else(
            || Ok("{}".to_owned()),
            |report| as_json(serde_json::to_string(report))
        )?,
        fault,
        now,
        FileState::Reading.name()
    ];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Ends the reading of a file; `false` when it is not being read any more.
pub async fn stop_file(tx: &mut Tx, id: FileId) -> Result<bool> {
    let sql = "UPDATE dataset_file SET state = $2 WHERE id = $1 AND state = $3";
    let values = params![id, FileState::Stopped.name(), FileState::Reading.name()];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Lets a file that gave no table be published as it came, for a reason; `false` when it did not fail, or never came: a treated table that was not
/// made.
pub async fn attach_file(tx: &mut Tx, id: FileId, reason: &str) -> Result<bool> {
    let sql = "UPDATE dataset_file SET state = $2, fault = '', as_is = $5 WHERE id = $1 AND state IN ($3, $4) AND treated_of = 0";
    let [attachment, failed, stopped] =
        [FileState::Attachment, FileState::Failed, FileState::Stopped].map(FileState::name);
    let values = params![id, attachment, failed, stopped, reason];
    Ok(tx.execute(sql, values).await? == 1)
}

/// Leaves a resource without a file.
pub async fn drop_file(tx: &mut Tx, resource: Id<Resource>) -> Result<()> {
    let sql = "UPDATE dataset_resource SET file = NULL WHERE id = $1";
    tx.execute(sql, params![resource]).await?;
    Ok(())
}

/// Puts a resource at a place among the others.
pub async fn place_resource(tx: &mut Tx, id: Id<Resource>, position: i64) -> Result<()> {
    let sql = "UPDATE dataset_resource SET position = $2 WHERE id = $1";
    tx.execute(sql, params![id, position]).await?;
    Ok(())
}

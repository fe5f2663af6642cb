//! What was published, and the tables that can be asked of it.

use std::collections::{HashMap, HashSet};

use stoa_kernel::{Error, Id, Reader, Result, Tx, db::Row, params, town::grow};

use super::PART;
use crate::model::{DatasetId, FileId, PlaceColumns, PublishedFile, Resource, Version};

const COLUMNS: &str = "number, digest, body, row_count, bytes, at";

fn version(row: &Row) -> Result<Version> {
    let body: String = row.get("body")?;
    Ok(Version {
        number: row.get("number")?,
        digest: row.get("digest")?,
        body: serde_json::from_str(&body).map_err(|error| Error::broken("a version", error))?,
        rows: row.get("row_count")?,
        bytes: row.get("bytes")?,
        at: row.get("at")?,
    })
}

/// Marks the files of versions that are given out no more.
async fn marked(db: &mut Reader, datasets: &[i64], versions: Vec<Version>) -> Result<Vec<Version>> {
    if versions.is_empty() {
        return Ok(versions);
    }
    let list: Vec<String> = datasets.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT id FROM dataset_file WHERE held_by > 0 AND dataset IN ({})",
        list.join(", ")
    );
    let rows = db.rows(&sql, &[]).await?;
    let held: HashSet<i64> = rows
        .iter()
        .map(|row| row.get("id"))
        .collect::<Result<_>>()?;
    let mark = |mut version: Version| {
        let files = version.body.files.iter_mut();
        files.for_each(|file| file.is_held = held.contains(&file.file));
        version
    };
    Ok(versions.into_iter().map(mark).collect())
}

/// One version, marked.
async fn one(db: &mut Reader, dataset: DatasetId, row: Option<Row>) -> Result<Option<Version>> {
    let version = row.as_ref().map(version).transpose()?;
    let marked = marked(db, &[dataset.number()], version.into_iter().collect()).await?;
    Ok(marked.into_iter().next())
}

/// All versions, the newest first.
pub async fn versions_of(db: &mut Reader, dataset: DatasetId) -> Result<Vec<Version>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset_version WHERE dataset = $1 ORDER BY number DESC LIMIT 200"
    );
    let rows = db.rows(&sql, params![dataset]).await?;
    let versions = rows.iter().map(version).collect::<Result<_>>()?;
    marked(db, &[dataset.number()], versions).await
}

pub async fn version_of(
    db: &mut Reader,
    dataset: DatasetId,
    number: i64,
) -> Result<Option<Version>> {
    let sql = format!("SELECT {COLUMNS} FROM dataset_version WHERE dataset = $1 AND number = $2");
    let row = db.row(&sql, params![dataset, number]).await?;
    one(db, dataset, row).await
}

/// The body of a version exactly as it was digested.
pub async fn version_text(
    db: &mut Reader,
    dataset: DatasetId,
    number: i64,
) -> Result<Option<String>> {
    let sql = "SELECT body FROM dataset_version WHERE dataset = $1 AND number = $2";
    let row = db.row(sql, params![dataset, number]).await?;
    row.map(|row| row.get("body")).transpose()
}

pub async fn newest_version(db: &mut Reader, dataset: DatasetId) -> Result<Option<Version>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM dataset_version WHERE dataset = $1 ORDER BY number DESC LIMIT 1"
    );
    let row = db.row(&sql, params![dataset]).await?;
    one(db, dataset, row).await
}

/// The newest versions of these datasets, by the datasets' numbers.
pub async fn newest_versions(db: &mut Reader, datasets: &[i64]) -> Result<HashMap<i64, Version>> {
    if datasets.is_empty() {
        return Ok(HashMap::new());
    }
    let list: Vec<String> = datasets.iter().map(i64::to_string).collect();
    let sql = format!(
        "SELECT v.dataset AS dataset, v.number AS number, v.digest AS digest, v.body AS body,
             v.row_count AS row_count, v.bytes AS bytes, v.at AS at
         FROM dataset_version v JOIN dataset d ON d.id = v.dataset AND d.version = v.number
         WHERE v.dataset IN ({})",
        list.join(", ")
    );
    let rows = db.rows(&sql, &[]).await?;
    let ids = rows.iter().map(|row| row.get("dataset"));
    let ids = ids.collect::<Result<Vec<i64>>>()?;
    let versions = rows.iter().map(version).collect::<Result<_>>()?;
    let marked = marked(db, datasets, versions).await?;
    Ok(ids.into_iter().zip(marked).collect())
}

/// Keeps a version; `text` is its body exactly as it was digested.
pub async fn insert_version(
    tx: &mut Tx,
    dataset: DatasetId,
    new: &Version,
    text: &str,
) -> Result<()> {
    let sql = "INSERT INTO dataset_version (dataset, number, digest, body, row_count, bytes, at)
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = params![
        dataset,
        new.number,
        &new.digest,
        text,
        new.rows,
        new.bytes,
        new.at
    ];
    let taken = Error::conflict("opendata-changed-meanwhile");
    tx.execute_or(sql, values, taken).await?;
    Ok(())
}

/// A table by the name that queries use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTable {
    pub name: String,
    pub file: FileId,
    pub hash: String,
    /// The resource by which its pieces are known, where its rows come and go.
    pub live: Option<Id<Resource>>,
}

impl NamedTable {
    /// The table of a published file.
    pub fn of(file: &PublishedFile) -> Self {
        NamedTable {
            name: file.table.clone(),
            file: Id::new(file.file),
            hash: file.table_hash.clone(),
            live: None,
        }
    }
}

/// Lets queries use these tables of a dataset, and no others of it.
pub async fn replace_tables(tx: &mut Tx, dataset: DatasetId, tables: &[NamedTable]) -> Result<()> {
    remove_tables(tx, dataset).await?;
    for table in tables {
        let file = super::file_by_id(tx, table.file).await?;
        let has_places = file.is_some_and(|file| PlaceColumns::of(&file.columns).is_some());
        let sql = "INSERT INTO dataset_table (name, dataset, file, table_hash, places) VALUES ($1, $2, $3, $4, $5)";
        let values = params![
            &table.name,
            dataset,
            table.file,
            &table.hash,
            i64::from(has_places)
        ];
        tx.execute_or(sql, values, Error::conflict("opendata-table-taken"))
            .await?;
    }
    Ok(())
}

/// Keeps queries from the tables of a dataset.
pub async fn remove_tables(tx: &mut Tx, dataset: DatasetId) -> Result<()> {
    let sql = "DELETE FROM dataset_table WHERE dataset = $1";
    tx.execute(sql, params![dataset]).await?;
    grow(tx, PART).await
}

/// The dataset that a table's name belongs to.
pub async fn table_owner(db: &mut Reader, name: &str) -> Result<Option<DatasetId>> {
    let sql = "SELECT dataset FROM dataset_table WHERE name = $1";
    let row = db.row(sql, params![name]).await?;
    row.map(|row| row.get("dataset")).transpose()
}

/// All tables that can be asked, by their names and by their other names.
pub async fn all_tables(db: &mut Reader) -> Result<Vec<NamedTable>> {
    let sql = "SELECT t.name AS name, t.file AS file, t.table_hash AS table_hash, l.resource AS live FROM dataset_table t
               LEFT JOIN dataset_live l ON (l.file = t.file AND l.waits = 0) OR (l.shown_file = t.file AND l.waits = 1)
               UNION ALL
               SELECT a.name, t.file, t.table_hash, l.resource FROM dataset_alias a
               JOIN dataset_table t ON t.dataset = a.dataset
               JOIN dataset_file f ON f.id = t.file AND f.resource = a.resource
               LEFT JOIN dataset_live l ON (l.file = t.file AND l.waits = 0) OR (l.shown_file = t.file AND l.waits = 1)
               ORDER BY name LIMIT 200000";
    let rows = db.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            Ok(NamedTable {
                name: row.get("name")?,
                file: row.get("file")?,
                hash: row.get("table_hash")?,
                live: row.get::<Option<i64>>("live")?.map(Id::new),
            })
        })
        .collect()
}

/// The tables that can be asked, by resource: without a name for the resource itself, then each name of its table. A page, in order.
pub async fn table_names(
    db: &mut Reader,
    (offset, limit): (usize, usize),
) -> Result<Vec<(Id<Resource>, String)>> {
    let sql = format!("{NAMES} ORDER BY name, resource LIMIT $1 OFFSET $2");
    let rows = db.rows(&sql, params![limit, offset]).await?;
    rows.iter()
        .map(|row| Ok((row.get("resource")?, row.get("name")?)))
        .collect()
}

/// How many [`table_names`] there are.
pub async fn count_table_names(db: &mut Reader) -> Result<i64> {
    let sql = format!("SELECT COUNT(*) AS n FROM ({NAMES}) AS names");
    db.count(&sql, &[]).await
}

const NAMES: &str = "SELECT f.resource AS resource, '' AS name FROM dataset_table t JOIN dataset_file f ON f.id = t.file
    UNION ALL
    SELECT f.resource, t.name FROM dataset_table t JOIN dataset_file f ON f.id = t.file
    UNION ALL
    SELECT f.resource, a.name FROM dataset_alias a JOIN dataset_table t ON t.dataset = a.dataset
    JOIN dataset_file f ON f.id = t.file AND f.resource = a.resource";

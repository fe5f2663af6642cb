//! A table is opened: from now on its rows come and go without a file being brought each time.

use stoa_kernel::{Done, Error, Id, OrNotFound, Result, Tx, digest};

use super::{add_file::free_name, found, not_own};
use crate::{
    events::{DataEvent, What},
    model::{
        DataFile, DatasetId, FileId, FileReport, FileState, Live, Personal, Piece, ReadFile,
        ReadTable, Resource, TableColumn,
    },
    policy,
    store::{self, NewFile, NewResource},
};

/// Which table is opened.
#[derive(Debug, Clone)]
pub struct OpenTable {
    pub dataset: DatasetId,
    /// The resource whose table it is, or in whose place it comes; `None`: a new one.
    pub resource: Option<Id<Resource>>,
    pub title: String,
    pub text: String,
    pub format: String,
    /// Columns that tell rows apart.
    pub key: Vec<String>,
    /// A new table; `None`: the one that the resource has.
    pub table: Option<NewTable>,
}

/// A table that is kept as Parquet already.
#[derive(Debug, Clone)]
pub struct NewTable {
    pub piece: Piece,
    pub columns: Vec<TableColumn>,
    /// What looks personal in it.
    pub signs: Personal,
}

/// What was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub resource: Id<Resource>,
    pub file: FileId,
}

/// `Invalid` on `key` where it names a column that there is not, `Conflict` when the table is open already or the resource has none.
pub async fn open_table(tx: &mut Tx, input: OpenTable) -> Result<Done<Opened>> {
    let dataset = found(tx, policy::DESCRIBE, input.dataset).await?;
    not_own(tx, &dataset)?;
    if dataset.is_public() {
        policy::may(tx, policy::PUBLISH, &dataset)?;
    }
    let resource = resource_for(tx, dataset.id, &input).await?;
    let file = match &input.table {
        Some(table) => keep_table(tx, dataset.id, resource, table, &input.format).await?,
        None => table_of(tx, resource).await?,
    };
    let columns = &file.columns;
    let is_column = |name: &String| columns.iter().any(|column| column.name == *name);
    if !input.key.iter().all(is_column) {
        return Err(Error::invalid("primary_key", "opendata-ckan-field-unknown"));
    }
    let live = Live {
        resource,
        dataset: dataset.id,
        file: file.id,
        key: input.key,
        files: vec![Piece {
            hash: file.table_hash.clone(),
            rows: file.rows,
            bytes: file.table_bytes,
        }],
        dead: Vec::new(),
        rows: file.rows,
        revision: 1,
        written: 1,
        sealed: 1,
        digest: digest(&file.table_hash),
        changed_at: tx.now(),
        waits: false,
        shown: None,
    };
    store::insert_live(tx, &live).await?;
    store::touch(tx, dataset.id).await?;
    let what = What::DatasetTableOpened {
        resource: resource.number(),
        table: file.table_hash,
        key: live.key,
    };
    let opened = Opened {
        resource,
        file: file.id,
    };
    Ok(Done::new(opened, &DataEvent::of(&dataset, what)))
}

/// The resource that is named, or a new one.
async fn resource_for(tx: &mut Tx, dataset: DatasetId, input: &OpenTable) -> Result<Id<Resource>> {
    let Some(id) = input.resource else {
        return new_resource(tx, input).await;
    };
    let resource = store::resource_by_id(tx, id).await?.or_not_found()?;
    if resource.dataset != dataset {
        return Err(Error::NotFound);
    }
    match store::live_of(tx, id).await? {
        // A file has come in its place since.
        Some(live) if Some(live.file) != resource.file => {
            store::remove_live(tx, id).await?;
        }
        Some(_) => return Err(Error::conflict("opendata-table-open-already")),
        None => {}
    }
    Ok(resource.id)
}

async fn new_resource(tx: &mut Tx, input: &OpenTable) -> Result<Id<Resource>> {
    let title: String = input.title.trim().chars().take(200).collect();
    let title = match title.as_str() {
        "" => "table".to_owned(),
        _ => title,
    };
    let new = NewResource {
        name: free_name(tx, input.dataset, &title).await?,
        text: input.text.trim().chars().take(5000).collect(),
        url: String::new(),
        format: input.format.chars().take(40).collect(),
        title,
    };
    store::add_resource(tx, input.dataset, &new).await
}

/// Keeps a table as a file that is its own original.
pub(super) async fn keep_table(
    tx: &mut Tx,
    dataset: DatasetId,
    resource: Id<Resource>,
    table: &NewTable,
    format: &str,
) -> Result<DataFile> {
    let name = store::resource_by_id(tx, resource)
        .await?
        .or_not_found()?
        .name;
    let new = NewFile {
        dataset,
        resource,
        hash: table.piece.hash.clone(),
        file_name: format!("{name}.parquet"),
        bytes: u64::try_from(table.piece.bytes).unwrap_or(0),
    };
    let id = store::insert_file(tx, &new).await?;
    let read = ReadTable {
        hash: table.piece.hash.clone(),
        bytes: table.piece.bytes,
        rows: table.piece.rows,
        refused: 0,
        columns: table.columns.clone(),
        report: FileReport {
            personal: table.signs.clone(),
            ..FileReport::default()
        },
    };
    store::finish_file(tx, id, &ReadFile::Table(Box::new(read))).await?;
    let format = match format {
        "" => "Parquet",
        given => given,
    };
    store::use_file(tx, resource, id, format).await?;
    store::file_by_id(tx, id).await?.or_not_found()
}

async fn table_of(tx: &mut Tx, resource: Id<Resource>) -> Result<DataFile> {
    let resource = store::resource_by_id(tx, resource).await?.or_not_found()?;
    let file = match resource.file {
        Some(file) => store::file_by_id(tx, file).await?,
        None => None,
    };
    let file = file.filter(|file| file.state == FileState::Table);
    file.ok_or_else(|| Error::conflict("opendata-no-table"))
}

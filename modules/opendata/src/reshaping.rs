//! More columns for an open table, or fewer: its rows are written anew, once.

use std::{path::Path, sync::Arc};

use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result};
use stoa_tables::{
    Layout, Pieces, Unchanged, Written,
    arrow::{
        array::{ArrayRef, RecordBatch, new_null_array},
        datatypes::{Field, Schema, SchemaRef},
        error::ArrowError,
    },
    live_rows, schema_of, write_table,
};

use crate::{
    changing::{alone, blocking, piece, pieces_of, temporary},
    commands::{AddColumns, NewTable, RemoveColumns, add_columns, remove_columns},
    looking::look_at,
    model::{Live, Resource, TableColumn},
    records, store,
};

/// How often a table is written anew when another node has changed it meanwhile.
const TRIES: usize = 8;

/// Gives an open table columns behind those that it has; which it has then. Those whose names it has already are passed over, and in
/// the rows that are there the new ones have no value.
///
/// # Errors
/// `NotFound` where no table is open, `Conflict` where a treated table stands in its place, and what [`add_columns`] says.
pub async fn widen(
    app: &App,
    actor: &Actor,
    resource: Id<Resource>,
    new: &[TableColumn],
) -> Result<Vec<TableColumn>> {
    let _alone = alone(app, resource).await;
    for _ in 0..TRIES {
        let (live, before) = open_columns(app, resource).await?;
        let is_new = |column: &&TableColumn| before.iter().all(|known| known.name != column.name);
        let added: Vec<TableColumn> = new.iter().filter(is_new).cloned().collect();
        if added.is_empty() {
            return Ok(before);
        }
        let columns = [before, added.clone()].concat();
        let input = AddColumns {
            resource,
            seen: live.written,
            table: written_anew(app, &live, &columns).await?,
            added: added.into_iter().map(|column| column.name).collect(),
        };
        let mut tx = app.db.begin(actor).await?;
        match add_columns(&mut tx, input).await {
            // Another node was faster: its rows have to be written as well.
            Err(Error::Conflict(_)) => continue,
            done => {
                tx.commit(done?).await?;
                return Ok(columns);
            }
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 1,
    })
}

/// Takes columns out of an open table; which it has then. Names that it has not are passed over.
///
/// # Errors
/// As [`widen`], and what [`remove_columns`] says.
pub async fn narrow(
    app: &App,
    actor: &Actor,
    resource: Id<Resource>,
    gone: &[String],
) -> Result<Vec<TableColumn>> {
    let _alone = alone(app, resource).await;
    for _ in 0..TRIES {
        let (live, before) = open_columns(app, resource).await?;
        let (out, columns): (Vec<TableColumn>, Vec<TableColumn>) = before
            .into_iter()
            .partition(|column| gone.contains(&column.name));
        if out.is_empty() {
            return Ok(columns);
        }
        let input = RemoveColumns {
            resource,
            seen: live.written,
            table: written_anew(app, &live, &columns).await?,
            removed: out.into_iter().map(|column| column.name).collect(),
        };
        let mut tx = app.db.begin(actor).await?;
        match remove_columns(&mut tx, input).await {
            Err(Error::Conflict(_)) => continue,
            done => {
                tx.commit(done?).await?;
                return Ok(columns);
            }
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 1,
    })
}

/// An open table with its columns.
async fn open_columns(app: &App, resource: Id<Resource>) -> Result<(Live, Vec<TableColumn>)> {
    let mut db = app.db.read().await?;
    let live = store::live_of(&mut db, resource).await?.or_not_found()?;
    let file = store::file_by_id(&mut db, live.file)
        .await?
        .or_not_found()?;
    match file.held_by {
        0 => Ok((live, file.columns)),
        _ => Err(Error::conflict("opendata-table-treated")),
    }
}

/// The table's rows with these columns, as one kept file that was looked over.
async fn written_anew(app: &App, live: &Live, columns: &[TableColumn]) -> Result<NewTable> {
    let (pieces, folder) = (pieces_of(app, live).await?, app.files.arriving());
    let fields = records::schema(columns);
    let written = blocking(move || {
        let into = temporary(&folder)?;
        let written = write_as(&pieces, &fields, into.path())?;
        Ok((into, written.rows))
    });
    let (anew, rows) = written.await?;
    let signs = look_at(vec![anew.path().to_owned()], columns).await?;
    let kept = app.files.keep_file(anew.path()).await?;
    Ok(NewTable {
        piece: piece(kept, rows),
        columns: columns.to_vec(),
        signs,
    })
}

/// The living rows of a table with the columns of `wanted`, empty where the table has none of the name. Streams.
fn write_as(pieces: &Pieces, wanted: &SchemaRef, into: &Path) -> Result<Written, Unchanged> {
    let first = pieces.files.first();
    let first = first.ok_or_else(|| Unchanged::Disk(std::io::ErrorKind::NotFound.into()))?;
    let before = schema_of(first)?;
    let places: Vec<Option<usize>> = wanted
        .fields()
        .iter()
        .map(|field| before.index_of(field.name()).ok())
        .collect();
    let fields = wanted
        .fields()
        .iter()
        .zip(&places)
        .map(|(new, place)| match place {
            Some(place) => Arc::clone(&before.fields()[*place]),
            None => Arc::clone(new),
        });
    let fields: Vec<Arc<Field>> = fields.collect();
    // What the file says of its geometries stays while they do.
    let has_places = |field: &Arc<Field>| field.data_type().is_binary();
    let metadata = match fields.iter().any(has_places) {
        true => before.metadata().clone(),
        false => std::collections::HashMap::new(),
    };
    let schema = Arc::new(Schema::new_with_metadata(fields, metadata));
    let rows = live_rows(pieces, 0)?.map(|batch| with_columns(&batch?, &places, &schema));
    Ok(write_table(into, &schema, rows, &Layout::default())?)
}

fn with_columns(
    batch: &RecordBatch,
    places: &[Option<usize>],
    schema: &SchemaRef,
) -> Result<RecordBatch, ArrowError> {
    let fields = schema.fields().iter().zip(places);
    let arrays: Vec<ArrayRef> = fields
        .map(|(field, place)| match place {
            Some(place) => Arc::clone(batch.column(*place)),
            None => new_null_array(field.data_type(), batch.num_rows()),
        })
        .collect();
    RecordBatch::try_new(SchemaRef::clone(schema), arrays)
}

//! More columns for an open table: its rows are written anew, once, with nothing in the new ones.

use std::{path::Path, sync::Arc};

use stoa_kernel::{Actor, App, Error, Id, OrNotFound, Result};
use stoa_tables::{
    Layout, Pieces, Unchanged, Written,
    arrow::{
        array::{RecordBatch, new_null_array},
        datatypes::{Field, Schema, SchemaRef},
        error::ArrowError,
    },
    live_rows, schema_of, write_table,
};

use crate::{
    changing::{alone, blocking, piece, pieces_of, temporary},
    commands::{AddColumns, NewTable, add_columns},
    looking::look_at,
    model::{Resource, TableColumn},
    records, store,
};

/// How often a table is written anew when another node has changed it meanwhile.
const TRIES: usize = 8;

/// Gives an open table columns behind those that it has; which it has then. Those whose names it has already are passed over.
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
        let mut db = app.db.read().await?;
        let live = store::live_of(&mut db, resource).await?.or_not_found()?;
        let file = store::file_by_id(&mut db, live.file)
            .await?
            .or_not_found()?;
        drop(db);
        if file.held_by > 0 {
            return Err(Error::conflict("opendata-table-treated"));
        }
        let mut columns = file.columns;
        let is_new = |column: &&TableColumn| columns.iter().all(|known| known.name != column.name);
        let added: Vec<TableColumn> = new.iter().filter(is_new).cloned().collect();
        if added.is_empty() {
            return Ok(columns);
        }
        columns.extend(added.iter().cloned());
        let (pieces, folder) = (pieces_of(app, &live).await?, app.files.arriving());
        let fields = records::schema(&added);
        let written = blocking(move || {
            let into = temporary(&folder)?;
            let written = write_wider(&pieces, &fields, into.path())?;
            Ok((into, written.rows))
        });
        let (wider, rows) = written.await?;
        let signs = look_at(vec![wider.path().to_owned()], &columns).await?;
        let kept = app.files.keep_file(wider.path()).await?;
        let input = AddColumns {
            resource,
            seen: live.written,
            table: NewTable {
                piece: piece(kept, rows),
                columns: columns.clone(),
                signs,
            },
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

/// The living rows of a table with these columns behind their own, empty. Streams.
fn write_wider(pieces: &Pieces, new: &SchemaRef, into: &Path) -> Result<Written, Unchanged> {
    let first = pieces.files.first();
    let first = first.ok_or_else(|| Unchanged::Disk(std::io::ErrorKind::NotFound.into()))?;
    let before = schema_of(first)?;
    let fields = before.fields().iter().chain(new.fields().iter());
    let fields: Vec<Arc<Field>> = fields.map(Arc::clone).collect();
    // What the file says of its geometries stays.
    let schema = Arc::new(Schema::new_with_metadata(fields, before.metadata().clone()));
    let rows = live_rows(pieces, 0)?.map(|batch| wider(&batch?, &schema));
    Ok(write_table(into, &schema, rows, &Layout::default())?)
}

fn wider(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
    let mut arrays = batch.columns().to_vec();
    let new = schema.fields().iter().skip(arrays.len());
    let empty: Vec<_> = new
        .map(|field| new_null_array(field.data_type(), batch.num_rows()))
        .collect();
    arrays.extend(empty);
    RecordBatch::try_new(SchemaRef::clone(schema), arrays)
}

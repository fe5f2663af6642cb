//! Rows of open tables: batches come in, are worked out on files beside what is there, and are kept by one short write. Readers go
//! on with the pieces that they have.

mod queue;

use std::path::PathBuf;

use stoa_kernel::{Actor, App, Error, FieldError, Id, Message, OrNotFound, Result, files::Kept};
use stoa_tables::{
    Changed, Layout, Method, Pieces, Unchanged, Upsert,
    arrow::array::{BooleanArray, RecordBatch},
    clear, compact, remove, upsert, write_table,
};
use tempfile::NamedTempFile;

pub(crate) use self::queue::alone;

use crate::{
    commands::{ChangeRows, NewTable, OpenTable, Opened, change_rows, open_table},
    looking::{ask_decision, is_free_before, look_at},
    model::{DatasetId, Live, Personal, Piece, Resource, TableColumn},
    policy, store,
};

/// How often a batch is worked out anew when another node was faster.
const TRIES: usize = 12;
/// Tables of so many rows are looked over whole with each batch, others when they are compacted or sealed: one row tells too little.
const LOOKED_WHOLE: i64 = 5000;

/// What happens to the rows of a table: first rows go, then rows come.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// All rows go.
    pub clears: bool,
    /// Rows like these go, by the columns that they have.
    pub gone: Option<RecordBatch>,
    pub put: Option<Put>,
}

/// Rows that come, with all columns of the table.
#[derive(Debug, Clone)]
pub struct Put {
    pub rows: RecordBatch,
    /// For each column which rows say something of it; `None`: all do.
    pub given: Option<Vec<BooleanArray>>,
    pub method: Method,
}

/// What a batch did, or would do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    pub inserted: u64,
    pub updated: u64,
    pub deleted: u64,
    pub unchanged: u64,
    /// Rows look personal, and everybody sees the table as it was published until somebody has decided.
    pub waits: bool,
}

/// Whether a batch is kept, or only tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Kept,
    Tried,
}

/// Puts rows into the table of a dataset that changes row by row, and takes rows out of it: what a source that knows what has
/// changed calls each time. The dataset's first call opens the table with `columns` and `key`; rows of `put` with a key that is
/// there take its place, and rows that say what stands there already change nothing. `gone` has the columns of the key.
///
/// # Errors
/// `Invalid` on `records` for rows that do not fit, and what the commands say.
pub async fn apply_changes(
    app: &App,
    actor: &Actor,
    dataset: DatasetId,
    (columns, key): (&[TableColumn], &[String]),
    (put, gone): (&RecordBatch, Option<RecordBatch>),
) -> Result<Outcome> {
    let lives = store::lives_of(&mut app.db.read().await?, dataset).await?;
    let resource = match lives.first() {
        Some(live) => live.resource,
        None => {
            let empty = RecordBatch::new_empty(put.schema());
            let table = kept_table(app, empty, columns.to_vec()).await?;
            let input = OpenTable {
                dataset,
                resource: None,
                title: String::new(),
                text: String::new(),
                format: String::new(),
                key: key.to_vec(),
                table: Some(table),
            };
            open(app, actor, input).await?.resource
        }
    };
    let batch = Batch {
        clears: false,
        gone,
        put: Some(Put {
            rows: put.clone(),
            given: None,
            method: Method::Upsert,
        }),
    };
    change(app, actor, resource, &batch, Mode::Kept).await
}

/// Opens a table.
///
/// # Errors
/// As [`open_table`].
pub async fn open(app: &App, actor: &Actor, input: OpenTable) -> Result<Opened> {
    let mut tx = app.db.begin(actor).await?;
    let done = open_table(&mut tx, input).await?;
    tx.commit(done).await
}

/// Keeps rows as the first file of a table.
pub async fn kept_table(
    app: &App,
    rows: RecordBatch,
    columns: Vec<TableColumn>,
) -> Result<NewTable> {
    let folder = app.files.arriving();
    let written = blocking(move || {
        let file = temporary(&folder)?;
        let written = write_table(file.path(), &rows.schema(), [Ok(rows)], &Layout::default())?;
        Ok((file, written.rows))
    });
    let (file, rows) = written.await?;
    let signs = look_at(vec![file.path().to_owned()], &columns).await?;
    let kept = app.files.keep_file(file.path()).await?;
    let piece = piece(kept, rows);
    Ok(NewTable {
        piece,
        columns,
        signs,
    })
}

/// Changes the rows of an open table.
///
/// # Errors
/// `NotFound` where no table is open, `Conflict` where a treated table stands in its place, `Invalid` on `records` or `key` for rows that
/// do not fit, and what [`change_rows`] says.
pub async fn change(
    app: &App,
    actor: &Actor,
    resource: Id<Resource>,
    batch: &Batch,
    mode: Mode,
) -> Result<Outcome> {
    let _alone = alone(app, resource).await;
    for _ in 0..TRIES {
        let mut db = app.db.read().await?;
        let live = store::live_of(&mut db, resource).await?.or_not_found()?;
        // What changes nothing, or is only tried, is answered to those alone who may change it.
        let dataset = store::dataset_by_id(&mut db, live.dataset).await?;
        let dataset = dataset.or_not_found()?;
        let file = store::file_by_id(&mut db, live.file)
            .await?
            .or_not_found()?;
        drop(db);
        let action = match dataset.is_public() {
            true => policy::PUBLISH,
            false => policy::DESCRIBE,
        };
        let asked = dataset.resource(actor.number());
        app.db.policy().ask(actor, action, &asked)?;
        if file.held_by > 0 {
            return Err(Error::conflict("opendata-table-treated"));
        }
        let looked = (mode == Mode::Kept && !dataset.is_own).then_some(&file.columns[..]);
        let (mut input, mut outcome) = worked_out(app, &live, batch, looked).await?;
        let is_nothing = input.rows.is_none() && input.dead.is_empty();
        if mode == Mode::Tried || is_nothing {
            return Ok(outcome);
        }
        input.is_before_free = is_free_before(app, (&live, &file), &input.signs).await?;
        let mut tx = app.db.begin(actor).await?;
        match change_rows(&mut tx, input).await {
            // Another node was faster: its pieces have to be looked at as well.
            Err(Error::Conflict(_)) => continue,
            done => {
                let live = tx.commit(done?).await?;
                outcome.waits = live.waits;
                if live.waits {
                    ask_decision(app, live.dataset).await?;
                }
                return Ok(outcome);
            }
        }
    }
    Err(Error::Busy {
        retry_after_seconds: 1,
    })
}

/// Where the pieces of a table are on this machine.
pub(crate) async fn pieces_of(app: &App, live: &Live) -> Result<Pieces> {
    let mut pieces = Pieces::default();
    for piece in &live.files {
        pieces.files.push(app.files.near(&piece.hash).await?);
    }
    for piece in &live.dead {
        pieces.dead.push(app.files.near(&piece.hash).await?);
    }
    Ok(pieces)
}

/// Files that a batch has made.
struct Made {
    changed: Changed,
    rows: NamedTempFile,
    /// Of rows that go, and of rows that are replaced.
    dead: Vec<(NamedTempFile, u64)>,
    /// All rows as they are then, where the table is small and rows have come.
    whole: Option<NamedTempFile>,
}

/// Works a batch out; `looked` are the table's columns where rows that come are looked over.
pub(crate) async fn worked_out(
    app: &App,
    live: &Live,
    batch: &Batch,
    looked: Option<&[TableColumn]>,
) -> Result<(ChangeRows, Outcome)> {
    let pieces = pieces_of(app, live).await?;
    let (folder, key, batch) = (app.files.arriving(), live.key.clone(), batch.clone());
    let is_small = looked.is_some() && live.rows <= LOOKED_WHOLE;
    let made = blocking(move || made(pieces, (&folder, is_small), &key, &batch)).await?;
    let signs = match looked {
        Some(columns) if made.changed.rows.is_some() => {
            let come = std::iter::once(made.rows.path());
            let all = come.chain(made.whole.as_ref().map(NamedTempFile::path));
            look_at(all.map(PathBuf::from).collect(), columns).await?
        }
        _ => Personal::default(),
    };
    let Made {
        changed,
        rows,
        dead,
        whole: _,
    } = made;
    let mut input = ChangeRows {
        resource: live.resource,
        seen: live.written,
        inserted: whole(changed.inserted),
        updated: whole(changed.updated),
        deleted: whole(changed.deleted),
        rows: None,
        dead: Vec::new(),
        signs,
        is_before_free: false,
    };
    if let Some(written) = changed.rows {
        let kept = app.files.keep_file(rows.path()).await?;
        input.rows = Some(piece(kept, written.rows));
    }
    for (file, rows) in dead {
        let kept = app.files.keep_file(file.path()).await?;
        input.dead.push(piece(kept, rows));
    }
    let outcome = Outcome {
        inserted: changed.inserted,
        updated: changed.updated,
        deleted: changed.deleted,
        unchanged: changed.unchanged,
        waits: false,
    };
    Ok((input, outcome))
}

fn made(
    mut pieces: Pieces,
    (folder, is_small): (&PathBuf, bool),
    key: &[String],
    batch: &Batch,
) -> Result<Made, Unchanged> {
    let (rows, mut dead) = (temporary(folder)?, Vec::new());
    let mut changed = Changed::default();
    let mut keep = |file: NamedTempFile, of: &Changed| {
        if let Some(written) = of.dead {
            dead.push((file, written.rows));
        }
    };
    if batch.clears || batch.gone.is_some() {
        let file = temporary(folder)?;
        let went = match &batch.gone {
            Some(gone) if !batch.clears => remove(&pieces, gone, file.path())?,
            _ => clear(&pieces, file.path())?,
        };
        changed.deleted = went.deleted;
        if went.dead.is_some() {
            pieces.dead.push(file.path().to_owned());
        }
        keep(file, &went);
    }
    if let Some(put) = &batch.put {
        let file = temporary(folder)?;
        let came = Upsert {
            key,
            rows: &put.rows,
            given: put.given.as_deref(),
            method: put.method,
        };
        let came = upsert(&pieces, came, rows.path(), file.path())?;
        changed.rows = came.rows;
        changed.inserted = came.inserted;
        changed.updated = came.updated;
        changed.unchanged = came.unchanged;
        if came.dead.is_some() {
            pieces.dead.push(file.path().to_owned());
        }
        keep(file, &came);
    }
    let whole = match changed.rows {
        Some(_) if is_small => {
            pieces.files.push(rows.path().to_owned());
            let (whole, none) = (temporary(folder)?, temporary(folder)?);
            compact(&pieces, 0, whole.path(), none.path())?;
            Some(whole)
        }
        _ => None,
    };
    Ok(Made {
        changed,
        rows,
        dead,
        whole,
    })
}

pub(crate) fn temporary(folder: &PathBuf) -> std::io::Result<NamedTempFile> {
    std::fs::create_dir_all(folder)?;
    NamedTempFile::with_prefix_in("rows-", folder)
}

/// Runs what takes long away from the threads that serve pages.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Unchanged> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await;
    let done = done.map_err(|lost| Error::broken("changing a table", lost))?;
    done.map_err(in_words)
}

/// Why nothing was changed, as the house says it. Rows count from 1 for people.
fn in_words(unchanged: Unchanged) -> Error {
    let one = |field: &str, message: Message| Error::Invalid(vec![FieldError::new(field, message)]);
    match unchanged {
        Unchanged::Missing(row) => one(
            "key",
            Message::new("opendata-rows-missing").with("row", row + 1),
        ),
        Unchanged::Taken(row) => one(
            "records",
            Message::new("opendata-rows-taken").with("row", row + 1),
        ),
        Unchanged::NoKey(row, column) => one(
            "key",
            Message::new("opendata-rows-no-key")
                .with("row", row + 1)
                .with("column", column),
        ),
        Unchanged::NoColumn(column) => one(
            "records",
            Message::new("opendata-rows-no-column").with("column", column),
        ),
        other => Error::broken("changing a table", other),
    }
}

pub(crate) fn piece(kept: Kept, rows: u64) -> Piece {
    Piece {
        hash: kept.hash,
        rows: whole(rows),
        bytes: whole(kept.bytes),
    }
}

pub(crate) fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

//! Own records row by row: what a module says has changed is put into the open table of its dataset, and nothing else is written. What
//! was taken back is not the business of this file: then all of the table is written, and what stood before goes.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use jiff::SignedDuration;
use serde_json::{Map, json};
use stoa_kernel::{App, Error, Result};
use stoa_readers::{self as readers, Source, load};
use stoa_tables::{
    Method, Pieces, Unchanged,
    arrow::{
        array::{ArrayRef, RecordBatch},
        compute::{cast, concat_batches},
        datatypes::SchemaRef,
        error::ArrowError,
    },
    live_rows,
};
use stoa_web::{Dataset as Own, DatasetRows, RowsChanged};

use super::{HOUSE, TRIES, features};
use crate::{
    changing::{Batch, Put, alone, blocking, temporary, worked_out},
    commands::{KeepOwnRows, keep_own_rows},
    model::{DataFile, Kind, Live, OwnRows, State, TableColumn},
    records, store,
};

/// How long a table is kept up row by row at most before all of it is written again, so that the kinds of its columns are those of
/// its values.
const WHOLE_AFTER: SignedDuration = SignedDuration::from_hours(24 * 7);
/// Rows that may change at once however few there are; beyond, a quarter of the table.
const FEW: i64 = 1000;

/// Brings a table up to date by what has changed since it was written. `false` where all of it had better be written: it is not
/// there yet, too much has changed, or a value does not fit its column.
pub(super) async fn keep_up(app: &App, own: &Own) -> Result<bool> {
    let Some(rows) = own.rows else {
        return Ok(false);
    };
    for _ in 0..TRIES {
        let Some(seen) = Seen::read(app, own.slug).await? else {
            return Ok(false);
        };
        match seen.keep_up(app, rows).await {
            // Somebody has written it meanwhile: what was read of the module may be older than that.
            Err(Error::Conflict(_)) => {}
            done => return done,
        }
    }
    Ok(false)
}

/// A table as it was before the module was asked.
struct Seen {
    live: Live,
    file: DataFile,
    own: OwnRows,
}

impl Seen {
    async fn read(app: &App, slug: &str) -> Result<Option<Self>> {
        let mut db = app.db.read().await?;
        let dataset = store::dataset_by_slug(&mut db, slug).await?;
        let dataset = dataset.filter(|it| it.is_own && it.state == State::Published);
        let Some(dataset) = dataset else {
            return Ok(None);
        };
        let lives = store::lives_of(&mut db, dataset.id).await?;
        let Some(live) = lives.into_iter().next() else {
            return Ok(None);
        };
        let own = store::own_rows(&mut db, live.resource).await?;
        let file = store::file_by_id(&mut db, live.file).await?;
        let Some((own, file)) = own.zip(file) else {
            return Ok(None);
        };
        let is_old = live.revision > 1 && own.whole_at + WHOLE_AFTER < app.now();
        Ok((!is_old).then_some(Seen { live, file, own }))
    }

    async fn keep_up(&self, app: &App, rows: DatasetRows) -> Result<bool> {
        if (rows.ground)(app.clone()).await? != self.own.ground {
            return Ok(false);
        }
        let folder = app.files.arriving();
        let some = blocking(move || Ok(temporary(&folder)?)).await?;
        let written = (rows.write)(app.clone(), self.own.leaf, some.path().to_owned()).await?;
        let Some(changed) = written.filter(|changed| self.is_little(changed)) else {
            return Ok(false);
        };
        if changed.rows == 0 && changed.gone.is_empty() {
            return Ok(true);
        }
        let put = match changed.rows {
            0 => None,
            _ => match self.read_rows(app, some.path()).await? {
                None => return Ok(false),
                put => put,
            },
        };
        let batch = Batch {
            clears: false,
            gone: self.gone(rows.key, &changed.gone)?,
            put: put.map(|rows| Put {
                rows,
                given: None,
                method: Method::Upsert,
            }),
        };
        self.keep(app, &batch, changed.until).await?;
        Ok(true)
    }

    fn is_little(&self, changed: &RowsChanged) -> bool {
        let rows = i64::try_from(changed.rows).unwrap_or(i64::MAX);
        let gone = i64::try_from(changed.gone.len()).unwrap_or(i64::MAX);
        rows.saturating_add(gone) <= FEW.max(self.live.rows / 4)
    }

    async fn keep(&self, app: &App, batch: &Batch, leaf: i64) -> Result<()> {
        let _alone = alone(app, self.live.resource).await;
        let now = store::live_of(&mut app.db.read().await?, self.live.resource).await?;
        let now = now.filter(|now| now.file == self.live.file);
        let now = now.ok_or_else(|| Error::conflict("opendata-changed-meanwhile"))?;
        let (change, _) = worked_out(app, &now, batch, None).await?;
        if change.rows.is_none() && change.dead.is_empty() {
            return Ok(());
        }
        let mut tx = app.db.begin(&HOUSE).await?;
        let input = KeepOwnRows {
            change,
            whole_at: self.own.whole_at,
            leaf,
        };
        let done = keep_own_rows(&mut tx, input).await?;
        tx.commit(done).await?;
        Ok(())
    }

    /// The keys of rows that go, as rows.
    fn gone(&self, key: &str, gone: &[String]) -> Result<Option<RecordBatch>> {
        if gone.is_empty() {
            return Ok(None);
        }
        let named = Map::from_iter([(key.to_owned(), json!(gone))]);
        records::combinations(&self.file.columns, &named).map(Some)
    }

    /// The rows of a file, read as the file of the whole table was; `None` where a value does not fit its column.
    async fn read_rows(&self, app: &App, some: &Path) -> Result<Option<RecordBatch>> {
        let (columns, some) = (self.file.columns.clone(), some.to_owned());
        let folder = app.files.arriving();
        let has_places = columns.iter().any(|it| it.kind == Kind::Place);
        blocking(move || match has_places {
            true => Ok(features::read(&columns, &some)?),
            false => read_rows(&columns, &some, &folder),
        })
        .await
    }
}

fn read_rows(
    columns: &[TableColumn],
    csv: &Path,
    folder: &PathBuf,
) -> Result<Option<RecordBatch>, Unchanged> {
    let told: Vec<readers::Kind> = columns.iter().map(|it| kind(it.kind)).collect();
    let table = temporary(folder)?;
    let source = Source {
        told: &told,
        ..Source::new(csv, "rows.csv")
    };
    let read = load(&source, table.path(), &mut |_| ControlFlow::Continue(()));
    let Ok(read) = read else {
        return Ok(None);
    };
    let is_same = |known: &TableColumn, found: &readers::Column| {
        // A column without values is of no kind: what comes first says what it is.
        let is_first = features::is_empty(known) && found.profile.missing < read.rows;
        known.name == found.name && !is_first
    };
    let mut pairs = columns.iter().zip(&read.columns);
    let is_fit = read.refused == 0
        && read.columns.len() == columns.len()
        && pairs.all(|(known, found)| is_same(known, found));
    if !is_fit {
        return Ok(None);
    }
    let pieces = Pieces {
        files: vec![table.path().to_owned()],
        dead: Vec::new(),
    };
    let schema = records::schema(columns);
    let batches: Result<Vec<RecordBatch>, _> = live_rows(&pieces, 0)?.collect();
    let batches: Result<Vec<RecordBatch>, _> =
        batches?.iter().map(|batch| as_in(batch, &schema)).collect();
    Ok(Some(concat_batches(&schema, &batches?)?))
}

fn as_in(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, ArrowError> {
    let pairs = batch.columns().iter().zip(schema.fields());
    let arrays: Result<Vec<ArrayRef>, ArrowError> = pairs
        .map(|(array, field)| cast(array, field.data_type()))
        .collect();
    RecordBatch::try_new(SchemaRef::clone(schema), arrays?)
}

fn kind(kind: Kind) -> readers::Kind {
    match kind {
        Kind::Boolean => readers::Kind::Boolean,
        Kind::Integer => readers::Kind::Integer,
        Kind::Number => readers::Kind::Number,
        Kind::Date => readers::Kind::Date,
        Kind::LocalTime => readers::Kind::LocalTime,
        Kind::Instant => readers::Kind::Instant,
        Kind::Text => readers::Kind::Text,
        Kind::Place => readers::Kind::Place,
    }
}

//! Brings files of streets and addresses in, in batches: for the command line all at once, for a manager's upload as
//! jobs that can be stopped, go on where they were, and survive a crash.

use std::{io::Read, vec};

use stoa_kernel::{Actor, App, Error, Id, Message, Point, Result, town::gazetteer::NewStreet};

use crate::{
    commands::{
        finish_street_import::{Outcome, finish_street_import},
        import_streets::{StreetBatch, import_streets},
    },
    jobs,
    model::{
        address_file::AddressFile,
        faults,
        street_file::{FAULTS_KEPT, StreetColumns, StreetFile},
    },
    store::{self, FileKind, Progress, State, StreetImport},
};

/// Streets of one batch. Each has some ten statements of its own.
const STREETS: usize = 200;
/// Addresses of one batch: one statement for two hundred of them.
const ADDRESSES: usize = 1_000;
/// Batches of one job, so that a job ends long before another node would take it over.
const BATCHES: usize = 40;
/// Who imports.
const HOUSE: Actor = Actor::System("town.import_streets");

/// A file that is being read.
pub struct Source<R: Read> {
    rows: Rows<R>,
    done: i64,
    progress: Progress,
}

enum Rows<R: Read> {
    Streets(vec::IntoIter<NewStreet>),
    Addresses(Box<AddressFile<R>>),
}

impl<R: Read> Source<R> {
    /// Opens a file, and passes over what was done before: `done` streets or rows. The fault says what is wrong with
    /// the file as a whole. Streets are gathered in memory, their lines alone; addresses are read as they come.
    pub fn open(
        kind: FileKind,
        file: R,
        columns: &StreetColumns,
        near: Option<Point>,
        (done, progress): (i64, Progress),
    ) -> Result<Self, Message> {
        let passed = usize::try_from(done).unwrap_or(0);
        let mut source = Source {
            rows: Rows::Streets(Vec::new().into_iter()),
            done,
            progress,
        };
        match kind {
            FileKind::Streets => {
                let mut file =
                    StreetFile::read(file, columns, near).map_err(|fault| fault.message())?;
                let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
                source.progress.total = Some(count(file.streets.len()));
                source.progress.refused = count(file.refused);
                source.progress.unnamed = count(file.unnamed);
                source.progress.faults = file.faults.iter().map(Into::into).collect();
                let rest = file.streets.split_off(passed.min(file.streets.len()));
                source.rows = Rows::Streets(rest.into_iter());
            }
            FileKind::Addresses => {
                let mut file = AddressFile::open(file, columns, near)?;
                file.skip(passed);
                source.rows = Rows::Addresses(Box::new(file));
            }
        }
        Ok(source)
    }

    /// What is done with the batches that were taken.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// How many streets or rows were taken, those before the opening included.
    pub fn done(&self) -> i64 {
        self.done
    }

    /// The next batch; `None` at the end of the file. A batch may be empty, where all of its rows were refused.
    pub fn next_batch(&mut self) -> Option<StreetBatch> {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        match &mut self.rows {
            Rows::Streets(rest) => {
                let streets: Vec<NewStreet> = rest.take(STREETS).collect();
                self.done += count(streets.len());
                self.progress.imported += count(streets.len());
                let addresses = Vec::new();
                (!streets.is_empty()).then_some(StreetBatch { streets, addresses })
            }
            Rows::Addresses(file) => {
                let batch = file.next_batch(ADDRESSES);
                self.done += count(batch.read);
                self.progress.imported += count(batch.rows.len());
                self.progress.refused += count(batch.refused);
                let room = FAULTS_KEPT.saturating_sub(self.progress.faults.len());
                self.progress
                    .faults
                    .extend(batch.faults.iter().take(room).map(Into::into));
                (batch.read > 0).then_some(StreetBatch {
                    streets: Vec::new(),
                    addresses: batch.rows,
                })
            }
        }
    }
}

/// A point of the town, by which swapped coordinates are told from far ones: where maps begin, once it is set.
pub fn near(app: &App) -> Option<Point> {
    let [lat, lon, _zoom] = app.config.town.center;
    Point::new(lat, lon).filter(|point| *point != Point { lat: 0.0, lon: 0.0 })
}

/// Imports a whole file, for the command line. After each batch, which is then on disk, `watch` is told how far it
/// got, and may end the import by answering `false`. `Invalid` on the field `file` when it cannot be read as a whole.
pub async fn import_file<R: Read + Send>(
    app: &App,
    actor: &Actor,
    mut source: Source<R>,
    mut watch: impl FnMut(&Progress) -> bool + Send,
) -> Result<Progress> {
    while let Some(batch) = source.next_batch() {
        let mut tx = app.db.begin(actor).await?;
        let done = import_streets(&mut tx, batch).await?;
        tx.commit(done).await?;
        if !watch(source.progress()) {
            break;
        }
    }
    Ok(source.progress)
}

/// Opens a file for [`import_file`].
pub fn open_file<R: Read>(
    app: &App,
    kind: FileKind,
    file: R,
    columns: &StreetColumns,
) -> Result<Source<R>> {
    Source::open(kind, file, columns, near(app), (0, Progress::default()))
        .map_err(|fault| faults::of_file(vec![fault]))
}

/// Imports some batches of an upload, and asks for the job that does the next ones.
pub async fn run_slice(app: &App, id: Id<StreetImport>) -> Result<()> {
    let mut db = app.db.read().await?;
    let import = store::import(&mut db, id)
        .await?
        .filter(|one| one.state == State::Running);
    drop(db);
    let Some(import) = import else {
        return Ok(());
    };
    let mut source = match open_upload(app, &import).await? {
        Ok(source) => source,
        Err(fault) => return finish(app, id, Outcome::Failed(fault)).await,
    };
    for turn in 1..=BATCHES {
        let from = source.done();
        let Some(batch) = source.next_batch() else {
            return finish(app, id, Outcome::Done).await;
        };
        let mut tx = app.db.begin(&HOUSE).await?;
        let done = import_streets(&mut tx, batch).await?;
        if !store::advance(&mut tx, id, from, source.done(), source.progress()).await? {
            return Ok(());
        }
        if turn == BATCHES {
            tx.enqueue(jobs::IMPORT_STREETS, &jobs::ImportJob { import: id })
                .await?;
        }
        tx.commit(done).await?;
    }
    Ok(())
}

type Upload = std::io::Cursor<Vec<u8>>;

/// Opens a kept file away from the threads that serve pages: gathering streets takes a second for a large town.
async fn open_upload(app: &App, import: &StreetImport) -> Result<Result<Source<Upload>, Message>> {
    let columns: StreetColumns = serde_json::from_str(&import.columns)
        .map_err(|error| Error::broken("the columns of an import", error))?;
    let bytes = app.files.read(&import.file).await?;
    let (kind, near) = (import.kind, near(app));
    let so_far = (import.position, import.progress.clone());
    let open = move || {
        let file = std::io::Cursor::new(bytes.to_vec());
        Source::open(kind, file, &columns, near, so_far)
    };
    let opened = tokio::task::spawn_blocking(open).await;
    opened.map_err(|lost| Error::broken("opening an import's file", lost))
}

async fn finish(app: &App, id: Id<StreetImport>, outcome: Outcome) -> Result<()> {
    let mut tx = app.db.begin(&HOUSE).await?;
    let done = finish_street_import(&mut tx, id, outcome).await?;
    tx.commit(done).await
}

//! SQLite: one writer connection that serves everybody in turn and shares its commits, and a few readers.
//!
//! A transaction takes the writer, works inside a savepoint, and hands the writer on; whoever finds nobody
//! waiting (or the group full) commits for all. Nobody is answered before that commit is on disk.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use rusqlite::{CachedStatement, Connection, OpenFlags, types::ValueRef};
use tokio::sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore, oneshot};

use super::{Fault, Row, Value};
use crate::error::{Error, Result};

/// How many transactions share one commit at most.
const GROUP: usize = 512;
/// How many transactions may wait for the writer; one more is told to come back later.
const QUEUE: usize = 4096;
/// How many connections read at once.
const READERS: usize = 8;
/// How long a transaction waits for the writer before it is told to come back later.
const PATIENCE: Duration = Duration::from_secs(10);

/// The file, its writer and its readers.
#[derive(Debug)]
pub(super) struct Sqlite {
    path: PathBuf,
    // Readers are closed before the writer: the last connection to close empties the log beside the file, if it may write.
    idle_readers: Arc<Mutex<Vec<Connection>>>,
    writer: Arc<tokio::sync::Mutex<Writer>>,
    waiting: Arc<AtomicUsize>,
    permits: Arc<Semaphore>,
}

/// The one connection that writes, with the group of transactions that its next commit will carry.
#[derive(Debug)]
pub(super) struct Writer {
    connection: Connection,
    open: bool,
    members: Vec<oneshot::Sender<Result<()>>>,
}

/// A transaction's turn at the writer. Dropped without [`Turn::commit`], it takes back what it did.
#[derive(Debug)]
pub(super) struct Turn {
    writer: Option<OwnedMutexGuard<Writer>>,
    waiting: Arc<AtomicUsize>,
    lost: bool,
}

/// A reading connection, given back to the pool when dropped.
#[derive(Debug)]
pub(super) struct ReadConnection {
    connection: Option<Connection>,
    home: Arc<Mutex<Vec<Connection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Sqlite {
    /// Opens the file, making it if there is none.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let connection = Connection::open(path).map_err(failed)?;
        connection
            .busy_timeout(Duration::from_secs(5))
            .map_err(failed)?;
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                 PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;",
            )
            .map_err(failed)?;
        connection.set_prepared_statement_cache_capacity(256);
        let writer = Writer {
            connection,
            open: false,
            members: Vec::new(),
        };
        Ok(Sqlite {
            path: path.to_owned(),
            writer: Arc::new(tokio::sync::Mutex::new(writer)),
            waiting: Arc::default(),
            idle_readers: Arc::default(),
            permits: Arc::new(Semaphore::new(READERS)),
        })
    }

    /// Waits for the writer. `Busy` when too many wait already, or for too long.
    pub(super) async fn begin(&self) -> Result<Turn> {
        let mut place = Place::take(self)?;
        let writer = tokio::time::timeout(PATIENCE, self.writer.clone().lock_owned());
        let writer = writer.await.map_err(|_late| Error::Busy {
            retry_after_seconds: 5,
        })?;
        place.served = true;
        drop(place);
        let mut turn = Turn {
            writer: Some(writer),
            waiting: self.waiting.clone(),
            lost: false,
        };
        let writer = turn.writer()?;
        if !writer.open {
            writer
                .connection
                .execute_batch("BEGIN IMMEDIATE")
                .map_err(failed)?;
            writer.open = true;
        }
        turn.run("SAVEPOINT act", &[])?;
        Ok(turn)
    }

    /// A connection that can only read.
    pub(super) async fn reader(&self) -> Result<ReadConnection> {
        let permit = tokio::time::timeout(PATIENCE, self.permits.clone().acquire_owned()).await;
        let permit = permit
            .map_err(|_late| Error::Busy {
                retry_after_seconds: 5,
            })?
            .map_err(|closed| Error::broken("taking a reader", closed))?;
        let idle = self
            .idle_readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let connection = match idle {
            Some(connection) => connection,
            None => open_reader(&self.path)?,
        };
        Ok(ReadConnection {
            connection: Some(connection),
            home: self.idle_readers.clone(),
            _permit: permit,
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

fn open_reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection
        .busy_timeout(Duration::from_secs(5))
        .map_err(failed)?;
    connection
        .execute_batch(
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192; PRAGMA mmap_size = 268435456;",
        )
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// A place in the queue for the writer. One that is given up unserved makes sure that a group
/// which counted on it is committed all the same.
struct Place {
    writer: Arc<tokio::sync::Mutex<Writer>>,
    waiting: Arc<AtomicUsize>,
    served: bool,
}

impl Place {
    fn take(sqlite: &Sqlite) -> Result<Self> {
        if sqlite.waiting.fetch_add(1, Ordering::SeqCst) >= QUEUE {
            sqlite.waiting.fetch_sub(1, Ordering::SeqCst);
            return Err(Error::Busy {
                retry_after_seconds: 1,
            });
        }
        let (writer, waiting) = (sqlite.writer.clone(), sqlite.waiting.clone());
        Ok(Place {
            writer,
            waiting,
            served: false,
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        if self.served {
            return;
        }
        let writer = self.writer.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let mut writer = writer.lock_owned().await;
                let _flushed = tokio::task::spawn_blocking(move || writer.flush()).await;
            });
        }
    }
}

impl Writer {
    /// Commits the open group and tells each member how it went.
    fn flush(&mut self) {
        if !self.open {
            return;
        }
        let outcome = self
            .connection
            .execute_batch("COMMIT")
            .map_err(|e| failed(e).error);
        if outcome.is_err() && !self.connection.is_autocommit() {
            let _undone = self.connection.execute_batch("ROLLBACK");
        }
        self.close(outcome);
    }

    fn close(&mut self, outcome: Result<()>) {
        self.open = false;
        for member in self.members.drain(..) {
            // A member whose visitor has gone no longer listens.
            let _unheard = member.send(outcome.clone());
        }
    }
}

impl Turn {
    fn writer(&mut self) -> Result<&mut Writer> {
        let gone = || Error::Broken("the transaction is over".to_owned());
        self.writer.as_deref_mut().ok_or_else(gone)
    }

    /// Runs a statement that answers with no rows; the number of rows changed.
    pub(super) fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Fault> {
        self.with(|connection| {
            let mut statement = prepare(connection, sql)?;
            bind(&mut statement, params)?;
            let changed = statement.raw_execute()?;
            Ok(u64::try_from(changed).unwrap_or(0))
        })
    }

    pub(super) fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        self.with(|connection| query(connection, sql, params))
    }

    /// Runs several statements, as a migration has them.
    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        self.with(|connection| connection.execute_batch(sql))
    }

    fn with<T>(
        &mut self,
        act: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        if self.lost {
            return Err(Error::Busy {
                retry_after_seconds: 5,
            }
            .into());
        }
        let writer = self.writer()?;
        let outcome = act(&writer.connection).map_err(failed);
        // A full disk makes SQLite give up the whole transaction, not the statement alone:
        // everybody in the group must hear of it, and nobody may go on as if in a transaction.
        if let Err(fault) = &outcome
            && writer.open
            && writer.connection.is_autocommit()
        {
            writer.close(Err(fault.error.clone()));
            self.lost = true;
        }
        outcome
    }

    /// Ends the savepoint and waits until the group's commit is on disk.
    pub(super) async fn commit(mut self) -> Result<()> {
        self.run("RELEASE act", &[])?;
        let (tell, told) = oneshot::channel();
        let mut writer = self
            .writer
            .take()
            .ok_or_else(|| Error::Broken("no writer".to_owned()))?;
        writer.members.push(tell);
        if writer.members.len() >= GROUP || self.waiting.load(Ordering::SeqCst) == 0 {
            tokio::task::spawn_blocking(move || writer.flush());
        } else {
            drop(writer);
        }
        told.await
            .map_err(|lost| Error::broken("waiting for the commit", lost))?
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else {
            return;
        };
        if !self.lost {
            let _undone = writer
                .connection
                .execute_batch("ROLLBACK TO act; RELEASE act");
        }
        // Nobody else may come soon, and earlier members of the group wait for their commit.
        if writer.open && self.waiting.load(Ordering::SeqCst) == 0 {
            match tokio::runtime::Handle::try_current() {
                Ok(runtime) => drop(runtime.spawn_blocking(move || writer.flush())),
                Err(_outside) => writer.flush(),
            }
        }
    }
}

impl ReadConnection {
    /// Runs a query on a thread that may block.
    pub(super) async fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
        let gone = || Error::Broken("an earlier query of this reader was broken off".to_owned());
        let connection = self.connection.take().ok_or_else(gone)?;
        let (sql, params) = (sql.to_owned(), params.to_vec());
        let work = tokio::task::spawn_blocking(move || {
            let rows = query(&connection, &sql, &params);
            (connection, rows)
        });
        let (connection, rows) = work.await.map_err(|lost| Error::broken("reading", lost))?;
        self.connection = Some(connection);
        Ok(rows.map_err(failed)?)
    }
}

impl Drop for ReadConnection {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.home
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(connection);
        }
    }
}

fn query(connection: &Connection, sql: &str, params: &[Value]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = prepare(connection, sql)?;
    bind(&mut statement, params)?;
    let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let width = columns.len();
    let mut answer = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        let mut cells = Vec::with_capacity(width);
        for place in 0..width {
            cells.push(match row.get_ref(place)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => Value::Int(number),
                ValueRef::Real(number) => Value::Real(number),
                ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
            });
        }
        answer.push(Row {
            columns: columns.clone(),
            cells,
        });
    }
    Ok(answer)
}

/// Prepares a statement with its parameters by number: SQLite takes `$2` for a name, counts it as the first one if it
/// stands first, and looks through all names for each that is bound. `?2` is the second wherever it stands.
fn prepare<'a>(connection: &'a Connection, sql: &str) -> rusqlite::Result<CachedStatement<'a>> {
    connection.prepare_cached(&sql.replace('$', "?"))
}

/// Binds the parameters in their order.
fn bind(statement: &mut CachedStatement<'_>, params: &[Value]) -> rusqlite::Result<()> {
    for place in 1..=statement.parameter_count() {
        let missing = || rusqlite::Error::InvalidParameterCount(place, params.len());
        match params.get(place - 1).ok_or_else(missing)? {
            Value::Null => statement.raw_bind_parameter(place, rusqlite::types::Null)?,
            Value::Int(number) => statement.raw_bind_parameter(place, number)?,
            Value::Real(number) => statement.raw_bind_parameter(place, number)?,
            Value::Text(text) => statement.raw_bind_parameter(place, text)?,
            Value::Blob(bytes) => statement.raw_bind_parameter(place, bytes)?,
        }
    }
    Ok(())
}

/// A full disk, a locked file and a failing medium pass or are mended by the operator: nothing was done,
/// and trying again is right. A broken rule of the schema is told apart by its constraint.
fn failed(error: rusqlite::Error) -> Fault {
    use rusqlite::ErrorCode;
    let taken = error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation);
    let error = match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy {
            retry_after_seconds: 2,
        },
        Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
            tracing::error!(%error, "the database cannot be written; nothing of this was kept");
            Error::Busy {
                retry_after_seconds: 30,
            }
        }
        _ => Error::broken("SQLite", error),
    };
    Fault { error, taken }
}

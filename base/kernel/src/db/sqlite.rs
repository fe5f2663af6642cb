//! SQLite: one writer connection that serves everybody in turn and shares its commits, and a few readers.
//!
//! A transaction takes the writer, does its work, and hands the writer on; whoever finds nobody waiting (or the group
//! full) commits for all. Nobody is answered before that commit is on disk. One that fails is taken back alone
//! ([`writer`]).

mod checkpoints;
mod reader;
mod statement;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicUsize},
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use self::{
    reader::IdleReaders,
    statement::failed,
    writer::{Act, Place, Writer},
};
use crate::error::{Error, Result};

pub(super) use self::{reader::ReadConnection, writer::Turn};

/// How many transactions share one commit at most.
const GROUP: usize = 512;
/// How many transactions may wait for the writer; one more is told to come back later.
const QUEUE: usize = 4096;
/// How many connections read at once.
const READERS: usize = 8;
/// How long a transaction waits for the writer before it is told to come back later.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection keeps what it has read in memory when nobody uses it.
const REST: Duration = Duration::from_secs(20);
/// How long a connection that reads is used at all: opening another costs a millisecond.
const LIFE: Duration = Duration::from_secs(40);

/// The file, its writer and its readers.
#[derive(Debug)]
pub(super) struct Sqlite {
    path: PathBuf,
    // Readers are closed before the writer: the last connection to close empties the log beside the file, if it may write.
    idle_readers: Arc<IdleReaders>,
    writer: Arc<tokio::sync::Mutex<Writer>>,
    waiting: Arc<AtomicUsize>,
    permits: Arc<Semaphore>,
}

impl Sqlite {
    /// Opens the file, making it if there is none.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let mut connection = Connection::open(path).map_err(failed)?;
        connection
            .busy_timeout(Duration::from_secs(5))
            .map_err(failed)?;
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                 PRAGMA temp_store = MEMORY; PRAGMA cache_size = -24576;",
            )
            .map_err(failed)?;
        checkpoints::keep_short(&mut connection, path).map_err(failed)?;
        connection.set_prepared_statement_cache_capacity(256);
        let writer = Writer {
            connection,
            open: false,
            members: Vec::new(),
            used_at: Instant::now(),
            is_cool: true,
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
            act: Act::default(),
        };
        let writer = turn.writer()?;
        if !writer.open {
            writer
                .connection
                .execute_batch("BEGIN IMMEDIATE")
                .map_err(failed)?;
            writer.open = true;
            writer.is_cool = false;
        }
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
        let (connection, opened) = self.idle_readers.take_or_open(&self.path)?;
        Ok(ReadConnection {
            connection: Some(connection),
            opened,
            home: self.idle_readers.clone(),
            _permit: permit,
        })
    }

    /// Gives back the memory of connections that nobody has used for a while.
    pub(super) async fn cool_down(&self) {
        self.idle_readers.close_old(REST, LIFE);
        let Ok(mut writer) = self.writer.clone().try_lock_owned() else {
            return;
        };
        if writer.open || writer.is_cool || writer.used_at.elapsed() < REST {
            return;
        }
        writer.is_cool = true;
        let shrink = move || writer.connection.execute_batch("PRAGMA shrink_memory");
        if let Ok(Err(error)) = tokio::task::spawn_blocking(shrink).await {
            tracing::debug!(%error, "the writer keeps its memory");
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

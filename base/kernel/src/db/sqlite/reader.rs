//! Connections that can only read, kept for whoever reads next.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::OwnedSemaphorePermit;

use super::statement::{failed, query};
use crate::{
    db::{Row, Value},
    error::{Error, Result},
};

/// A reading connection, given back to the pool when dropped.
#[derive(Debug)]
pub(in crate::db) struct ReadConnection {
    pub(super) connection: Option<Connection>,
    pub(super) home: Arc<IdleReaders>,
    pub(super) _permit: OwnedSemaphorePermit,
}

/// Connections that wait for the next who reads, with when each came back. The last to come back is taken first, so that
/// those beyond what is needed grow old.
#[derive(Debug, Default)]
pub(super) struct IdleReaders(Mutex<Vec<(Connection, Instant)>>);

impl IdleReaders {
    pub(super) fn take_or_open(&self, path: &Path) -> Result<Connection> {
        let idle = self.locked().pop();
        idle.map_or_else(|| open_reader(path), |(connection, _)| Ok(connection))
    }

    fn give_back(&self, connection: Connection) {
        self.locked().push((connection, Instant::now()));
    }

    /// Closes those that nobody has taken for so long.
    pub(super) fn close_unused(&self, rest: Duration) {
        let mut idle = self.locked();
        let old = idle.partition_point(|(_, since)| since.elapsed() >= rest);
        let closed: Vec<_> = idle.drain(..old).collect();
        drop(idle);
        drop(closed);
    }

    fn locked(&self) -> MutexGuard<'_, Vec<(Connection, Instant)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the file for reading alone. Its pages are read and not mapped: what is mapped counts as the program's memory,
/// once for each connection, and the system keeps the file at hand anyway.
fn open_reader(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection
        .busy_timeout(Duration::from_secs(5))
        .map_err(failed)?;
    connection
        .execute_batch(
            "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096; PRAGMA mmap_size = 0;",
        )
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

impl ReadConnection {
    /// Runs a query on a thread that may block.
    pub(in crate::db) async fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>> {
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
            self.home.give_back(connection);
        }
    }
}

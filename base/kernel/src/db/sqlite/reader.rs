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
    pub(super) opened: Instant,
    pub(super) home: Arc<IdleReaders>,
    pub(super) _permit: OwnedSemaphorePermit,
}

/// Connections that wait for the next who reads. The last to come back is taken first, so that those beyond what is needed
/// grow old.
#[derive(Debug, Default)]
pub(super) struct IdleReaders(Mutex<Vec<Idle>>);

#[derive(Debug)]
struct Idle {
    connection: Connection,
    opened: Instant,
    since: Instant,
}

impl IdleReaders {
    /// A connection, and when it was opened.
    pub(super) fn take_or_open(&self, path: &Path) -> Result<(Connection, Instant)> {
        let idle = self.locked().pop();
        match idle {
            Some(idle) => Ok((idle.connection, idle.opened)),
            None => Ok((open_reader(path)?, Instant::now())),
        }
    }

    fn give_back(&self, connection: Connection, opened: Instant) {
        let since = Instant::now();
        self.locked().push(Idle {
            connection,
            opened,
            since,
        });
    }

    /// Closes those that nobody has taken for so long, and those that were opened so long ago: what looks into the tables
    /// every second would keep for ever in memory what a crowd has read by the same connection.
    pub(super) fn close_old(&self, rest: Duration, life: Duration) {
        let is_old =
            |idle: &mut Idle| idle.since.elapsed() >= rest || idle.opened.elapsed() >= life;
        let closed: Vec<Idle> = self.locked().extract_if(.., is_old).collect();
        drop(closed);
    }

    fn locked(&self) -> MutexGuard<'_, Vec<Idle>> {
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
            self.home.give_back(connection, self.opened);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEVER: Duration = Duration::MAX;
    const AT_ONCE: Duration = Duration::ZERO;

    #[test]
    fn a_connection_grows_old_by_rest_and_by_age() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("town.db");
        drop(Connection::open(&path).unwrap());
        for (rest, life, left) in [(NEVER, NEVER, 2), (AT_ONCE, NEVER, 0), (NEVER, AT_ONCE, 0)] {
            let readers = IdleReaders::default();
            let taken = [0; 2].map(|_| readers.take_or_open(&path).unwrap());
            for (connection, opened) in taken {
                readers.give_back(connection, opened);
            }
            readers.close_old(rest, life);
            assert_eq!(readers.locked().len(), left, "{rest:?} {life:?}");
        }
    }

    #[test]
    fn a_connection_used_every_second_keeps_its_age() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("town.db");
        drop(Connection::open(&path).unwrap());
        let readers = IdleReaders::default();
        let (connection, opened) = readers.take_or_open(&path).unwrap();
        readers.give_back(connection, opened);
        let (_again, known) = readers.take_or_open(&path).unwrap();
        assert_eq!(known, opened);
    }

    #[test]
    fn what_a_connection_keeps_in_memory_is_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("town.db");
        drop(Connection::open(&path).unwrap());
        let connection = open_reader(&path).unwrap();
        let ask = |pragma: &str| -> i64 {
            let value = connection.pragma_query_value(None, pragma, |row| row.get(0));
            value.unwrap_or(0)
        };
        assert_eq!(ask("cache_size"), -4096, "KiB");
        assert_eq!(ask("mmap_size"), 0);
    }
}

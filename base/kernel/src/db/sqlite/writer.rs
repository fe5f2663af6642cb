//! The one connection that writes: taken in turn, committed for a group at once.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use rusqlite::Connection;
use tokio::sync::{OwnedMutexGuard, oneshot};

use super::{
    GROUP, QUEUE, Sqlite,
    statement::{bind, failed, prepare, query},
};
use crate::{
    db::{Fault, Row, Value},
    error::{Error, Result},
};

/// The one connection that writes, with the group of transactions that its next commit will carry.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) connection: Connection,
    pub(super) open: bool,
    pub(super) members: Vec<oneshot::Sender<Result<()>>>,
    /// When it last committed.
    pub(super) used_at: Instant,
    /// Whether it has given back its memory since.
    pub(super) is_cool: bool,
}

/// A transaction's turn at the writer. Dropped without [`Turn::commit`], it takes back what it did.
#[derive(Debug)]
pub(in crate::db) struct Turn {
    pub(super) writer: Option<OwnedMutexGuard<Writer>>,
    /// The first of its group can be taken back with the whole transaction and needs no savepoint. That spares SQLite a
    /// copy of every page that a large batch changes, through which it would walk at the end of each statement.
    pub(super) is_first: bool,
    pub(super) waiting: Arc<AtomicUsize>,
    pub(super) lost: bool,
}

/// A place in the queue for the writer. One that is given up unserved makes sure that a group
/// which counted on it is committed all the same.
pub(super) struct Place {
    writer: Arc<tokio::sync::Mutex<Writer>>,
    waiting: Arc<AtomicUsize>,
    pub(super) served: bool,
}

impl Place {
    pub(super) fn take(sqlite: &Sqlite) -> Result<Self> {
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
        self.used_at = Instant::now();
        for member in self.members.drain(..) {
            // A member whose visitor has gone no longer listens.
            let _unheard = member.send(outcome.clone());
        }
    }
}

impl Turn {
    pub(super) fn writer(&mut self) -> Result<&mut Writer> {
        let gone = || Error::Broken("the transaction is over".to_owned());
        self.writer.as_deref_mut().ok_or_else(gone)
    }

    /// Runs a statement that answers with no rows; the number of rows changed.
    pub(in crate::db) fn run(&mut self, sql: &str, params: &[Value]) -> Result<u64, Fault> {
        self.with(|connection| {
            let mut statement = prepare(connection, sql)?;
            bind(&mut statement, params)?;
            let changed = statement.raw_execute()?;
            Ok(u64::try_from(changed).unwrap_or(0))
        })
    }

    pub(in crate::db) fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        self.with(|connection| query(connection, sql, params))
    }

    /// Runs several statements, as a migration has them.
    pub(in crate::db) fn batch(&mut self, sql: &str) -> Result<(), Fault> {
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
    pub(in crate::db) async fn commit(mut self) -> Result<()> {
        if !self.is_first {
            self.run("RELEASE act", &[])?;
        } else if self.lost {
            return Err(Error::Busy {
                retry_after_seconds: 5,
            });
        }
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
        if !self.lost && self.is_first {
            let _undone = writer.connection.execute_batch("ROLLBACK");
            writer.close(Ok(()));
        } else if !self.lost {
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

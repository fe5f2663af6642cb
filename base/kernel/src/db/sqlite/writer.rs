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
    statement::{bind, failed, fetch, prepare},
};
use crate::{
    db::{Fault, Row, Value},
    error::{Error, Result},
};

/// How many statements of one transaction are remembered; a longer one ends its group.
const REMEMBERED: usize = 256;

/// The one connection that writes, with the group of transactions that its next commit will carry.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) connection: Connection,
    pub(super) open: bool,
    pub(super) members: Vec<Member>,
    /// When it last committed.
    pub(super) used_at: Instant,
    /// Whether it has given back its memory since.
    pub(super) is_cool: bool,
}

/// A transaction of the group that has ended and waits for the commit.
#[derive(Debug)]
pub(super) struct Member {
    tell: oneshot::Sender<Result<()>>,
    written: Vec<Written>,
}

/// A statement that has changed something, to be run once more if one behind it in the group is taken back.
#[derive(Debug)]
struct Written {
    sql: String,
    params: Vec<Value>,
}

/// A transaction's turn at the writer. Dropped without [`Turn::commit`], it takes back what it did.
///
/// A group has no savepoints: with one for each transaction SQLite copies every page that it changes, a quarter of what a
/// small write costs. One that has written and fails takes the whole group back, and those before it are written again from
/// what is remembered of them: they find the tables as they found them the first time.
#[derive(Debug)]
pub(in crate::db) struct Turn {
    pub(super) writer: Option<OwnedMutexGuard<Writer>>,
    pub(super) waiting: Arc<AtomicUsize>,
    pub(super) act: Act,
}

/// What a transaction has done so far.
#[derive(Debug, Default)]
pub(super) struct Act {
    has_written: bool,
    /// Whether the engine gave up everything, this transaction and its group.
    is_lost: bool,
    /// Whether it is too long to be remembered: nobody may come behind it.
    is_long: bool,
    written: Vec<Written>,
}

impl Act {
    fn remember(&mut self, sql: &str, params: &[Value]) {
        self.has_written = true;
        if self.written.len() == REMEMBERED {
            self.is_long = true;
            self.written = Vec::new();
        }
        if !self.is_long {
            self.written.push(Written {
                sql: sql.to_owned(),
                params: params.to_vec(),
            });
        }
    }
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

    /// Takes back what the group's last transaction wrote, and commits those before it.
    fn take_back(&mut self) {
        let undone = self.connection.execute_batch("ROLLBACK");
        if self.members.is_empty() {
            self.close(Ok(()));
            return;
        }
        match undone.and_then(|()| self.write_again()) {
            Ok(()) => self.flush(),
            Err(error) => {
                if !self.connection.is_autocommit() {
                    let _undone = self.connection.execute_batch("ROLLBACK");
                }
                self.close(Err(failed(error).error));
            }
        }
    }

    fn write_again(&self) -> rusqlite::Result<()> {
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        for written in self.members.iter().flat_map(|member| &member.written) {
            fetch(
                &mut prepare(&self.connection, &written.sql)?,
                &written.params,
            )?;
        }
        Ok(())
    }

    fn close(&mut self, outcome: Result<()>) {
        self.open = false;
        self.used_at = Instant::now();
        for member in self.members.drain(..) {
            // A member whose visitor has gone no longer listens.
            let _unheard = member.tell.send(outcome.clone());
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
        let changed = self.with(|connection| {
            let mut statement = prepare(connection, sql)?;
            bind(&mut statement, params)?;
            statement.raw_execute()
        })?;
        self.act.remember(sql, params);
        Ok(u64::try_from(changed).unwrap_or(0))
    }

    pub(in crate::db) fn rows(&mut self, sql: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        let (rows, only_read) = self.with(|connection| {
            let mut statement = prepare(connection, sql)?;
            let rows = fetch(&mut statement, params)?;
            Ok((rows, statement.readonly()))
        })?;
        if !only_read {
            self.act.remember(sql, params);
        }
        Ok(rows)
    }

    /// Runs several statements, as a migration has them.
    pub(in crate::db) fn batch(&mut self, sql: &str) -> Result<(), Fault> {
        (self.act.has_written, self.act.is_long) = (true, true);
        self.with(|connection| connection.execute_batch(sql))
    }

    fn with<T>(
        &mut self,
        act: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        if self.act.is_lost {
            return Err(gone().into());
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
            self.act.is_lost = true;
        }
        outcome
    }

    /// Waits until the group's commit is on disk.
    pub(in crate::db) async fn commit(mut self) -> Result<()> {
        if self.act.is_lost {
            return Err(gone());
        }
        let (tell, told) = oneshot::channel();
        let mut writer = self
            .writer
            .take()
            .ok_or_else(|| Error::Broken("no writer".to_owned()))?;
        let written = std::mem::take(&mut self.act.written);
        writer.members.push(Member { tell, written });
        let is_last = self.act.is_long
            || writer.members.len() >= GROUP
            || self.waiting.load(Ordering::SeqCst) == 0;
        if is_last {
            tokio::task::spawn_blocking(move || writer.flush());
        } else {
            drop(writer);
        }
        told.await
            .map_err(|lost| Error::broken("waiting for the commit", lost))?
    }
}

/// Nothing was done, and trying again is right.
fn gone() -> Error {
    Error::Busy {
        retry_after_seconds: 5,
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else {
            return;
        };
        if !writer.open {
            return;
        }
        if self.act.has_written {
            off_thread(move || writer.take_back());
        } else if writer.members.is_empty() {
            writer.take_back();
        } else if self.waiting.load(Ordering::SeqCst) == 0 {
            // Nobody else may come soon, and earlier members of the group wait for their commit.
            off_thread(move || writer.flush());
        }
    }
}

/// Does it on a thread that may block.
fn off_thread(act: impl FnOnce() + Send + 'static) {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) => drop(runtime.spawn_blocking(act)),
        Err(_outside) => act(),
    }
}

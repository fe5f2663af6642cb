//! Moving what was committed from the log beside the file into the file: on a thread and a connection of its own, so that
//! nobody who writes waits for it.

use std::{
    ffi::c_int,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rusqlite::{Connection, hooks::Wal};

/// From how many pages in the log it is done: 16 MB.
const PAGES: c_int = 4000;
/// From how many the writer does it itself, for a log that grows faster than it is emptied: 160 MB.
const TOO_MANY: c_int = 40_000;

/// Has the log emptied after commits of this connection, which replaces SQLite's own way of doing it.
pub(super) fn keep_short(connection: &mut Connection, path: &Path) -> rusqlite::Result<()> {
    keep_below(connection, path, TOO_MANY)
}

fn keep_below(connection: &mut Connection, path: &Path, most: c_int) -> rusqlite::Result<()> {
    let (path, is_at_it) = (path.to_owned(), Arc::new(AtomicBool::new(false)));
    connection.wal_hook(Some(move |log: &mut Wal, pages: c_int| {
        if pages >= most {
            // Never the commit's failure: it is on disk. Mostly the other connection is at it, and has the lock.
            if let Err(error) = log.checkpoint() {
                tracing::debug!(%error, "the log is not emptied by its writer");
            }
        } else if pages >= PAGES && !is_at_it.swap(true, Ordering::AcqRel) {
            empty_beside(path.clone(), is_at_it.clone());
        }
        Ok(())
    }))
}

/// Begins to empty the log; `is_at_it` until that is done. Without a runtime, the next commit within one does it.
fn empty_beside(path: PathBuf, is_at_it: Arc<AtomicBool>) {
    let Ok(runtime) = tokio::runtime::Handle::try_current() else {
        is_at_it.store(false, Ordering::Release);
        return;
    };
    runtime.spawn_blocking(move || {
        if let Err(error) = empty(&path) {
            // What is in the log is on disk; the next commit tries again.
            tracing::debug!(%error, "the log is not emptied yet");
        }
        is_at_it.store(false, Ordering::Release);
    });
}

/// Moves as much as readers allow. Syncs the log before and the file after, as `synchronous = FULL` has it.
fn empty(path: &Path) -> rusqlite::Result<()> {
    let connection = Connection::open(path)?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_checkpoint(PASSIVE)")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// Pages in the log, and those of them that are in the file too.
    fn log_of(connection: &Connection) -> (c_int, c_int) {
        let counts = connection.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| {
            Ok((row.get(1)?, row.get(2)?))
        });
        counts.expect("the log's pages are counted")
    }

    #[test]
    fn what_is_on_disk_is_no_failure_because_somebody_else_empties_the_log() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("town.db");
        let mut connection = Connection::open(&path).expect("a database");
        keep_below(&mut connection, &path, 1).expect("a hook");
        let begin = "PRAGMA journal_mode = WAL; CREATE TABLE page (bytes BLOB NOT NULL);";
        connection.execute_batch(begin).expect("a table");
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !is_over.load(Ordering::Acquire) {
                    empty(&path).expect("nobody waits for a log to be emptied");
                }
            });
            let sql = "INSERT INTO page (bytes) VALUES (zeroblob(100000))";
            let failed = (0..200).find_map(|_| connection.execute_batch(sql).err());
            is_over.store(true, Ordering::Release);
            assert_eq!(failed, None);
        });
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_log_is_emptied_beside_the_writer() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("town.db");
        let mut connection = Connection::open(&path).expect("a database");
        keep_short(&mut connection, &path).expect("a hook");
        let begin = "PRAGMA journal_mode = WAL; CREATE TABLE page (bytes BLOB NOT NULL);";
        connection.execute_batch(begin).expect("a table");
        let sql = "INSERT INTO page (bytes) VALUES (zeroblob(20000000))";
        connection.execute_batch(sql).expect("a row is written");
        let (written, _) = log_of(&connection);
        assert!(written >= PAGES, "{written} pages are in the log");
        let emptied = async {
            while log_of(&connection).1 < written {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let emptied = tokio::time::timeout(Duration::from_secs(60), emptied).await;
        emptied.expect("the log is emptied");
        connection.execute_batch(sql).expect("a row is written");
        let (again, _) = log_of(&connection);
        assert!(again < 2 * written, "the log began anew: {again} pages");
    }
}

//! A copy of an SQLite database while others read and write it, by SQLite's own backup interface.

use std::{path::Path, time::Duration};

use rusqlite::{
    Connection, OpenFlags,
    backup::{Backup, StepResult},
};

use crate::error::{Error, Result};

/// How many pages are copied between two words of progress: 16 MiB of pages of 4 KiB.
const PAGES: std::ffi::c_int = 4096;

/// Copies the database `source` into the new file `target`. `progress` hears how many pages are done, and of how many.
/// Blocks its thread. The copy is of one instant, and writers are not held up by it.
pub fn copy_sqlite(source: &Path, target: &Path, progress: impl Fn(u64, u64)) -> Result<()> {
    let failed = |error| Error::broken(&format!("copying {}", source.display()), error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let from = Connection::open_with_flags(source, flags).map_err(failed)?;
    from.busy_timeout(Duration::from_secs(10)).map_err(failed)?;
    // Without a reading transaction of our own around it, each write by somebody else would begin the copy anew.
    let begun = "BEGIN; SELECT COUNT(*) FROM sqlite_schema";
    from.execute_batch(begun).map_err(failed)?;
    let mut to = Connection::open(target).map_err(failed)?;
    {
        let copy = Backup::new(&from, &mut to).map_err(failed)?;
        loop {
            let step = copy.step(PAGES).map_err(failed)?;
            let counts = copy.progress();
            let number = |pages: std::ffi::c_int| u64::try_from(pages).unwrap_or(0);
            let all = number(counts.pagecount);
            progress(all - number(counts.remaining).min(all), all);
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => std::thread::sleep(Duration::from_millis(50)),
            }
        }
    }
    // One file, without a log beside it, so that a copy of the copy is whole.
    to.execute_batch("PRAGMA journal_mode = DELETE")
        .map_err(failed)?;
    to.close().map_err(|(_open, error)| failed(error))?;
    let file = std::fs::File::open(target);
    file.and_then(|file| file.sync_all())
        .map_err(|error| Error::broken(&format!("writing {}", target.display()), error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_of_one_instant_while_others_write() {
        let folder = tempfile::tempdir().unwrap();
        let (source, target) = (folder.path().join("town.db"), folder.path().join("copy.db"));
        let writer = Connection::open(&source).unwrap();
        let fill = "PRAGMA journal_mode = WAL; CREATE TABLE note (number BIGINT, text TEXT);
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)
                    INSERT INTO note SELECT i, hex(randomblob(2000)) FROM n";
        writer.execute_batch(fill).unwrap();
        let steps = std::cell::Cell::new(0);
        copy_sqlite(&source, &target, |done, all| {
            assert!(done <= all);
            steps.set(steps.get() + 1);
            writer
                .execute_batch("INSERT INTO note VALUES (0, 'meanwhile')")
                .unwrap();
        })
        .unwrap();
        assert!(
            steps.get() > 1,
            "it was copied in one step: nothing happened meanwhile"
        );
        let copy = Connection::open(&target).unwrap();
        let count = |sql: &str| copy.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count("SELECT COUNT(*) FROM note"), 9000);
        assert_eq!(count("SELECT COUNT(*) FROM note WHERE number = 0"), 0);
        let whole: String = copy
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(whole, "ok");
    }
}

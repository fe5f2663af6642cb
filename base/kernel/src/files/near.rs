//! Files of a bucket that a node keeps near: bounded, and what was used longest ago goes first.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use crate::clock::Clock;

/// Bytes that the near folder may have before files are removed from it.
pub const MOST: u64 = 20 << 30;
/// What was used within this time stays, however much there is: whoever was told its path may only now be opening it, and no
/// answer takes longer.
pub const IN_USE: Duration = Duration::from_secs(3600);

/// Notes that a file is used now, in the one place that all programs of this machine see: its time of change.
pub fn use_now(path: &Path) -> io::Result<()> {
    let since_1970 = u64::try_from(Clock::real().now().as_microsecond()).unwrap_or(0);
    let now = SystemTime::UNIX_EPOCH + Duration::from_micros(since_1970);
    File::options().append(true).open(path)?.set_modified(now)
}

/// Removes the files that were used longest ago until no more than `most` bytes are left, but none that was used within
/// `in_use` before the one that was used last. How many were removed.
pub fn keep_small(folder: &Path, most: u64, in_use: Duration) -> io::Result<usize> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let meta = entry.metadata()?;
        if meta.is_file() {
            files.push((meta.modified()?, meta.len(), entry.path()));
        }
    }
    files.sort();
    let mut bytes: u64 = files.iter().map(|(_, length, _)| length).sum();
    let last = files.last().map(|(used, _, _)| *used);
    let mut removed = 0;
    for (used, length, path) in files {
        let age = last.and_then(|last| last.duration_since(used).ok());
        if bytes <= most || age.is_none_or(|age| age < in_use) {
            break;
        }
        remove(path)?;
        bytes -= length;
        removed += 1;
    }
    Ok(removed)
}

/// Another program of this machine may have been faster.
fn remove(path: PathBuf) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_used_longest_ago_goes_first_and_nothing_that_is_in_use() {
        let folder = tempfile::tempdir().unwrap();
        let begun = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        for (name, minute) in [("a", 0), ("b", 30), ("c", 50), ("d", 100)] {
            let file = folder.path().join(name);
            fs::write(&file, [0; 100]).unwrap();
            let file = File::options().append(true).open(file).unwrap();
            file.set_modified(begun + Duration::from_secs(60 * minute))
                .unwrap();
        }
        let left = || {
            let names = fs::read_dir(folder.path()).unwrap();
            let mut names: Vec<_> = names.map(|name| name.unwrap().file_name()).collect();
            names.sort();
            names
        };
        assert_eq!(keep_small(folder.path(), 400, IN_USE).unwrap(), 0);
        assert_eq!(keep_small(folder.path(), 300, IN_USE).unwrap(), 1);
        assert_eq!(left(), ["b", "c", "d"]);
        // Less than an hour before the last use: c stays, though there is no room for it.
        assert_eq!(keep_small(folder.path(), 100, IN_USE).unwrap(), 1);
        assert_eq!(left(), ["c", "d"]);
        use_now(&folder.path().join("c")).unwrap();
        assert_eq!(keep_small(folder.path(), 100, IN_USE).unwrap(), 1);
        assert_eq!(left(), ["c"]);
    }
}

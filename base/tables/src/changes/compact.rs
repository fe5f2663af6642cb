//! Bringing the pieces of a table together, while it may go on changing.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    Pieces, Unchanged,
    dead::{Dead, name_of},
    find::{count, live_rows, schema_of},
};
use crate::layout::{Layout, Written, write_table};

/// What came of bringing pieces together.
#[derive(Debug, Clone)]
pub struct Compacted {
    /// The one file in place of those that were brought together.
    pub rows: Written,
    /// Dead rows of the files before them, in one file, where there are any.
    pub dead: Option<Written>,
    /// Of each file that was brought together: the number of its first row in the new one, and the rows that were dead.
    moved: BTreeMap<String, (u64, Vec<u64>)>,
}

/// Writes the living rows of a table's files from the `from`th on into `rows`, in their order, and the dead rows of the
/// files before that into `dead`. Whoever reads the pieces meanwhile is not disturbed. Streams.
///
/// # Errors
/// If a file cannot be read or written, or there are none.
pub fn compact(
    pieces: &Pieces,
    from: usize,
    rows: &Path,
    dead: &Path,
) -> Result<Compacted, Unchanged> {
    let first = pieces
        .files
        .first()
        .ok_or_else(|| Unchanged::Disk(std::io::ErrorKind::NotFound.into()))?;
    let schema = schema_of(first)?;
    let all_dead = Dead::read(&pieces.dead)?;
    let mut kept = Dead::default();
    for path in pieces.files.iter().take(from) {
        kept.add(path, all_dead.of(path).iter().copied());
    }
    let (mut moved, mut start) = (BTreeMap::new(), 0);
    for path in pieces.files.iter().skip(from) {
        let here = all_dead.of(path).to_vec();
        let living = count(path)?.saturating_sub(here.len() as u64);
        moved.insert(name_of(path), (start, here));
        start += living;
    }
    let written = write_table(rows, &schema, live_rows(pieces, from)?, &Layout::default())?;
    Ok(Compacted {
        rows: written,
        dead: kept.write(dead)?,
        moved,
    })
}

impl Compacted {
    /// Rows that died since in one of the files that were brought together, by their numbers in the new file, which is
    /// called `name`, and all others as they are. `None`, and no file, where there are none.
    ///
    /// # Errors
    /// If a file cannot be read or written.
    pub fn carry(
        &self,
        since: &[PathBuf],
        name: &str,
        into: &Path,
    ) -> Result<Option<Written>, Unchanged> {
        let mut carried = Dead::default();
        for (file, rows) in Dead::read(since)?.into_files() {
            match self.moved.get(&file) {
                Some((start, dead)) => {
                    let moved = rows.iter().map(|row| {
                        let before = dead.partition_point(|dead| dead < row) as u64;
                        start + row - before
                    });
                    carried.add(Path::new(name), moved.collect::<Vec<_>>());
                }
                None => carried.add(Path::new(&file), rows),
            }
        }
        Ok(carried.write(into)?)
    }
}

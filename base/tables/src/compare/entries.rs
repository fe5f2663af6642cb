//! Hashed rows in buckets on disk, and what comes of laying the buckets of two tables side by side.

use std::{
    fs::File,
    io::{BufReader, BufWriter, Read, Seek, Write},
    path::Path,
};

use super::{
    Incomparable,
    columns::Side,
    hashed::{Hash, Hashed, Hashing, each_hashed},
};

/// About how many rows a bucket has, and the most buckets.
const BUCKET: u64 = 500_000;
const MOST_BUCKETS: u64 = 256;

/// One bit a row.
#[derive(Debug, Clone)]
pub struct Marks {
    bits: Vec<u64>,
    count: u64,
}

impl Marks {
    fn new(rows: u64) -> Self {
        let words = usize::try_from(rows / 64 + 1).unwrap_or(0);
        Marks {
            bits: vec![0; words],
            count: 0,
        }
    }

    fn set(&mut self, row: u64) {
        let word = usize::try_from(row / 64).unwrap_or(usize::MAX);
        if let Some(bits) = self.bits.get_mut(word) {
            *bits |= 1 << (row % 64);
            self.count += 1;
        }
    }

    pub fn has(&self, row: u64) -> bool {
        let word = usize::try_from(row / 64).unwrap_or(usize::MAX);
        self.bits
            .get(word)
            .is_some_and(|bits| bits >> (row % 64) & 1 == 1)
    }

    pub fn count(&self) -> u64 {
        self.count
    }
}

/// What became of each row of two tables.
#[derive(Debug, Clone)]
pub struct Bits {
    rows: (u64, u64),
    pub removed: Marks,
    pub changed_from: Marks,
    pub changed_to: Marks,
    pub added: Marks,
}

impl Bits {
    pub fn new(before: u64, after: u64) -> Self {
        Bits {
            rows: (before, after),
            removed: Marks::new(before),
            changed_from: Marks::new(before),
            changed_to: Marks::new(after),
            added: Marks::new(after),
        }
    }

    pub fn before(&self) -> u64 {
        self.rows.0
    }

    pub fn after(&self) -> u64 {
        self.rows.1
    }
}

/// A table's rows in buckets by their keys. Tables that are compared may have different numbers of buckets at first.
#[derive(Debug)]
pub struct Buckets {
    files: Vec<File>,
    pub rows: u64,
}

/// Sorts the rows of a table into buckets.
pub fn sorted_into(
    folder: &Path,
    path: &Path,
    side: Side,
    key: &[String],
) -> Result<Buckets, Incomparable> {
    let file = File::open(path)?;
    let metadata = datafusion::parquet::file::metadata::ParquetMetaDataReader::new()
        .parse_and_finish(&file)?;
    let rows = u64::try_from(metadata.file_metadata().num_rows()).unwrap_or(0);
    let mut writers = Vec::new();
    for _ in 0..MOST_BUCKETS.min(1 << 8) {
        if writers.len() as u64 * BUCKET > rows && !writers.is_empty() {
            break;
        }
        writers.push(BufWriter::new(tempfile::tempfile_in(folder)?));
    }
    // A power of two, so that both tables can be brought to the same number.
    let buckets = writers.len().next_power_of_two().min(256);
    while writers.len() < buckets {
        writers.push(BufWriter::new(tempfile::tempfile_in(folder)?));
    }
    let hashing = Hashing {
        side: &side,
        key,
        with_place: false,
    };
    each_hashed(path, &hashing, &mut |hashed| {
        let at = usize::from(hashed.key[0]) * buckets / 256;
        if let Some(writer) = writers.get_mut(at) {
            write(writer, &hashed)?;
        }
        Ok(())
    })?;
    let mut files = Vec::new();
    for writer in writers {
        let mut file = writer.into_inner().map_err(|error| error.into_error())?;
        file.rewind()?;
        files.push(file);
    }
    Ok(Buckets { files, rows })
}

fn write(to: &mut impl Write, hashed: &Hashed) -> std::io::Result<()> {
    to.write_all(&hashed.key)?;
    to.write_all(&hashed.rest)?;
    to.write_all(&hashed.row.to_le_bytes())
}

fn read(file: File, into: &mut Vec<Hashed>) -> std::io::Result<()> {
    let mut from = BufReader::new(file);
    loop {
        let mut key = Hash::default();
        match from.read_exact(&mut key) {
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(()),
            outcome => outcome?,
        }
        let (mut rest, mut row) = (Hash::default(), [0; 8]);
        from.read_exact(&mut rest)?;
        from.read_exact(&mut row)?;
        into.push(Hashed {
            key,
            rest,
            row: u64::from_le_bytes(row),
        });
    }
}

/// Lays two tables side by side; `false` where `by_key` and two rows of a table have the same one.
pub fn merge(
    one: Buckets,
    other: Buckets,
    by_key: bool,
    bits: &mut Bits,
) -> Result<bool, Incomparable> {
    let groups = one.files.len().min(other.files.len()).max(1);
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let (per_one, per_other) = (one.files.len() / groups, other.files.len() / groups);
    let (mut one, mut other) = (one.files.into_iter(), other.files.into_iter());
    for _ in 0..groups {
        before.clear();
        after.clear();
        for file in one.by_ref().take(per_one) {
            read(file, &mut before)?;
        }
        for file in other.by_ref().take(per_other) {
            read(file, &mut after)?;
        }
        before.sort_unstable();
        after.sort_unstable();
        if by_key && (repeats(&before) || repeats(&after)) {
            return Ok(false);
        }
        lay(&before, &after, bits);
    }
    Ok(true)
}

fn repeats(rows: &[Hashed]) -> bool {
    rows.windows(2)
        .any(|pair| matches!(pair, [one, other] if one.key == other.key))
}

/// Goes through sorted rows of both tables at once. Without a key a row's key is the row, so what is the same is the same row, as
/// often as both have it.
fn lay(before: &[Hashed], after: &[Hashed], bits: &mut Bits) {
    let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
    loop {
        let order = match (old.peek(), new.peek()) {
            (None, None) => return,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(old), Some(new)) => old.key.cmp(&new.key),
        };
        match order {
            std::cmp::Ordering::Less => {
                if let Some(gone) = old.next() {
                    bits.removed.set(gone.row);
                }
            }
            std::cmp::Ordering::Greater => {
                if let Some(came) = new.next() {
                    bits.added.set(came.row);
                }
            }
            std::cmp::Ordering::Equal => {
                if let (Some(was), Some(is)) = (old.next(), new.next())
                    && was.rest != is.rest
                {
                    bits.changed_from.set(was.row);
                    bits.changed_to.set(is.row);
                }
            }
        }
    }
}

//! The rows of a table of ours, batch by batch.

use std::{fs::File, ops::Range, path::Path};

use arrow_array::RecordBatch;
use parquet::arrow::{
    ProjectionMask,
    arrow_reader::{ParquetRecordBatchReaderBuilder, RowSelection},
};

use crate::{
    load::{Progress, Step},
    passes::rounds::{Watch, tell},
    unreadable::Unreadable,
};

/// Rows that are read at once.
const BATCH: usize = 8192;

/// What is read of a table, and of how much work the reading is a part.
#[derive(Clone, Debug, Default)]
pub struct Reading<'a> {
    /// Places of the columns in ascending order; `None`: all.
    pub columns: Option<&'a [usize]>,
    /// Rows in ascending order; `None`: all.
    pub ranges: Option<Vec<Range<usize>>>,
    /// Rows that were read before, in other passes of the same work.
    pub before: u64,
    /// Rows of the whole work; 0: of this pass.
    pub of: u64,
}

fn broken(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(format!("the table cannot be read back ({error})"))
}

fn open(table: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>, Unreadable> {
    ParquetRecordBatchReaderBuilder::try_new(File::open(table)?).map_err(broken)
}

/// The rows of a table.
pub fn count(table: &Path) -> Result<u64, Unreadable> {
    let rows = open(table)?.metadata().file_metadata().num_rows();
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// Calls `each` with every batch.
pub fn each_batch(
    table: &Path,
    reading: Reading,
    watch: Watch,
    each: &mut dyn FnMut(RecordBatch) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let builder = open(table)?.with_batch_size(BATCH);
    let rows = usize::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
    let mask = reading.columns.map(|columns| {
        let schema = builder.metadata().file_metadata().schema_descr();
        ProjectionMask::roots(schema, columns.iter().copied())
    });
    let mut builder = builder;
    if let Some(mask) = mask {
        builder = builder.with_projection(mask);
    }
    let mut wanted = rows;
    if let Some(ranges) = reading.ranges {
        wanted = ranges.iter().map(Range::len).sum();
        let selection = RowSelection::from_consecutive_ranges(ranges.into_iter(), rows);
        builder = builder.with_row_selection(selection);
    }
    let mut done = reading.before;
    let of = reading.of.max(done + wanted as u64);
    for batch in builder.build().map_err(broken)? {
        let batch = batch.map_err(broken)?;
        done += batch.num_rows() as u64;
        each(batch)?;
        let step = Step::Preparing;
        tell(watch, Progress { step, done, of })?;
    }
    Ok(())
}

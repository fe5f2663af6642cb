//! Tables that change by small files: rows that are new stand in Parquet files of their own behind the first one, rows that are
//! no more are named by file and number in files of dead rows. Nothing that is written is ever changed, so whoever reads keeps
//! what they began with, and a scan stays a plain scan that statistics prune. Compaction brings the pieces together.
//!
//! Files of dead rows are what Apache Iceberg calls position delete files (table format version 2, "Position Delete Files"):
//! Parquet with `file_path` and `pos`, sorted by both; `file_path` is the last part of the path, which is the file's digest.

mod compact;
mod dead;
mod find;
mod remove;
mod upsert;

use std::path::PathBuf;

use datafusion::{arrow::error::ArrowError, parquet::errors::ParquetError};

pub use compact::{Compacted, compact};
pub use dead::Dead;
pub(crate) use dead::living;
pub use find::{live_rows, schema_of};
pub use remove::{clear, remove};
pub use upsert::{Method, Upsert, upsert};

use crate::layout::Written;

/// A table in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pieces {
    /// Parquet files of the same columns, in the order of their rows. Their names tell them apart.
    pub files: Vec<PathBuf>,
    /// Files of dead rows.
    pub dead: Vec<PathBuf>,
}

/// What a change did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changed {
    /// The file of new rows, where there are any.
    pub rows: Option<Written>,
    /// The file of dead rows, where there are any.
    pub dead: Option<Written>,
    pub inserted: u64,
    pub updated: u64,
    pub deleted: u64,
    /// Rows that were said to be as they are.
    pub unchanged: u64,
}

/// Why nothing was changed. Rows of what was sent count from 0.
#[derive(Debug, thiserror::Error)]
pub enum Unchanged {
    #[error("row {0}: there is no row with this key")]
    Missing(usize),
    #[error("row {0}: there is a row with this key already")]
    Taken(usize),
    #[error("row {0}: the key's column {1} has no value")]
    NoKey(usize, String),
    #[error("there is no column {0}")]
    NoColumn(String),
    #[error(transparent)]
    File(#[from] ParquetError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl From<ArrowError> for Unchanged {
    fn from(error: ArrowError) -> Self {
        Unchanged::File(error.into())
    }
}

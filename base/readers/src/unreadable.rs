//! Why a file gave no table.

use std::io;

use thiserror::Error;

/// A file of which no table can be made, in a sentence that says what to do.
#[derive(Debug, Error)]
pub enum Unreadable {
    #[error("The file is empty. Choose another, or save it again and see that it has rows.")]
    Empty,
    #[error("{0} is not a table that can be read here. It can be published as an attachment.")]
    OtherFormat(String),
    #[error(
        "The file seems damaged: {0}. Save it again from the program that made it; as it is, it can be published as an attachment."
    )]
    Damaged(String),
    #[error(
        "Unpacked, the file has more than {0} bytes. Publish its parts, or the unpacked table."
    )]
    TooLarge(u64),
    #[error(
        "Row {row} has more than {limit} bytes. A quotation mark may be missing before it, or the file is no table; it can be published as an attachment."
    )]
    RowTooLong { row: u64, limit: usize },
    #[error(
        "The table has {0} columns, and {1} is the most. Perhaps its rows and columns should change places."
    )]
    TooManyColumns(usize, usize),
    #[error("The file is locked with a password. Save it without one.")]
    Locked,
    #[error("Reading was stopped.")]
    Stopped,
    /// Disk, permissions: not the file's fault.
    #[error("The file could not be read or written: {0}")]
    Io(#[from] io::Error),
    /// The table could not be written.
    #[error("The table could not be written: {0}")]
    Table(#[from] parquet::errors::ParquetError),
}

//! A file of a dataset: as it came, and what was read of it.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Id, Timestamp,
    db::{FromValue, Value},
};

use super::{DatasetId, DoneTreatment, Personal, Resource, TableColumn};

pub type FileId = Id<DataFile>;

/// A file that came.
#[derive(Debug, Clone, PartialEq)]
pub struct DataFile {
    pub id: FileId,
    pub dataset: DatasetId,
    pub resource: Id<Resource>,
    /// The hex SHA-256 under which the original is kept.
    pub hash: String,
    pub file_name: String,
    pub bytes: i64,
    pub state: FileState,
    /// The hash of its table as Parquet; empty where there is none.
    pub table_hash: String,
    pub table_bytes: i64,
    pub rows: i64,
    /// Cells that fit no kind of their column.
    pub refused: i64,
    pub columns: Vec<TableColumn>,
    pub report: FileReport,
    /// Why it could not be read, in words.
    pub fault: String,
    pub came_at: Timestamp,
    /// The number of the file of whose table this is the treated one; 0 for a file that came.
    pub treated_of: i64,
    /// What was done to it, the oldest first.
    pub treatments: Vec<DoneTreatment>,
    /// Why columns that look personal are published as they are; empty where nobody has decided that.
    pub as_is: String,
    /// The number of the treated file for whose sake this one is given out no more; 0 while it is given out.
    pub held_by: i64,
}

/// How far a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It is being read, or waits for it.
    Reading,
    /// It was read as a table.
    Table,
    /// It is published as it came.
    Attachment,
    /// It is damaged.
    Failed,
    /// A person stopped the reading.
    Stopped,
    /// It was taken away, with its table and what was read of it: an older state of the house's own records.
    Cleared,
}

impl FileState {
    pub const ALL: [FileState; 6] = [
        FileState::Reading,
        FileState::Table,
        FileState::Attachment,
        FileState::Failed,
        FileState::Stopped,
        FileState::Cleared,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            FileState::Reading => "reading",
            FileState::Table => "table",
            FileState::Attachment => "attachment",
            FileState::Failed => "failed",
            FileState::Stopped => "stopped",
            FileState::Cleared => "cleared",
        }
    }

    /// Whether it can be published.
    pub const fn is_ready(self) -> bool {
        matches!(self, FileState::Table | FileState::Attachment)
    }
}

impl FromValue for FileState {
    fn from_value(value: &Value) -> Option<Self> {
        let name = String::from_value(value)?;
        FileState::ALL
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// What the reading of a file found: how it is written, what a publisher should look at, and what did not fit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FileReport {
    pub found: Found,
    /// Each with its kind under `finding`, and its values.
    pub findings: Vec<serde_json::Value>,
    /// The first cells that did not fit: row, line, column, value, expected.
    pub refusals: Vec<serde_json::Value>,
    /// What may tell of people.
    pub personal: Personal,
}

/// How a file is written, as far as people need to know.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Found {
    pub format: String,
    pub encoding: Option<String>,
    pub packed: Option<String>,
    pub delimiter: Option<char>,
    pub preamble: u64,
    pub headings: u64,
    pub footer: u64,
    pub sheet: Option<String>,
}

/// What came of the reading.
#[derive(Debug, Clone, PartialEq)]
pub enum ReadFile {
    Table(Box<ReadTable>),
    Attachment,
    /// In words.
    Failed(String),
}

/// A table that was read and is kept as Parquet.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadTable {
    pub hash: String,
    pub bytes: i64,
    pub rows: i64,
    pub refused: i64,
    pub columns: Vec<TableColumn>,
    pub report: FileReport,
}

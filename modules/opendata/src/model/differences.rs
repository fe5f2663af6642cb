//! How the table of a version differs from the one before, as it is kept.

use serde::{Deserialize, Serialize};

/// What was found of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Differences {
    pub columns_added: Vec<String>,
    pub columns_removed: Vec<String>,
    /// Name before and after.
    pub columns_renamed: Vec<(String, String)>,
    /// Columns that hold another kind.
    pub columns_changed: Vec<String>,
    /// The columns by which rows were told apart; none where they were compared as wholes.
    pub key: Vec<String>,
    pub before: u64,
    pub after: u64,
    pub added: u64,
    pub removed: u64,
    pub changed: u64,
    /// Rows in the file of differences.
    pub listed: u64,
}

impl Differences {
    /// Whether the columns are the same ones.
    pub fn has_same_columns(&self) -> bool {
        self.columns_added.is_empty()
            && self.columns_removed.is_empty()
            && self.columns_renamed.is_empty()
            && self.columns_changed.is_empty()
    }

    /// Whether rows differ that are not all in the file.
    pub fn is_cut(&self) -> bool {
        self.listed < self.added + self.removed + 2 * self.changed
    }
}

/// What was found of the table of a resource, and where the rows are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The number of the resource.
    pub resource: i64,
    pub differences: Differences,
    /// The hash of the Parquet file with the rows; empty where they are not given out.
    pub rows: String,
}

//! How one table differs from another: columns that came, went, were renamed or hold another kind; rows that were added, removed or
//! changed, by a key where there is one and as wholes otherwise.
//!
//! Rows are told apart by the first 128 bits of the SHA-256 of their key and of their other values, and sorted into buckets on disk by
//! the former, so that memory is bounded: some sixty megabytes and four bits a row, whatever the tables.

mod columns;
mod entries;
mod hashed;
mod listed;

use std::path::Path;

use datafusion::{
    arrow::{datatypes::DataType, error::ArrowError},
    parquet::errors::ParquetError,
};
use serde::{Deserialize, Serialize};

use self::{
    columns::{Common, candidates, renamed},
    entries::{Bits, merge, sorted_into},
};

/// Why two tables cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum Incomparable {
    #[error(transparent)]
    File(#[from] ParquetError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

impl From<ArrowError> for Incomparable {
    fn from(error: ArrowError) -> Self {
        Incomparable::File(error.into())
    }
}

/// The differences, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    pub columns_added: Vec<String>,
    pub columns_removed: Vec<String>,
    /// Name before and after: their values are the same.
    pub columns_renamed: Vec<(String, String)>,
    /// Columns that hold another kind of values.
    pub columns_changed: Vec<String>,
    /// The columns by which rows were told apart; none where rows are compared as wholes.
    pub key: Vec<String>,
    /// Rows in all.
    pub before: u64,
    pub after: u64,
    pub added: u64,
    pub removed: u64,
    /// Rows of the same key with other values in a column that both tables have.
    pub changed: u64,
    /// How many rows the file of differences has.
    pub listed: u64,
}

impl Comparison {
    pub fn is_same(&self) -> bool {
        let columns = [
            &self.columns_added,
            &self.columns_removed,
            &self.columns_changed,
        ];
        columns.iter().all(|columns| columns.is_empty())
            && self.columns_renamed.is_empty()
            && self.added + self.removed + self.changed == 0
    }
}

/// The column of the file of differences that says what became of a row: one of `removed`, `changed_from`, `changed_to`, `added`.
pub const CHANGE: &str = "_change";

/// Compares two Parquet files and lists up to `most` rows that differ in `into`, a Parquet file with [`CHANGE`] and the columns of both:
/// first what is no longer, then what is new. `key` names the columns that tell rows apart; without one it is looked for among
/// columns whose names say so and the first one. Temporary files lie in `folder` and are gone afterwards. Blocking.
///
/// # Errors
/// If a file cannot be read or written.
pub fn compare(
    (before, after): (&Path, &Path),
    key: &[String],
    folder: &Path,
    (into, most): (&Path, u64),
) -> Result<Comparison, Incomparable> {
    let mut common = Common::of(before, after)?;
    let mut tried = candidates(&common, before, after, key)?;
    tried.push(Vec::new());
    for key in tried {
        let mut found = common.clone();
        found.rename(renamed(&common, before, after, &key)?);
        let one = sorted_into(folder, before, found.side(0), &key)?;
        let other = sorted_into(folder, after, found.side(1), &key)?;
        let mut bits = Bits::new(one.rows, other.rows);
        if !merge(one, other, !key.is_empty(), &mut bits)? {
            continue;
        }
        common = found;
        let listed = listed::list((before, after), &common, &bits, (into, most))?;
        return Ok(Comparison {
            columns_added: common.added.clone(),
            columns_removed: common.removed.clone(),
            columns_renamed: common.renamed.clone(),
            columns_changed: common.changed_kinds(),
            key,
            before: bits.before(),
            after: bits.after(),
            added: bits.added.count(),
            removed: bits.removed.count(),
            changed: bits.changed_to.count(),
            listed,
        });
    }
    Err(Incomparable::Disk(std::io::Error::other(
        "rows could be told apart in no way",
    )))
}

/// Whether no two rows of a table have the same values in these columns, and none misses one.
///
/// # Errors
/// If a file cannot be read or written.
pub fn is_key(table: &Path, key: &[String], folder: &Path) -> Result<bool, Incomparable> {
    let common = Common::of(table, table)?;
    if !columns::has_all(&common, table, key)? {
        return Ok(false);
    }
    let one = sorted_into(folder, table, common.side(0), key)?;
    let other = sorted_into(folder, table, common.side(1), key)?;
    let mut bits = Bits::new(one.rows, other.rows);
    merge(one, other, true, &mut bits)
}

/// The kind in which values of both tables are compared: their own, or as texts where it differs.
fn compared_as(before: &DataType, after: &DataType) -> DataType {
    match before == after {
        true => after.clone(),
        false => DataType::Utf8,
    }
}

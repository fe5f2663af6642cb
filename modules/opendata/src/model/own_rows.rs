//! How far an own record is kept up row by row.

use stoa_kernel::Timestamp;

/// What is known of the rows of an own record's open table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnRows {
    /// The rows are as new as the leaves of the ledger before this one, or newer.
    pub leaf: i64,
    /// The digest of what stands in many of them, as it was when all were written.
    pub ground: String,
    /// When all were written.
    pub whole_at: Timestamp,
}

//! A report's pictures.

use stoa_kernel::{Id, Timestamp};

use super::{report::Report, update::Update};

/// The most pictures of a report.
pub const MOST_PHOTOS: usize = 6;

/// One picture, in its two sizes, by the hashes of their files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: Id<Photo>,
    pub report: Id<Report>,
    /// The update that it came with; `None` for those of the report itself.
    pub update: Option<Id<Update>>,
    pub full: String,
    pub thumbnail: String,
    pub width: u32,
    pub height: u32,
    pub at: Timestamp,
    /// For staff alone.
    pub hidden: bool,
}

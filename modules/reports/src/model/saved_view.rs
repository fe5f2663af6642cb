//! Filters of the queue that a member of staff keeps under a name.

use stoa_kernel::{Id, Timestamp, actor::StaffMember};

/// One kept filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub id: Id<SavedView>,
    pub staff: Id<StaffMember>,
    pub name: String,
    /// As [`super::QueueFilter::to_query`] writes it.
    pub query: String,
    pub made_at: Timestamp,
}

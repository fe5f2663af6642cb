//! What residents said of a report that another body's server has, on its way to that body.

use stoa_kernel::{Id, Timestamp};

use super::{
    handover::{Handover, HandoverState},
    update::Update,
};

/// One thing that was said, and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOn {
    pub update: Id<Update>,
    /// Under which they have the report.
    pub handover: Id<Handover>,
    /// `Ended`: there was nobody to tell it to any more, or it was taken from public view before.
    pub state: HandoverState,
    /// What their server said when it refused; for staff.
    pub note: String,
    pub changed_at: Timestamp,
}

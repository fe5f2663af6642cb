//! A resident's request that something in a report be hidden or corrected.

use stoa_kernel::{Id, Timestamp, actor::Person};

use super::report::Report;

/// One request. Why is sealed, as it may tell of a person; the command that decides opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HideRequest {
    pub id: Id<HideRequest>,
    pub report: Id<Report>,
    /// The agency of the report when it was asked.
    pub agency: String,
    pub sealed: Vec<u8>,
    /// Who asked, if we know; for the answer.
    pub asked_by: Option<Id<Person>>,
    pub at: Timestamp,
    pub decided_at: Option<Timestamp>,
    pub granted: Option<bool>,
}

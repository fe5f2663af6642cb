//! Following: who wants mails about a report, or about what is reported in a ward.

use stoa_kernel::{Id, Timestamp, actor::Person, town::Area};

use super::report::Report;

/// One wish to be told. A link to end or confirm it carries its id, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follow {
    pub id: Id<Follow>,
    pub person: Id<Person>,
    pub of: FollowOf,
    pub made_at: Timestamp,
    /// When its owner said from their mailbox that they want it. Before that nothing is sent but the question.
    pub confirmed_at: Option<Timestamp>,
}

/// What is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowOf {
    Report(Id<Report>),
    /// New reports in a ward, of one category or of all (empty); told once a day.
    Area {
        area: Id<Area>,
        category: String,
    },
}

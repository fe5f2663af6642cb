//! An application that somebody of the office typed in: for whom on the phone, at the counter, or from paper.

use jiff::civil::Date;
use stoa_kernel::{Id, Timestamp, actor::StaffMember};

use super::Application;

/// Who typed an application in, and when its paper arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    pub application: Id<Application>,
    pub staff: Id<StaffMember>,
    pub staff_name: String,
    /// The day, in the town, on which it arrived on paper; it counts as the day on which it was received.
    pub arrived_on: Option<Date>,
}

/// Something to print and post to an applicant who gave no e-mail address.
#[derive(Debug, Clone)]
pub struct Post {
    pub id: Id<Post>,
    pub application: Id<Application>,
    /// The word of the news.
    pub what: String,
    /// The letter that it is, where the service's file has one for the occasion.
    pub letter: Option<i64>,
    /// The job that asked for it.
    pub job: i64,
    pub asked_at: Timestamp,
    pub printed_at: Option<Timestamp>,
    /// Who of staff printed it.
    pub printed_by: Option<String>,
}

//! Until when an application is kept after its end, and what was destroyed then.

use jiff::civil::Date;
use stoa_kernel::{Id, Timestamp};

use super::Application;

/// The end of an application that is over.
#[derive(Debug, Clone)]
pub struct Retention {
    pub application: Id<Application>,
    /// The service's slug.
    pub service: String,
    pub agency: String,
    /// The first day on which it is destroyed.
    pub destroy_on: Date,
    /// Whether somebody said that it must stay.
    pub held: bool,
    pub destroyed_at: Option<Timestamp>,
    /// The digest of the sealed answers that were destroyed.
    pub answers: Option<String>,
    /// How many texts and files were destroyed.
    pub entries: i64,
    pub files: i64,
}

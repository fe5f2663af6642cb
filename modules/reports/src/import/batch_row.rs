//! A report of another system in our words: the row that a batch takes over.

use jiff::civil::Date;
use stoa_kernel::{
    Id, Point, Timestamp,
    actor::{Person, StaffMember},
    files,
};

use super::{ImportRow, ImportStatus};
use crate::model::{
    Answer, Author, HandoverState, HandoverWay, Report, Source, Status, UpdateKind,
    category::code_of,
};

/// One report of another system, with what happened to it there.
#[derive(Debug, Clone)]
pub struct BatchRow {
    /// Its number, where the caller has named it already; `None`: a new one.
    pub id: Option<Id<Report>>,
    /// Unique under the source's name.
    pub source_id: String,
    /// Equal for rows that say the same.
    pub content: [u8; 16],
    /// The category's code; one that is not known is added under `category_name`.
    pub category: String,
    pub category_name: String,
    pub description: String,
    pub answers: Vec<Answer>,
    pub point: Option<Point>,
    pub address: String,
    pub status: Status,
    pub reason: String,
    pub promised_for: Option<Date>,
    pub reported_at: Timestamp,
    pub updated_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub responded_at: Option<Timestamp>,
    /// What that system had promised; `None` asks our own map, for reports that are still open.
    pub respond_due_at: Option<Timestamp>,
    pub fix_due_at: Option<Timestamp>,
    /// Who answers; `None` asks our own map.
    pub agency: Option<String>,
    pub team: Option<String>,
    pub assignee: Option<Id<StaffMember>>,
    pub duplicate_of: Option<Id<Report>>,
    /// Who reported it, and whether they want mails. Files of cities hold nobody.
    pub reporter: Option<(Id<Person>, bool)>,
    /// How it came in there. `None`: nobody knows, and it is known by the source's name and its id, so that it is not
    /// taken over twice; one that is given is taken for new.
    pub via: Option<Source>,
    pub supports: i64,
    pub media_url: String,
    /// Kept by `app.files` before.
    pub photos: Vec<files::Photo>,
    /// Oldest first.
    pub updates: Vec<BatchUpdate>,
    /// The body that was given it there, with how far that has come.
    pub handover: Option<BatchHandover>,
}

/// The giving of a report to another body.
#[derive(Debug, Clone)]
pub struct BatchHandover {
    pub agency: String,
    pub way: HandoverWay,
    pub state: HandoverState,
    /// What they said when they would not take it; for staff.
    pub note: String,
    pub made_at: Timestamp,
    pub changed_at: Timestamp,
}

/// One thing that happened to it there.
#[derive(Debug, Clone)]
pub struct BatchUpdate {
    pub at: Timestamp,
    pub by: Author,
    pub kind: UpdateKind,
    pub before: String,
    pub after: String,
    pub text: String,
    pub status_after: Option<Status>,
}

/// What a batch commits to of a row: the report's number, the digest of what its source said of it, in hex, and the
/// source's id of it, with a line feed between them. The id comes last, as it may be anything.
pub fn row_text(report: Id<Report>, content: &[u8], source_id: &str) -> String {
    format!("{report}\n{}\n{source_id}", hex::encode(content))
}

impl From<ImportRow> for BatchRow {
    /// A city's row in our words. What it calls closed, without saying how, counts as fixed, and the reason says so.
    fn from(row: ImportRow) -> Self {
        let (status, reason) = ended(row.status);
        let name = row.category.clone();
        let parts = [row.title, row.subcategory, row.description];
        let mut said: Vec<String> = Vec::new();
        for part in parts.into_iter().flatten() {
            if part != name && !said.contains(&part) {
                said.push(part);
            }
        }
        let address: Vec<String> = row.address.into_iter().chain(row.postcode).collect();
        BatchRow {
            id: None,
            source_id: row.source_id,
            content: row.content,
            category: code_of(&name),
            description: if said.is_empty() {
                name.clone()
            } else {
                said.join("\n")
            },
            category_name: name,
            answers: Vec::new(),
            point: row.point,
            address: address.join(", "),
            status,
            reason: row.status_note.unwrap_or_else(|| reason.to_owned()),
            promised_for: None,
            reported_at: row.reported_at,
            updated_at: row.updated_at.or(row.closed_at).unwrap_or(row.reported_at),
            closed_at: row.closed_at,
            responded_at: None,
            respond_due_at: None,
            fix_due_at: row.due_at,
            agency: None,
            team: None,
            assignee: None,
            duplicate_of: None,
            reporter: None,
            via: None,
            supports: 0,
            media_url: row.media_url.unwrap_or_default(),
            photos: Vec::new(),
            updates: Vec::new(),
            handover: None,
        }
    }
}

/// Our status of another system's, and what is said where it says nothing itself. These files are in their city's own
/// language, so that the sentence is too short to need ours.
fn ended(status: ImportStatus) -> (Status, &'static str) {
    match status {
        ImportStatus::Received => (Status::Received, ""),
        ImportStatus::InProgress => (Status::InProgress, ""),
        ImportStatus::Fixed => (Status::Fixed, ""),
        ImportStatus::Closed => (Status::Fixed, "Closed; the source does not say how."),
        ImportStatus::NotDone => (Status::WontFix, "The source says that it will not be done."),
        ImportStatus::HandedOver => (
            Status::WontFix,
            "The source says that another body answers for it.",
        ),
        ImportStatus::Duplicate => (Status::Duplicate, ""),
        ImportStatus::Withdrawn => (Status::Withdrawn, ""),
    }
}

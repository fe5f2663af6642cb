//! A file that an applicant gave, and whether it was looked at for viruses.

use stoa_kernel::{Id, Timestamp};

use super::Application;

/// The largest file, in bytes: what a form of this house may bring (`stoa_web::UPLOAD_BYTES`).
pub const LARGEST: u64 = 25_000_000;

/// What a scanner found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scan {
    /// This house has no scanner.
    Unscanned,
    Waiting,
    Clean,
    /// It had a virus; its content was destroyed.
    Infected,
}

impl Scan {
    pub const ALL: [Scan; 4] = [Scan::Unscanned, Scan::Waiting, Scan::Clean, Scan::Infected];

    pub const fn slug(self) -> &'static str {
        match self {
            Scan::Unscanned => "unscanned",
            Scan::Waiting => "waiting",
            Scan::Clean => "clean",
            Scan::Infected => "infected",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scan| scan.slug() == slug)
    }

    /// Whether it may be handed out: not while a scanner still has to look at it, and not with a virus.
    pub const fn is_open(self) -> bool {
        matches!(self, Scan::Unscanned | Scan::Clean)
    }
}

/// What stands in the place of a question for a photo that an inspector took: no question's key has a colon.
const PHOTO: &str = "task:";

/// Where a photo belongs: to an item of a task's checklist, or with an empty one to the task as a whole.
pub fn photo_place(task: i64, item: &str) -> String {
    format!("{PHOTO}{task}:{item}")
}

/// A file of an application. `name` is sealed under the applicant's key with `label`, and so is the content.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub id: Id<Attachment>,
    pub application: Id<Application>,
    /// The key of the question that it answers; empty for what came with an answer to the office.
    pub question: String,
    pub name: Vec<u8>,
    /// As its content was found to be.
    pub media_type: String,
    /// How long the content is.
    pub bytes: i64,
    pub label: i64,
    /// The hex SHA-256 of the sealed content.
    pub blob: String,
    pub scan: Scan,
    pub kept_at: Timestamp,
}

impl Attachment {
    /// The task and the item that it is a photo of. `None` for what the applicant gave.
    pub fn photo_of(&self) -> Option<(i64, &str)> {
        let (task, item) = self.question.strip_prefix(PHOTO)?.split_once(':')?;
        Some((task.parse().ok()?, item))
    }
}

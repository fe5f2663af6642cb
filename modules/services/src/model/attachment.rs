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

//! What happened to an application.

use stoa_kernel::{Actor, Id, Timestamp};

use super::Application;

/// A kind of thing that happens to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    Submitted,
    Taken,
    /// The applicant was asked for something.
    Asked,
    /// The applicant supplied it.
    Answered,
    /// Staff wrote to the applicant, or the applicant to staff.
    Written,
    Noted,
    /// Somebody of staff read the answers.
    Read,
    Granted,
    Refused,
    Withdrawn,
    /// The permit that was granted was revoked.
    Revoked,
}

impl EntryKind {
    pub const ALL: [EntryKind; 11] = [
        EntryKind::Submitted,
        EntryKind::Taken,
        EntryKind::Asked,
        EntryKind::Answered,
        EntryKind::Written,
        EntryKind::Noted,
        EntryKind::Read,
        EntryKind::Granted,
        EntryKind::Refused,
        EntryKind::Withdrawn,
        EntryKind::Revoked,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            EntryKind::Submitted => "submitted",
            EntryKind::Taken => "taken",
            EntryKind::Asked => "asked",
            EntryKind::Answered => "answered",
            EntryKind::Written => "written",
            EntryKind::Noted => "noted",
            EntryKind::Read => "read",
            EntryKind::Granted => "granted",
            EntryKind::Refused => "refused",
            EntryKind::Withdrawn => "withdrawn",
            EntryKind::Revoked => "revoked",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether only staff see it. That their answers were read is for the applicant to see.
    pub const fn is_internal(self) -> bool {
        matches!(self, EntryKind::Noted)
    }
}

/// Who did it. Names of staff alone are kept: an applicant's is in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    pub kind: String,
    pub number: i64,
    pub name: String,
}

impl By {
    pub fn of(actor: &Actor) -> Self {
        By {
            kind: actor.kind().to_owned(),
            number: actor.number(),
            name: actor
                .staff()
                .map(|staff| staff.name.clone())
                .unwrap_or_default(),
        }
    }

    pub fn is_staff(&self) -> bool {
        !self.name.is_empty()
    }
}

/// Something that happened. `text` is sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: Id<Entry>,
    pub application: Id<Application>,
    pub at: Timestamp,
    pub by: By,
    pub kind: EntryKind,
    pub text: Option<Vec<u8>>,
    pub internal: bool,
}

//! What happened to an application.

use stoa_kernel::{Actor, Id, Timestamp};

use super::Application;

/// A kind of thing that happens to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    Submitted,
    /// Somebody who signs besides the applicant has: the text is the name that they signed with.
    Signed,
    /// Somebody does not sign: the text says why.
    SignatureDeclined,
    Taken,
    /// It was given to a colleague, or to nobody: the text is their name.
    Assigned,
    /// Somebody of staff declared a conflict of interest.
    StoodBack,
    /// A manager let them work on it again.
    ConflictLifted,
    /// Another body decides on it now.
    HandedOver,
    /// Somebody of staff looked for the applicant's applications by their e-mail address.
    Found,
    /// The applicant said how it was.
    Rated,
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
    /// A manager keeps it from being destroyed.
    Held,
    /// It may be destroyed on its day again.
    Released,
    /// The permit that was granted was revoked.
    Revoked,
    /// A step of the workflow came out well.
    StepPassed,
    StepFailed,
    /// A step has to be done once more.
    StepSentBack,
    /// Somebody of staff said how much is to be paid, and why.
    AmountSet,
    VisitArranged,
    LetterSent,
    Appealed,
    /// After an appeal the decision stands.
    Upheld,
    /// After an appeal the other decision took its place.
    Changed,
}

impl EntryKind {
    pub const ALL: [EntryKind; 30] = [
        EntryKind::Submitted,
        EntryKind::Signed,
        EntryKind::SignatureDeclined,
        EntryKind::Taken,
        EntryKind::Assigned,
        EntryKind::StoodBack,
        EntryKind::ConflictLifted,
        EntryKind::HandedOver,
        EntryKind::Found,
        EntryKind::Rated,
        EntryKind::Asked,
        EntryKind::Answered,
        EntryKind::Written,
        EntryKind::Noted,
        EntryKind::Read,
        EntryKind::Granted,
        EntryKind::Refused,
        EntryKind::Withdrawn,
        EntryKind::Held,
        EntryKind::Released,
        EntryKind::Revoked,
        EntryKind::StepPassed,
        EntryKind::StepFailed,
        EntryKind::StepSentBack,
        EntryKind::AmountSet,
        EntryKind::VisitArranged,
        EntryKind::LetterSent,
        EntryKind::Appealed,
        EntryKind::Upheld,
        EntryKind::Changed,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            EntryKind::Submitted => "submitted",
            EntryKind::Signed => "signed",
            EntryKind::SignatureDeclined => "signature_declined",
            EntryKind::Taken => "taken",
            EntryKind::Assigned => "assigned",
            EntryKind::StoodBack => "stood-back",
            EntryKind::ConflictLifted => "conflict-lifted",
            EntryKind::HandedOver => "handed-over",
            EntryKind::Found => "found",
            EntryKind::Rated => "rated",
            EntryKind::Asked => "asked",
            EntryKind::Answered => "answered",
            EntryKind::Written => "written",
            EntryKind::Noted => "noted",
            EntryKind::Read => "read",
            EntryKind::Granted => "granted",
            EntryKind::Refused => "refused",
            EntryKind::Withdrawn => "withdrawn",
            EntryKind::Held => "held",
            EntryKind::Released => "released",
            EntryKind::Revoked => "revoked",
            EntryKind::StepPassed => "step_passed",
            EntryKind::StepFailed => "step_failed",
            EntryKind::StepSentBack => "step_sent_back",
            EntryKind::AmountSet => "amount_set",
            EntryKind::VisitArranged => "visit_arranged",
            EntryKind::LetterSent => "letter_sent",
            EntryKind::Appealed => "appealed",
            EntryKind::Upheld => "upheld",
            EntryKind::Changed => "changed",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether only staff see it. That their answers were read is for the applicant to see.
    pub const fn is_internal(self) -> bool {
        matches!(
            self,
            EntryKind::Noted
                | EntryKind::Assigned
                | EntryKind::ConflictLifted
                | EntryKind::StepPassed
                | EntryKind::StepFailed
                | EntryKind::StepSentBack
                | EntryKind::Held
                | EntryKind::Released
        )
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

//! What happened to a report, as its page tells it: public words, and what is for staff alone.

use stoa_kernel::{Actor, Id, Timestamp, actor::StaffMember};

use super::{report::Report, status::Status};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    pub id: Id<Update>,
    pub report: Id<Report>,
    pub at: Timestamp,
    pub by: Author,
    pub kind: UpdateKind,
    /// What it was before, as a code, slug, reference or name by its kind; may be empty.
    pub before: String,
    /// What it is since.
    pub after: String,
    /// What was said; may be empty.
    pub text: String,
    pub status_after: Option<Status>,
    /// Addresses of pictures that were not fetched (yet), each on a line.
    pub media_url: String,
    /// For staff alone.
    pub internal: bool,
    /// Taken from public view.
    pub hidden: bool,
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// The reporter or another resident; who, the page does not tell.
    Resident,
    Staff {
        id: Id<StaffMember>,
        name: String,
    },
    /// Another body, by its slug.
    Agency(String),
    /// The house itself.
    System,
}

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateKind {
    /// `before` and `after` are statuses.
    StatusChanged,
    /// A resident said something.
    Commented,
    /// Staff, or another body, said something publicly.
    Published,
    /// Staff said something among themselves.
    Noted,
    /// `after` is the team's slug, or the assignee's name after a slash: `roads/Ana Ruiz`.
    Assigned,
    /// Codes of categories.
    Recategorised,
    /// Addresses.
    Moved,
    /// Slugs of agencies, with the team after a slash.
    Routed,
    /// `after` is the reference of the report that stays.
    Merged,
    /// `after` is the reference of the report that was merged into this one.
    TookDuplicate,
    /// A resident says that it is not fixed.
    Reopened,
    /// A resident says that it is fixed.
    ConfirmedFixed,
    /// `after` is `text`, `photo` or `report`.
    Hidden,
    /// `after` is as in `Hidden`.
    Shown,
    /// A text was redacted.
    Redacted,
    /// `before` is the slug of the agency, `after` how it was sent: `mail` or `open311`.
    Sent,
}

impl UpdateKind {
    pub const ALL: [UpdateKind; 16] = [
        UpdateKind::StatusChanged,
        UpdateKind::Commented,
        UpdateKind::Published,
        UpdateKind::Noted,
        UpdateKind::Assigned,
        UpdateKind::Recategorised,
        UpdateKind::Moved,
        UpdateKind::Routed,
        UpdateKind::Merged,
        UpdateKind::TookDuplicate,
        UpdateKind::Reopened,
        UpdateKind::ConfirmedFixed,
        UpdateKind::Hidden,
        UpdateKind::Shown,
        UpdateKind::Redacted,
        UpdateKind::Sent,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            UpdateKind::StatusChanged => "status-changed",
            UpdateKind::Commented => "commented",
            UpdateKind::Published => "published",
            UpdateKind::Noted => "noted",
            UpdateKind::Assigned => "assigned",
            UpdateKind::Recategorised => "recategorised",
            UpdateKind::Moved => "moved",
            UpdateKind::Routed => "routed",
            UpdateKind::Merged => "merged",
            UpdateKind::TookDuplicate => "took-duplicate",
            UpdateKind::Reopened => "reopened",
            UpdateKind::ConfirmedFixed => "confirmed-fixed",
            UpdateKind::Hidden => "hidden",
            UpdateKind::Shown => "shown",
            UpdateKind::Redacted => "redacted",
            UpdateKind::Sent => "sent",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether only staff read it.
    pub const fn is_internal(self) -> bool {
        matches!(
            self,
            UpdateKind::Noted
                | UpdateKind::Assigned
                | UpdateKind::Hidden
                | UpdateKind::Shown
                | UpdateKind::Redacted
        )
    }
}

impl Author {
    /// Who acts, as the page will name them. `own_agency` is the slug of the government itself: staff of another body
    /// speak for that body.
    pub fn of(actor: &Actor, own_agency: &str) -> Self {
        match actor {
            Actor::Anonymous | Actor::Person { .. } => Author::Resident,
            Actor::Staff(staff) if staff.agency == own_agency => Author::Staff {
                id: staff.id,
                name: staff.name.clone(),
            },
            Actor::Staff(staff) => Author::Agency(staff.agency.clone()),
            Actor::Program { .. } | Actor::System(_) => Author::System,
        }
    }

    pub(crate) fn columns(&self) -> (&'static str, i64, &str) {
        match self {
            Author::Resident => ("resident", 0, ""),
            Author::Staff { id, name } => ("staff", id.number(), name),
            Author::Agency(slug) => ("agency", 0, slug),
            Author::System => ("system", 0, ""),
        }
    }

    pub(crate) fn from_columns(kind: &str, number: i64, name: String) -> Self {
        match kind {
            "resident" => Author::Resident,
            "staff" => Author::Staff {
                id: Id::new(number),
                name,
            },
            "agency" => Author::Agency(name),
            _ => Author::System,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_and_columns_come_back() {
        for kind in UpdateKind::ALL {
            assert_eq!(UpdateKind::parse(kind.slug()), Some(kind));
        }
        let staff = Author::Staff {
            id: Id::new(4),
            name: "Ana".to_owned(),
        };
        for author in [
            Author::Resident,
            staff,
            Author::Agency("water".to_owned()),
            Author::System,
        ] {
            let (kind, number, name) = author.columns();
            assert_eq!(Author::from_columns(kind, number, name.to_owned()), author);
        }
    }
}

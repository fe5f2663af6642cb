//! Where a report stands. Each end says honestly how it ended, and what must be said with it.

use serde::{Deserialize, Serialize};

/// The state of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It is with us; nobody has said anything yet.
    Received,
    InProgress,
    /// It will be fixed by a day that was promised.
    Planned,
    /// Another body answers for it. The clocks keep running until that body ends it.
    HandedOver,
    Fixed,
    /// It will not be done, and the reason is public.
    WontFix,
    /// Another report tells of the same.
    Duplicate,
    /// Whoever reported it took it back.
    Withdrawn,
}

/// How a state is shown on maps and tags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colour {
    Open,
    Progress,
    Fixed,
    Closed,
}

impl Status {
    pub const ALL: [Status; 8] = [
        Status::Received,
        Status::InProgress,
        Status::Planned,
        Status::HandedOver,
        Status::Fixed,
        Status::WontFix,
        Status::Duplicate,
        Status::Withdrawn,
    ];

    /// The states in which somebody still has to do something.
    pub const OPEN: [Status; 4] = [
        Status::Received,
        Status::InProgress,
        Status::Planned,
        Status::HandedOver,
    ];

    /// The states in which nobody has to.
    pub const CLOSED: [Status; 4] = [
        Status::Fixed,
        Status::WontFix,
        Status::Duplicate,
        Status::Withdrawn,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            Status::Received => "received",
            Status::InProgress => "in-progress",
            Status::Planned => "planned",
            Status::HandedOver => "handed-over",
            Status::Fixed => "fixed",
            Status::WontFix => "wont-fix",
            Status::Duplicate => "duplicate",
            Status::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.slug() == slug)
    }

    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Status::Received | Status::InProgress | Status::Planned | Status::HandedOver
        )
    }

    pub const fn colour(self) -> Colour {
        match self {
            Status::Received => Colour::Open,
            Status::InProgress | Status::Planned | Status::HandedOver => Colour::Progress,
            Status::Fixed => Colour::Fixed,
            Status::WontFix | Status::Duplicate | Status::Withdrawn => Colour::Closed,
        }
    }

    /// Whether staff may go from one state to another. A report that ended is opened again only to be worked on;
    /// withdrawing is the reporter's, and theirs for whom staff act; nobody goes back to having said nothing, except that
    /// a report which ended wrongly is received again.
    pub const fn may_become(self, next: Status) -> bool {
        match (self, next) {
            // Saying a plan's new day, or handing to yet another body, is a change of its own.
            (Status::Planned, Status::Planned) | (Status::HandedOver, Status::HandedOver) => true,
            (Status::Received, Status::Received) | (Status::InProgress, Status::InProgress) => {
                false
            }
            (from, Status::Received) => !from.is_open(),
            (from, _) if from.is_open() => true,
            (_, next) => matches!(
                next,
                Status::InProgress | Status::Planned | Status::HandedOver
            ),
        }
    }
}

impl Colour {
    pub const ALL: [Colour; 4] = [
        Colour::Open,
        Colour::Progress,
        Colour::Fixed,
        Colour::Closed,
    ];

    pub const fn slug(self) -> &'static str {
        match self {
            Colour::Open => "open",
            Colour::Progress => "progress",
            Colour::Fixed => "fixed",
            Colour::Closed => "closed",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|colour| colour.slug() == slug)
    }

    /// The states that are shown in this colour.
    pub fn statuses(self) -> impl Iterator<Item = Status> {
        Status::ALL
            .into_iter()
            .filter(move |status| status.colour() == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_back() {
        for status in Status::ALL {
            assert_eq!(Status::parse(status.slug()), Some(status));
            assert_eq!(status.is_open(), Status::OPEN.contains(&status));
            assert_ne!(status.is_open(), Status::CLOSED.contains(&status));
            assert!(status.colour().statuses().any(|other| other == status));
        }
        for colour in Colour::ALL {
            assert_eq!(Colour::parse(colour.slug()), Some(colour));
        }
        assert_eq!(Status::parse("closed"), None);
    }

    /// Rows: from; columns: to, in the order of `Status::ALL`.
    #[test]
    fn the_table_of_changes() {
        let table = [
            (Status::Received, "-+++++++"),
            (Status::InProgress, "--++++++"),
            (Status::Planned, "-+++++++"),
            (Status::HandedOver, "-+++++++"),
            (Status::Fixed, "++++----"),
            (Status::WontFix, "++++----"),
            (Status::Duplicate, "++++----"),
            (Status::Withdrawn, "++++----"),
        ];
        for (from, row) in table {
            for (to, expected) in Status::ALL.into_iter().zip(row.chars()) {
                assert_eq!(from.may_become(to), expected == '+', "{from:?} to {to:?}");
            }
        }
    }
}

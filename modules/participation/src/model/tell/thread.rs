//! The thread: what came of what was said, both ways.

use stoa_kernel::{
    Localised, Timestamp,
    db::{FromValue, Value},
};

/// Something with a page of its own that everybody may see: a process, a proposal, a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// How the ledger calls it.
    pub reference: String,
    pub title: Localised,
    /// Its page.
    pub path: String,
    /// The slug of the body that answers for it.
    pub agency: String,
    /// The slug of the process in which it stands.
    pub process: String,
}

/// How something is bound to what was before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// It was made from it.
    Became,
    /// It answers it.
    Answers,
    /// It rests on it, among others.
    RestsOn,
    /// It came of it, as a decision comes of a process.
    CameOf,
    /// A proposal goes on as a part of another one. Commands of proposals alone tie it.
    MergedInto,
    /// A proposal goes on as several, this one among them. As above.
    SplitFrom,
}

impl Bond {
    pub const ALL: [Bond; 6] = [
        Bond::Became,
        Bond::Answers,
        Bond::RestsOn,
        Bond::CameOf,
        Bond::MergedInto,
        Bond::SplitFrom,
    ];

    /// What staff tie and untie.
    pub const BY_HAND: [Bond; 4] = [Bond::Became, Bond::Answers, Bond::RestsOn, Bond::CameOf];

    pub const fn name(self) -> &'static str {
        match self {
            Bond::Became => "became",
            Bond::Answers => "answers",
            Bond::RestsOn => "rests-on",
            Bond::CameOf => "came-of",
            Bond::MergedInto => "merged-into",
            Bond::SplitFrom => "split-from",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Bond::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Bond {
    fn from_value(value: &Value) -> Option<Self> {
        Bond::parse(&String::from_value(value)?)
    }
}

/// One stretch of the thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strand {
    /// What was first.
    pub from: String,
    /// What came of it.
    pub to: String,
    pub bond: Bond,
    /// The slug of the process in which what came of it stands.
    pub process: String,
    pub at: Timestamp,
}

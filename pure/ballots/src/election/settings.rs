//! What META says of the election that counts: budget, kind of ballot, limits, budgets of categories.

use std::fmt;

use super::Decimal;

/// How people vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotKind {
    /// A set of projects.
    Approval,
    /// Projects in order, the most preferred first.
    Ordinal,
    /// Points from a fixed sum.
    Cumulative,
    /// Points for each project, independent of one another.
    Scoring,
    /// One project.
    ChooseOne,
}

impl BallotKind {
    pub const ALL: [BallotKind; 5] = [
        BallotKind::Approval,
        BallotKind::Ordinal,
        BallotKind::Cumulative,
        BallotKind::Scoring,
        BallotKind::ChooseOne,
    ];

    /// As files name it.
    pub fn name(self) -> &'static str {
        match self {
            BallotKind::Approval => "approval",
            BallotKind::Ordinal => "ordinal",
            BallotKind::Cumulative => "cumulative",
            BallotKind::Scoring => "scoring",
            BallotKind::ChooseOne => "choose-1",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// Whether votes come with points.
    pub fn has_points(self) -> bool {
        matches!(self, BallotKind::Cumulative | BallotKind::Scoring)
    }
}

impl fmt::Display for BallotKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// An inclusive range, open where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits<T> {
    pub least: Option<T>,
    pub most: Option<T>,
}

impl<T> Default for Limits<T> {
    fn default() -> Self {
        Limits {
            least: None,
            most: None,
        }
    }
}

impl<T: PartialOrd + Copy> Limits<T> {
    /// Whether a value is inside.
    pub fn allow(&self, value: T) -> bool {
        self.least.is_none_or(|least| least <= value) && self.most.is_none_or(|most| value <= most)
    }

    /// Whether no value is inside.
    pub fn contradict(&self) -> bool {
        matches!((self.least, self.most), (Some(least), Some(most)) if least > most)
    }
}

/// A ceiling on what projects of one category, or of one neighbourhood, may cost together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ceiling {
    /// What it counts: the column of PROJECTS, `category` or `neighborhood`.
    pub column: &'static str,
    /// The category's or neighbourhood's name.
    pub label: Box<str>,
    pub most: Decimal,
}

/// The settings that bear on the count. All others are kept as texts in [`super::Election::meta`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What all funded projects may cost together; more than zero.
    pub budget: Decimal,
    pub ballots: BallotKind,
    /// How many projects a vote may name.
    pub length: Limits<u64>,
    /// What the projects of a vote may cost together (approval).
    pub sum_cost: Limits<Decimal>,
    /// Points that a project may get in a vote (cumulative, scoring).
    pub points: Limits<Decimal>,
    /// Points that a vote may give in all (cumulative).
    pub sum_points: Limits<Decimal>,
    /// What a project gets from a vote that does not name it (scoring); else zero.
    pub default_score: Decimal,
    /// Votes or points that a project needs to be funded at all.
    pub threshold: Option<Decimal>,
    pub ceilings: Vec<Ceiling>,
}

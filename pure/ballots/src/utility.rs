//! How much a voter gains from a project: the utilities, and what each is on each kind of ballot.

use std::fmt;
use std::str::FromStr;

use crate::{BallotKind, Error, Result};

/// By what the rules measure what a voter gains from a funded project. All are additive: a voter's gain from several
/// projects is the sum. A project that is not named on a ballot gives nothing.
///
/// | utility | approval | ordinal | cumulative and scoring |
/// | --- | --- | --- | --- |
/// | `cost` | the project's cost | the same, if it is named | the same, if it is named |
/// | `cardinality` | 1 | 1, if it is named | 1, if it is named |
/// | `sqrt-cost` | √cost | the same, if it is named | the same, if it is named |
/// | `points` | 1 | L for the first place, L − 1 for the second and so on, L being the longest ballot allowed | the points given |
/// | `borda` | – | one less than the ballot's length for its first place, and so on down to 0 for its last (as pabutools) | – |
///
/// A project that was given less than no points counts as not named. Whoever names a project and gives it no points has named it: so
/// does pabutools read it, and so do cities that publish a number of votes.
///
/// **Square roots** are never rounded. For all supporters of a project √cost is the same number, so in rules that compare one project with
/// another it is enough to compare squares, which are fractions. Only the welfare of sets of projects is a sum Σ nᵢ·√cᵢ: such sums are
/// compared by intervals of whole numbers (⌊√(c·4ᵏ)⌋ and one more), first narrow, then narrower; whether two sums are equal
/// is decided beforehand without them. √a and √b are commensurable just if a·b is a square, and roots of different classes are linearly
/// independent over the fractions (Besicovitch 1940), so the sums are equal just if the coefficients of each class are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Utility {
    /// The project's cost: a voter is as happy as they have money spent on what they named.
    Cost,
    /// One for each project.
    Cardinality,
    /// The square root of the project's cost.
    SqrtCost,
    /// What the voter gave it.
    Points,
    /// By its place on the ballot.
    Borda,
}

impl Utility {
    /// All of them, in the order in which they are listed to people.
    pub const ALL: [Self; 5] = [
        Self::Cost,
        Self::Cardinality,
        Self::SqrtCost,
        Self::Points,
        Self::Borda,
    ];

    /// The name on the command line and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cost => "cost",
            Self::Cardinality => "cardinality",
            Self::SqrtCost => "sqrt-cost",
            Self::Points => "points",
            Self::Borda => "borda",
        }
    }

    /// Is it defined for ballots of this kind?
    #[must_use]
    pub fn fits(self, kind: BallotKind) -> bool {
        self != Self::Borda || kind == BallotKind::Ordinal
    }
}

impl fmt::Display for Utility {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Utility {
    type Err = Error;

    fn from_str(word: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|utility| utility.name() == word)
            .ok_or_else(|| Error::UnknownWord {
                what: "utility",
                word: word.to_owned(),
                choices: "cost, cardinality, sqrt-cost, points, borda",
            })
    }
}

//! How fair an outcome is: to groups with a common wish, to voters one by one, to districts and categories.

use crate::Exact;

/// What can be said of the fairness of one outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fairness {
    /// Is every group of voters with a project in common served according to its size?
    pub ejr_plus: EjrPlus,
    /// How many voters got something.
    pub coverage: Coverage,
    /// For each group of projects (categories, targets, districts): what its voters wished, and what it got.
    pub groups: Vec<GroupShare>,
}

/// Proportionality by EJR+ up to one project: see the check of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EjrPlus {
    /// No group can complain.
    Holds,
    /// This group can, for each project that gives one cause; the first is the one with the largest such group.
    Violated(Vec<Witness>),
}

/// A group of voters who could have paid for a project out of their share of the budget, and got less without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// The project they have in common, which was not funded.
    pub project: usize,
    /// How many voters they are.
    pub voters: u64,
    /// Their rows in the profile.
    pub rows: Vec<usize>,
    /// Their part of the budget, in smallest units.
    pub money: Exact,
    /// The largest number of funded projects that one of them named.
    pub most_funded: usize,
}

/// How many voters got something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// All voters, those with empty ballots included.
    pub voters: u64,
    /// `at_least[k]` voters named at least k + 1 funded projects. It ends with the last number that is not zero.
    pub at_least: Vec<u64>,
    /// So many voters named no funded project.
    pub excluded: u64,
    /// That, as a part of all voters: the exclusion ratio.
    pub exclusion_ratio: Exact,
}

/// What the projects of a group were wished, and what they got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupShare {
    /// The group.
    pub group: usize,
    /// How many voters live there, if it is a district and homes are known.
    pub residents: Option<u64>,
    /// Each voter's vote, split evenly among the projects named and each project's part evenly among its groups of the same kind: the part of all
    /// votes that fell on this group.
    pub vote_share: Exact,
    /// The money spent on it, in smallest units; a project in several groups of the same kind counts for each in equal parts.
    pub spent: Exact,
    /// That, as a part of all that was spent.
    pub budget_share: Exact,
}

/// Two outcomes of the same votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Funded in both.
    pub both: Vec<usize>,
    /// Funded in the first only.
    pub only_first: Vec<usize>,
    /// Funded in the second only.
    pub only_second: Vec<usize>,
    /// So many voters gain more from the first.
    pub prefer_first: u64,
    /// So many voters gain more from the second.
    pub prefer_second: u64,
    /// So many voters gain the same from both.
    pub indifferent: u64,
}

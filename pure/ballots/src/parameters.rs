//! What a count is asked to do: the rule, the utility, the completion, the order of ties.

use std::fmt;
use std::str::FromStr;

use crate::{Error, Exact, Result, TieOrder, Utility};

/// The rules. Each has a file under `rules/`, with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The Method of Equal Shares.
    EqualShares,
    /// Greedy: with the utility `cost` most votes first, with `cardinality` most votes for the money first.
    Greedy,
    /// Equal Shares with Bounded Overspending.
    Bos,
    /// Phragmén's sequential rule.
    Phragmen,
    /// Maximin support.
    MaximinSupport,
    /// Expanding Approvals, for ordinal ballots.
    ExpandingApprovals,
    /// The most utility that the budget can buy.
    Welfare,
}

impl Rule {
    /// All of them, in the order in which they are listed to people.
    pub const ALL: [Self; 7] = [
        Self::EqualShares,
        Self::Greedy,
        Self::Bos,
        Self::Phragmen,
        Self::MaximinSupport,
        Self::ExpandingApprovals,
        Self::Welfare,
    ];

    /// The name on the command line and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::EqualShares => "equal-shares",
            Self::Greedy => "greedy",
            Self::Bos => "bos",
            Self::Phragmen => "phragmen",
            Self::MaximinSupport => "maximin-support",
            Self::ExpandingApprovals => "expanding-approvals",
            Self::Welfare => "welfare",
        }
    }

    /// Does its outcome depend on the utility? Phragmén, maximin support and expanding approvals only ask who named what.
    #[must_use]
    pub fn uses_utility(self) -> bool {
        !matches!(
            self,
            Self::Phragmen | Self::MaximinSupport | Self::ExpandingApprovals
        )
    }
}

/// What is done with the money that Equal Shares leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Completion {
    /// Nothing.
    None,
    /// The voters' shares are raised, step by step, until the outcome would cost more than there is (then the one before counts) or
    /// leaves no room for another project that somebody named.
    Add1,
    /// As `Add1`, then the greedy rule with the same utility.
    Add1Fill,
    /// Voters count every other project as worth an infinitely small ε of their utility, and pay for them too, while the others last.
    Epsilon,
    /// The greedy rule with the same utility.
    Greedy,
}

impl Completion {
    /// All of them, in the order in which they are listed to people.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Add1,
        Self::Add1Fill,
        Self::Epsilon,
        Self::Greedy,
    ];

    /// The name on the command line and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Add1 => "add1",
            Self::Add1Fill => "add1-fill",
            Self::Epsilon => "epsilon",
            Self::Greedy => "greedy",
        }
    }
}

macro_rules! words {
    ($type:ty, $what:literal, $choices:literal) => {
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }

        impl FromStr for $type {
            type Err = Error;

            fn from_str(word: &str) -> Result<Self> {
                let found = Self::ALL.into_iter().find(|each| each.name() == word);
                found.ok_or_else(|| Error::UnknownWord {
                    what: $what,
                    word: word.to_owned(),
                    choices: $choices,
                })
            }
        }
    };
}

words!(
    Rule,
    "rule",
    "equal-shares, greedy, bos, phragmen, maximin-support, expanding-approvals, welfare"
);
words!(
    Completion,
    "completion",
    "none, add1, add1-fill, epsilon, greedy"
);

/// From which share `add1` begins to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Start {
    /// From budget / voters, exactly, as pabutools does.
    Exact,
    /// From budget / voters without its fraction of one of the currency, as the program of equalshares.net does.
    WholeUnits,
}

/// How `add1` raises the voters' shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Increments {
    /// From where.
    pub start: Start,
    /// By how much each time, in the currency of the file (not in smallest units): one by default. More than nothing.
    pub step: Exact,
    /// Does it end as soon as no further project that somebody named fits into the budget? `true` by default, as everywhere.
    /// Otherwise it ends only when the next outcome would cost too much.
    pub until_exhaustive: bool,
}

impl Default for Increments {
    fn default() -> Self {
        Self {
            start: Start::Exact,
            step: Exact::from(1),
            until_exhaustive: true,
        }
    }
}

/// What a count is asked to do. Settings that a rule does not have are refused by the count, but for the utility,
/// which rules that need none do not look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// The rule.
    pub rule: Rule,
    /// The utility.
    pub utility: Utility,
    /// For equal shares only; elsewhere `None`.
    pub completion: Completion,
    /// For equal shares with `add1` and `add1-fill`.
    pub increments: Increments,
    /// Who wins when nothing else decides.
    pub ties: TieOrder,
}

impl Parameters {
    /// A rule with utility `cost`, without completion, ties in their usual order.
    #[must_use]
    pub fn of(rule: Rule) -> Self {
        Self {
            rule,
            utility: Utility::Cost,
            completion: Completion::None,
            increments: Increments::default(),
            ties: TieOrder::default(),
        }
    }
}

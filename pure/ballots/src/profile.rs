//! What a count needs of an election, and nothing more: money, projects, and ballots as rows of project numbers.

use crate::Exact;

/// How voters filled their ballots. Choose-one ballots are approval ballots with one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BallotKind {
    /// Each project is approved or not.
    Approval,
    /// Projects in the voter's order, the best first.
    Ordinal,
    /// The voter splits a number of points among projects.
    Cumulative,
    /// The voter gives points to each project, without a common sum.
    Scoring,
}

impl BallotKind {
    /// The name in election files: `approval`, `ordinal`, `cumulative`, `scoring`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Ordinal => "ordinal",
            Self::Cumulative => "cumulative",
            Self::Scoring => "scoring",
        }
    }

    /// Do ballots of this kind carry points?
    #[must_use]
    pub fn has_points(self) -> bool {
        matches!(self, Self::Cumulative | Self::Scoring)
    }
}

/// What can be funded. It is funded whole or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// The id of the file, unique in the election; ties by `name` go by it, as pabutools does.
    pub id: String,
    /// What people call it; may be empty.
    pub name: String,
    /// What it costs, in smallest units of money (see [`Profile::units`]); at most 2^62.
    pub cost: u64,
    /// The numbers of the groups it belongs to: its categories, targets and districts.
    pub groups: Vec<usize>,
}

/// By what projects are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupKind {
    /// What a project is about.
    Category,
    /// Whom a project is for.
    Target,
    /// Where a project is; voters may live in a district too.
    District,
    /// What fewer people want than the city's rules ask for: none of it may be funded.
    BelowThreshold,
}

/// Projects that belong together, and how much of the budget they may or must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// By what they are grouped.
    pub kind: GroupKind,
    /// The name of the category, target or district; for what is below a threshold, the threshold.
    pub name: String,
    /// What is required of the outcome; nothing by default.
    pub limits: Limits,
}

/// Least and most that may go to a group, as cost in smallest units of money and as a number of projects.
///
/// Every rule keeps the upper limits: it passes over a project whose funding would break one, as it passes over a project
/// that is dearer than the money left. The lower limits are kept by `welfare` (exactly: no outcome that misses one counts,
/// if one that meets them exists) and by `greedy` and the greedy fill (groups that lack something come first); other rules leave
/// them to chance. What was not met is named in [`Outcome::unmet`](crate::Outcome::unmet).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// At least so much is spent on the group.
    pub least_cost: Option<u64>,
    /// At most so much is spent on the group.
    pub most_cost: Option<u64>,
    /// At least so many of its projects are funded.
    pub least_count: Option<usize>,
    /// At most so many of its projects are funded.
    pub most_count: Option<usize>,
}

/// One project on a ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The project's number, in the order of the file, from zero.
    pub project: usize,
    /// The points it was given: on cumulative and scoring ballots only, otherwise not looked at.
    pub points: Exact,
}

/// All voters who filled in the same ballot (and live in the same district, where districts are known).
#[derive(Clone, Copy, Debug)]
pub struct Ballot<'a> {
    /// The numbers of the projects named: in the voter's order on ordinal ballots, otherwise rising.
    pub projects: &'a [u32],
    /// For each of them its points, as a numerator over [`Profile::points_unit`]; empty on ballots without points.
    pub points: &'a [i64],
    /// How many voters filled it in, at least one.
    pub voters: u64,
    /// The number of the voters' district, if it is known.
    pub home: Option<usize>,
}

/// An election ready to be counted. Memory is linear in the marks on distinct ballots.
#[derive(Clone, Debug)]
pub struct Profile {
    pub(crate) kind: BallotKind,
    pub(crate) budget: u64,
    pub(crate) units: u64,
    pub(crate) longest: usize,
    pub(crate) projects: Vec<Project>,
    pub(crate) groups: Vec<Group>,
    pub(crate) voters: u64,
    pub(crate) starts: Vec<usize>,
    pub(crate) marks: Vec<u32>,
    pub(crate) points: Vec<i64>,
    pub(crate) points_unit: u64,
    pub(crate) multiplicity: Vec<u64>,
    pub(crate) homes: Vec<Option<u32>>,
}

impl Profile {
    /// How the ballots were filled in.
    #[must_use]
    pub fn kind(&self) -> BallotKind {
        self.kind
    }

    /// The money there is, in smallest units.
    #[must_use]
    pub fn budget(&self) -> u64 {
        self.budget
    }

    /// How many smallest units make one of the currency in which the file counts: 1, or 100 where costs have two decimals. “Add one” adds this much.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.units
    }

    /// The projects, in the order of the file.
    #[must_use]
    pub fn projects(&self) -> &[Project] {
        &self.projects
    }

    /// The categories, targets and districts.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// How many voters there are, those with empty ballots included.
    #[must_use]
    pub fn voters(&self) -> u64 {
        self.voters
    }

    /// How many distinct ballots there are: rows are numbered from zero, in the order in which each first appeared.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.multiplicity.len()
    }

    /// How many marks are on all distinct ballots together.
    #[must_use]
    pub fn marks(&self) -> usize {
        self.marks.len()
    }

    /// The length of ballot by which positions on ordinal ballots are worth points: the longest that was allowed, or else the longest there is.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// The common denominator of all points.
    #[must_use]
    pub fn points_unit(&self) -> u64 {
        self.points_unit
    }

    /// The ballot of a row. A row that does not exist is an empty ballot of nobody.
    #[must_use]
    pub fn ballot(&self, row: usize) -> Ballot<'_> {
        let Some(&voters) = self.multiplicity.get(row) else {
            return Ballot {
                projects: &[],
                points: &[],
                voters: 0,
                home: None,
            };
        };
        let range = self.starts[row]..self.starts[row + 1];
        Ballot {
            projects: &self.marks[range.clone()],
            points: if self.kind.has_points() {
                &self.points[range]
            } else {
                &[]
            },
            voters,
            home: self.homes[row].map(|home| home as usize),
        }
    }

    /// All distinct ballots, in the order of their rows.
    pub fn ballots(&self) -> impl Iterator<Item = Ballot<'_>> {
        (0..self.rows()).map(|row| self.ballot(row))
    }

    /// How many voters named each project.
    #[must_use]
    pub fn votes(&self) -> Vec<u64> {
        let mut votes = vec![0; self.projects.len()];
        for ballot in self.ballots() {
            for &project in ballot.projects {
                votes[project as usize] += ballot.voters;
            }
        }
        votes
    }

    /// What these projects cost together, in smallest units; projects that do not exist cost nothing.
    #[must_use]
    pub fn cost_of(&self, projects: &[usize]) -> u128 {
        projects
            .iter()
            .filter_map(|&p| self.projects.get(p))
            .map(|p| u128::from(p.cost))
            .sum()
    }
}

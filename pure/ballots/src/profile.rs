//! What a count needs of an election, and nothing more: money, projects, and ballots as rows of project numbers.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::{Error, Exact, Result};

/// No more money than this, in smallest units, can be voted on: sums of twice as much still fit everywhere.
const MOST_MONEY: u64 = 1 << 62;

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
}

/// Projects that belong together, and how much of the budget they may or must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// By what they are grouped.
    pub kind: GroupKind,
    /// The name of the category, target or district.
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
    kind: BallotKind,
    budget: u64,
    units: u64,
    longest: usize,
    projects: Vec<Project>,
    groups: Vec<Group>,
    voters: u64,
    starts: Vec<usize>,
    marks: Vec<u32>,
    points: Vec<i64>,
    points_unit: u64,
    multiplicity: Vec<u64>,
    homes: Vec<Option<u32>>,
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

/// Puts a [`Profile`] together, project by project and ballot by ballot. Projects and groups come before the ballots that name them.
#[derive(Clone, Debug)]
pub struct ProfileBuilder {
    profile: Profile,
    ids: HashMap<String, usize>,
    seen: HashMap<u64, Vec<u32>>,
    scratch: Vec<(u32, i64)>,
}

impl ProfileBuilder {
    /// Begins an election with so much money, in smallest units, of which `units` make one of the currency.
    ///
    /// # Errors
    /// If the budget is beyond 2^62 or `units` is nothing.
    pub fn new(kind: BallotKind, budget: u64, units: u64) -> Result<Self> {
        if budget > MOST_MONEY {
            return Err(Error::TooLarge("the budget"));
        }
        if units == 0 || units > MOST_MONEY {
            return Err(Error::TooLarge("the number of smallest units in one"));
        }
        let profile = Profile {
            kind,
            budget,
            units,
            longest: 0,
            projects: Vec::new(),
            groups: Vec::new(),
            voters: 0,
            starts: vec![0],
            marks: Vec::new(),
            points: Vec::new(),
            points_unit: 1,
            multiplicity: Vec::new(),
            homes: Vec::new(),
        };
        Ok(Self {
            profile,
            ids: HashMap::new(),
            seen: HashMap::new(),
            scratch: Vec::new(),
        })
    }

    /// The longest ordinal ballot that was allowed, if the election had such a limit; longer ballots raise it.
    pub fn longest_allowed(&mut self, marks: usize) -> &mut Self {
        self.profile.longest = self.profile.longest.max(marks);
        self
    }

    /// The common denominator of all points: 1 where points are whole, 100 where they have two decimals.
    ///
    /// # Errors
    /// If it is nothing or beyond 2^32.
    pub fn points_unit(&mut self, unit: u64) -> Result<&mut Self> {
        if unit == 0 || unit > u64::from(u32::MAX) {
            return Err(Error::TooLarge("the denominator of the points"));
        }
        self.profile.points_unit = unit;
        Ok(self)
    }

    /// Adds a category, target or district, and gives its number.
    pub fn group(&mut self, group: Group) -> usize {
        self.profile.groups.push(group);
        self.profile.groups.len() - 1
    }

    /// Adds a project, and gives its number.
    ///
    /// # Errors
    /// If its id is taken, its cost is beyond 2^62, or it belongs to a group that does not exist.
    pub fn project(&mut self, project: Project) -> Result<usize> {
        let number = self.profile.projects.len();
        if project.cost > MOST_MONEY {
            return Err(Error::TooLarge("the cost of a project"));
        }
        if u32::try_from(number).is_err() {
            return Err(Error::TooLarge("the number of projects"));
        }
        if let Some(&group) = project
            .groups
            .iter()
            .find(|&&g| g >= self.profile.groups.len())
        {
            return Err(Error::NoSuchGroup(group));
        }
        if self.ids.contains_key(&project.id) {
            return Err(Error::SameId(project.id));
        }
        self.ids.insert(project.id.clone(), number);
        self.profile.projects.push(project);
        Ok(number)
    }

    /// The number of the project with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    /// Adds the ballot of `voters` people, who live in the district `home` if that is known, and gives the row it is kept in:
    /// the same row for the same ballot. On ordinal ballots the order of the marks is the voter's.
    ///
    /// # Errors
    /// If a project is named twice or does not exist, `home` is no district, or a number is too large; the ballot is then not added.
    pub fn ballot(&mut self, marks: &[Mark], home: Option<usize>, voters: u64) -> Result<usize> {
        self.check_marks(marks)?;
        let home = self.check_home(home)?;
        let total = self.profile.voters.checked_add(voters);
        let total = total.filter(|&total| total <= u64::from(u32::MAX));
        let total = total.ok_or(Error::TooLarge("the number of voters"))?;
        let mut hasher = DefaultHasher::new();
        (&self.scratch, home).hash(&mut hasher);
        let key = hasher.finish();
        let known = self.seen.get(&key).and_then(|rows| {
            rows.iter()
                .copied()
                .find(|&row| self.is_row(row as usize, home))
        });
        self.profile.voters = total;
        if let Some(row) = known {
            self.profile.multiplicity[row as usize] += voters;
            return Ok(row as usize);
        }
        let row = self.profile.multiplicity.len();
        let kept = u32::try_from(row).map_err(|_cause| Error::TooLarge("the number of ballots"))?;
        self.seen.entry(key).or_default().push(kept);
        let with_points = self.profile.kind.has_points();
        for &(project, points) in &self.scratch {
            self.profile.marks.push(project);
            if with_points {
                self.profile.points.push(points);
            }
        }
        self.profile.starts.push(self.profile.marks.len());
        self.profile.multiplicity.push(voters);
        self.profile.homes.push(home);
        self.profile.longest = self.profile.longest.max(marks.len());
        Ok(row)
    }

    /// The election as it stands. Ballots of nobody are kept as rows, and count for nothing.
    #[must_use]
    pub fn finish(self) -> Profile {
        self.profile
    }

    /// Puts the marks into `scratch`, in the order in which they are kept.
    fn check_marks(&mut self, marks: &[Mark]) -> Result<()> {
        self.scratch.clear();
        let with_points = self.profile.kind.has_points();
        for mark in marks {
            let project = u32::try_from(mark.project)
                .ok()
                .filter(|_| mark.project < self.profile.projects.len())
                .ok_or(Error::NoSuchProject(mark.project))?;
            let points = if with_points {
                self.whole_points(&mark.points)?
            } else {
                0
            };
            self.scratch.push((project, points));
        }
        let mut numbers: Vec<u32> = self.scratch.iter().map(|&(project, _)| project).collect();
        numbers.sort_unstable();
        if let Some(pair) = numbers.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::NamedTwice(pair[0] as usize));
        }
        if self.profile.kind != BallotKind::Ordinal {
            self.scratch.sort_unstable();
        }
        Ok(())
    }

    /// Points as a numerator over the common denominator.
    fn whole_points(&self, points: &Exact) -> Result<i64> {
        let scaled = points * &Exact::from(self.profile.points_unit);
        if scaled.denominator() != &1.into() {
            return Err(Error::TooLarge("the denominator of the points"));
        }
        let whole = i64::try_from(scaled.numerator()).ok();
        let whole = whole.filter(|whole| whole.unsigned_abs() <= u64::from(u32::MAX));
        whole.ok_or(Error::TooLarge("a number of points"))
    }

    fn check_home(&self, home: Option<usize>) -> Result<Option<u32>> {
        let Some(number) = home else { return Ok(None) };
        let district = self
            .profile
            .groups
            .get(number)
            .filter(|g| g.kind == GroupKind::District);
        let kept = u32::try_from(number).ok().filter(|_| district.is_some());
        kept.map(Some).ok_or(Error::NoSuchGroup(number))
    }

    fn is_row(&self, row: usize, home: Option<u32>) -> bool {
        let kept = self.profile.ballot(row);
        kept.home == home.map(|home| home as usize)
            && kept
                .projects
                .iter()
                .eq(self.scratch.iter().map(|(project, _)| project))
            && (kept.points.is_empty()
                || kept
                    .points
                    .iter()
                    .eq(self.scratch.iter().map(|(_, points)| points)))
    }
}

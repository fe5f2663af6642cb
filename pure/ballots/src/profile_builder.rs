//! Puts an election together, and refuses what does not fit.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::{BallotKind, Error, Exact, Group, GroupKind, Mark, Profile, Project, Result};

/// No more money than this, in smallest units, can be voted on: sums of twice as much still fit everywhere.
const MOST_MONEY: u64 = 1 << 62;

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

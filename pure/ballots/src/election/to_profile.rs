//! From what a file says to what the rules count: amounts and points in common smallest units, categories and districts by
//! number.

use std::collections::HashMap;

use super::{BallotKind, Decimal, Election, Labels, threshold};
use crate::{
    Error, Exact, Group, GroupKind, Limits, Mark, Profile, ProfileBuilder, Project, Result,
    rows::{BENEFICIARIES, CATEGORY},
};

/// Whether what META sets for the outcome binds the rules: the most for a category or neighbourhood (`budget_per_category`,
/// `budget_per_neighborhood`), the least votes or points for a project (`min_project_score_threshold`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ceilings {
    /// It does not: as other programs count.
    #[default]
    Ignored,
    /// It does.
    Kept,
}

/// An election ready to be counted.
#[derive(Clone, Debug)]
pub struct Countable {
    pub profile: Profile,
    /// For each vote of the file the row of the profile in which it is counted.
    pub rows: Vec<u32>,
}

/// More decimals than any currency or scale of points has; what has more is refused rather than counted slowly.
const MOST_PLACES: u8 = 9;

impl Election {
    /// What the rules count. Points of a scoring ballot that are not given are the default score of META.
    ///
    /// # Errors
    /// If an amount of money is beyond 2^62 smallest units, or a number has more than nine decimals.
    pub fn to_profile(&self, ceilings: Ceilings) -> Result<Countable> {
        let money = self.money_places();
        let kind = match self.settings.ballots {
            BallotKind::Approval | BallotKind::ChooseOne => crate::BallotKind::Approval,
            BallotKind::Ordinal => crate::BallotKind::Ordinal,
            BallotKind::Cumulative => crate::BallotKind::Cumulative,
            BallotKind::Scoring => crate::BallotKind::Scoring,
        };
        let budget = amount(self.settings.budget, money, "the budget")?;
        let mut builder = ProfileBuilder::new(kind, budget, power(money))?;
        if kind == crate::BallotKind::Ordinal
            && let Some(most) = self.settings.length.most
        {
            let projects = self.projects.len();
            builder.longest_allowed(usize::try_from(most).unwrap_or(projects).min(projects));
        }
        let points = self.points_places();
        if points > MOST_PLACES {
            return Err(Error::TooLarge("the number of decimals of points"));
        }
        builder.points_unit(power(points))?;
        let mut groups = self.groups(&mut builder, (ceilings, money))?;
        if let (Ceilings::Kept, Some(threshold)) = (ceilings, self.settings.threshold) {
            let group = builder.group(threshold::group(threshold, kind));
            let below = self.below(threshold);
            for (of, _) in groups.of.iter_mut().zip(below).filter(|(_, below)| *below) {
                of.push(group);
            }
        }
        for (number, project) in self.projects.iter().enumerate() {
            builder.project(Project {
                id: project.id.to_string(),
                name: self.project_name(number).to_owned(),
                cost: amount(project.cost, money, "the cost of a project")?,
                groups: groups.of.get(number).cloned().unwrap_or_default(),
            })?;
        }
        let rows = self.put_ballots(&mut builder, &groups)?;
        Ok(Countable {
            profile: builder.finish(),
            rows,
        })
    }

    fn money_places(&self) -> u8 {
        let ceilings = self.settings.ceilings.iter().map(|ceiling| ceiling.most);
        let costs = self.projects.iter().map(|project| project.cost);
        let all = costs.chain(ceilings).chain([self.settings.budget]);
        all.map(Decimal::places).max().unwrap_or_default()
    }

    fn points_places(&self) -> u8 {
        let scores = self.ballots.scores.iter().map(|score| score.value);
        let all = scores.chain([self.settings.default_score]);
        all.map(Decimal::places).max().unwrap_or_default()
    }

    /// Adds the groups of projects to the profile, and says which each project has and which district each voter lives in.
    fn groups(
        &self,
        builder: &mut ProfileBuilder,
        (ceilings, money): (Ceilings, u8),
    ) -> Result<Groups> {
        let mut groups = Groups {
            of: vec![Vec::new(); self.projects.len()],
            districts: HashMap::new(),
        };
        let (place, home) = self.district_columns();
        for (kind, columns) in [
            (GroupKind::Category, CATEGORY),
            (GroupKind::Target, BENEFICIARIES),
            (GroupKind::District, &[place][..]),
        ] {
            let Labels { names, of } = self.project_labels(columns);
            let mut numbers = Vec::with_capacity(names.len());
            for name in &names {
                let mut limits = Limits::default();
                let ceiling =
                    self.settings.ceilings.iter().find(|ceiling| {
                        ceiling.label == *name && columns.contains(&ceiling.column)
                    });
                if let (Ceilings::Kept, Some(ceiling)) = (ceilings, ceiling) {
                    limits.most_cost = Some(amount(ceiling.most, money, "a category's ceiling")?);
                }
                let number = builder.group(Group {
                    kind,
                    name: name.to_string(),
                    limits,
                });
                if kind == GroupKind::District {
                    groups.districts.insert(name.clone(), number);
                }
                numbers.push(number);
            }
            for (project, labels) in of.into_iter().enumerate() {
                let labels = labels.into_iter().filter_map(|label| numbers.get(label));
                if let Some(of) = groups.of.get_mut(project) {
                    of.extend(labels);
                }
            }
        }
        if groups.districts.is_empty() {
            return Ok(groups);
        }
        // Districts without a project have voters all the same.
        let homes = self
            .vote_column(home)
            .map_or(&[][..], |column| column.texts());
        for name in homes.iter().filter_map(|text| one_name(text)) {
            if !groups.districts.contains_key(name) {
                let number = builder.group(Group {
                    kind: GroupKind::District,
                    name: name.to_owned(),
                    limits: Limits::default(),
                });
                groups.districts.insert(name.into(), number);
            }
        }
        Ok(groups)
    }

    /// The columns of PROJECTS and of VOTES that say where a project is and a voter lives, if projects are told apart so.
    fn district_columns(&self) -> (&'static str, &'static str) {
        let named = |name: &str| {
            self.project_columns
                .iter()
                .any(|column| column.trim() == name)
        };
        match () {
            () if named("neighborhood") && self.has_ceilings_of("neighborhood") => {
                ("neighborhood", "neighborhood")
            }
            () if named("district") => ("district", "district"),
            () if named("neighborhood") => ("neighborhood", "neighborhood"),
            () => ("subunit", "subunit"),
        }
    }

    fn has_ceilings_of(&self, column: &str) -> bool {
        let mut ceilings = self.settings.ceilings.iter();
        ceilings.any(|ceiling| ceiling.column == column)
    }

    fn put_ballots(&self, builder: &mut ProfileBuilder, groups: &Groups) -> Result<Vec<u32>> {
        let homes = self.vote_column(self.district_columns().1);
        let home_numbers: Vec<Option<usize>> = homes.map_or_else(Vec::new, |column| {
            let names = column.texts().iter().map(|text| one_name(text));
            names
                .map(|name| groups.districts.get(name?).copied())
                .collect()
        });
        let scale = power(self.points_places());
        let score = |value: Decimal| {
            let units = value.units_at(self.points_places()).unwrap_or_default();
            Exact::ratio(units, scale)
        };
        let scores: Vec<Exact> = self
            .ballots
            .scores
            .iter()
            .map(|one| score(one.value))
            .collect();
        let default = (!self.settings.default_score.is_zero()
            && self.settings.ballots == BallotKind::Scoring)
            .then(|| score(self.settings.default_score));
        let mut rows = Vec::with_capacity(self.ballots.len());
        let mut marks = Vec::new();
        for vote in 0..self.ballots.len() {
            self.marks(vote, &scores, &mut marks);
            if let Some(default) = &default {
                self.add_defaults(vote, default, &mut marks);
            }
            let home = homes
                .and_then(|column| column.code(vote))
                .and_then(|code| *home_numbers.get(code)?);
            let row = builder.ballot(&marks, home, 1)?;
            rows.push(
                u32::try_from(row).map_err(|_wide| Error::TooLarge("the number of ballots"))?,
            );
        }
        Ok(rows)
    }

    fn marks(&self, vote: usize, scores: &[Exact], marks: &mut Vec<Mark>) {
        let choices = self.ballots.choices(vote);
        marks.truncate(choices.len());
        let codes = self.ballots.point_codes(vote);
        for (place, project) in choices.iter().enumerate() {
            let points = codes
                .get(place)
                .and_then(|code| scores.get(usize::try_from(*code).ok()?));
            let project = usize::try_from(*project).unwrap_or(usize::MAX);
            match marks.get_mut(place) {
                // Most marks have no points: their number need not be made anew.
                Some(mark) => {
                    mark.project = project;
                    if let Some(points) = points {
                        mark.points.clone_from(points);
                    }
                }
                None => marks.push(Mark {
                    project,
                    points: points.cloned().unwrap_or_default(),
                }),
            }
        }
    }

    fn add_defaults(&self, vote: usize, default: &Exact, marks: &mut Vec<Mark>) {
        let mut named = vec![false; self.projects.len()];
        for project in self.ballots.choices(vote) {
            if let Ok(project) = usize::try_from(*project)
                && let Some(named) = named.get_mut(project)
            {
                *named = true;
            }
        }
        let others = named.iter().enumerate().filter(|(_, named)| !**named);
        marks.extend(others.map(|(project, _)| Mark {
            project,
            points: default.clone(),
        }));
    }
}

/// The groups of each project, and the numbers of the districts.
struct Groups {
    of: Vec<Vec<usize>>,
    districts: HashMap<Box<str>, usize>,
}

/// The name of a district, where only one is given: who names several lives in one of them, and nobody knows which.
fn one_name(text: &str) -> Option<&str> {
    let name = text.trim();
    let one = !name.is_empty() && !name.contains(',') && !name.eq_ignore_ascii_case("none");
    one.then_some(name)
}

fn power(places: u8) -> u64 {
    10_u64.pow(u32::from(places.min(MOST_PLACES)))
}

fn amount(number: Decimal, places: u8, what: &'static str) -> Result<u64> {
    if places > MOST_PLACES {
        return Err(Error::TooLarge("the number of decimals of an amount"));
    }
    let units = number
        .units_at(places)
        .and_then(|units| u64::try_from(units).ok());
    units.ok_or(Error::TooLarge(what))
}

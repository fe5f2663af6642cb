//! Who supports what, and how much: the ballots as every rule reads them, by voter and by project.

use std::collections::HashMap;

use num_bigint::BigInt;

use crate::{Ballot, BallotKind, Error, Exact, Price, Profile, Result, Utility};

/// One project on a row, with the weight of its utility there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Want {
    pub(crate) project: u32,
    pub(crate) weight: u32,
}

/// One row that supports a project, with the weight of its utility.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Supporter {
    pub(crate) row: u32,
    pub(crate) weight: u32,
}

/// By what a weight is multiplied to give the utility. It is the same for all supporters of a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scale {
    One,
    Cost,
    RootOfCost,
}

/// Rows of voters with the same utilities, and the same thing by project. A voter's utility of a project is the weight, over
/// `unit`, times the scale of the project. Whatever has no weight is left out.
#[derive(Clone, Debug)]
pub(crate) struct Support {
    pub(crate) people: Vec<u32>,
    starts: Vec<usize>,
    wants: Vec<Want>,
    columns: Vec<usize>,
    supporters: Vec<Supporter>,
    /// How many people support each project.
    pub(crate) votes: Vec<u64>,
    /// The sum of all people's weights for each project; below 2^64, as both people and weights are below 2^32.
    pub(crate) weights: Vec<u64>,
    /// Is every weight one?
    pub(crate) plain: bool,
    pub(crate) unit: u64,
    pub(crate) scale: Scale,
}

/// The utility must be defined for the ballots: see [`Utility::fits`].
pub(crate) fn refuse_unfit(profile: &Profile, utility: Utility) -> Result<()> {
    if utility.fits(profile.kind()) {
        return Ok(());
    }
    Err(Error::UtilityNotDefined {
        utility: utility.name(),
        kind: profile.kind().name(),
    })
}

impl Support {
    /// Reads the ballots by a utility, and merges rows that it cannot tell apart.
    pub(crate) fn of(profile: &Profile, utility: Utility) -> Self {
        let weigh = Weighing::of(profile, utility);
        let mut support = Self {
            people: Vec::new(),
            starts: vec![0],
            wants: Vec::new(),
            columns: Vec::new(),
            supporters: Vec::new(),
            votes: vec![0; profile.projects().len()],
            weights: vec![0; profile.projects().len()],
            plain: true,
            unit: weigh.unit,
            scale: weigh.scale,
        };
        let merge = profile.kind() != BallotKind::Approval
            || profile.ballots().any(|ballot| ballot.home.is_some());
        let mut seen: HashMap<Vec<Want>, usize> = HashMap::new();
        let mut row: Vec<Want> = Vec::new();
        for ballot in profile.ballots().filter(|ballot| ballot.voters > 0) {
            row.clear();
            row.extend(weigh.wants(&ballot));
            if row.is_empty() {
                continue;
            }
            let people = u32::try_from(ballot.voters).unwrap_or(u32::MAX);
            if merge {
                row.sort_unstable_by_key(|want| want.project);
                if let Some(&known) = seen.get(&row) {
                    support.people[known] += people;
                    continue;
                }
                seen.insert(row.clone(), support.people.len());
            }
            support.people.push(people);
            support.wants.extend_from_slice(&row);
            support.starts.push(support.wants.len());
        }
        support.turn();
        support
    }

    /// Fills what is kept by project.
    fn turn(&mut self) {
        let projects = self.votes.len();
        let mut counts = vec![0_usize; projects + 1];
        for want in &self.wants {
            counts[want.project as usize + 1] += 1;
            self.plain &= want.weight == 1;
        }
        for project in 0..projects {
            counts[project + 1] += counts[project];
        }
        self.columns = counts.clone();
        self.supporters = vec![Supporter { row: 0, weight: 0 }; self.wants.len()];
        for row in 0..self.people.len() {
            let number = u32::try_from(row).unwrap_or(u32::MAX);
            for at in self.starts[row]..self.starts[row + 1] {
                let want = self.wants[at];
                let project = want.project as usize;
                self.supporters[counts[project]] = Supporter {
                    row: number,
                    weight: want.weight,
                };
                counts[project] += 1;
                self.votes[project] += u64::from(self.people[row]);
                self.weights[project] += u64::from(self.people[row]) * u64::from(want.weight);
            }
        }
    }

    pub(crate) fn projects(&self) -> usize {
        self.votes.len()
    }

    /// What a row wants, by rising project.
    pub(crate) fn wants(&self, row: usize) -> &[Want] {
        &self.wants[self.starts[row]..self.starts[row + 1]]
    }

    /// Who supports a project, by rising row.
    pub(crate) fn supporters(&self, project: usize) -> &[Supporter] {
        &self.supporters[self.columns[project]..self.columns[project + 1]]
    }

    /// The price of a unit of utility, of a project of this cost, where each unit of weight is paid so much money.
    pub(crate) fn price(&self, paid: &Exact, cost: u64) -> Price {
        let paid = paid * &Exact::from(self.unit);
        let cost_or_one = BigInt::from(cost.max(1));
        match self.scale {
            Scale::One => Price::Fraction(paid),
            Scale::Cost => Price::Fraction(&paid * &Exact::ratio(1, cost_or_one)),
            Scale::RootOfCost => Price::Root(&(&paid * &paid) * &Exact::ratio(1, cost_or_one)),
        }
    }
}

/// How a ballot is read by a utility.
pub(crate) struct Weighing {
    utility: Utility,
    kind: BallotKind,
    longest: usize,
    pub(crate) unit: u64,
    pub(crate) scale: Scale,
}

impl Weighing {
    pub(crate) fn of(profile: &Profile, utility: Utility) -> Self {
        let by_points = utility == Utility::Points && profile.kind().has_points();
        Self {
            utility,
            kind: profile.kind(),
            longest: profile.longest(),
            unit: if by_points { profile.points_unit() } else { 1 },
            scale: match utility {
                Utility::Cost => Scale::Cost,
                Utility::SqrtCost => Scale::RootOfCost,
                Utility::Cardinality | Utility::Points | Utility::Borda => Scale::One,
            },
        }
    }

    /// The projects that a ballot gives weight, in the order of the ballot.
    pub(crate) fn wants<'a>(&'a self, ballot: &'a Ballot<'a>) -> impl Iterator<Item = Want> + 'a {
        ballot
            .projects
            .iter()
            .enumerate()
            .filter_map(move |(place, &project)| {
                let weight = self.weight(ballot, place);
                (weight > 0).then_some(Want { project, weight })
            })
    }

    fn weight(&self, ballot: &Ballot<'_>, place: usize) -> u32 {
        let points = ballot.points.get(place).copied();
        let places = |longest: usize| u32::try_from(longest.saturating_sub(place)).unwrap_or(0);
        match self.utility {
            Utility::Points if self.kind == BallotKind::Ordinal => places(self.longest),
            Utility::Points if points.is_some() => points
                .and_then(|points| u32::try_from(points).ok())
                .unwrap_or(0),
            Utility::Borda => places(ballot.projects.len().saturating_sub(1)),
            _ => u32::from(points.unwrap_or(0) >= 0),
        }
    }
}

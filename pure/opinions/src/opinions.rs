//! From votes to groups: the whole of Pol.is' arithmetic, in its order.

use crate::axes::{Axes, Point};
use crate::bridging::{Bridge, bridges};
use crate::consensus::{Consensus, group_informed};
use crate::filter::{active_columns, kept_rows};
use crate::grouping::{Candidate, Groupings};
use crate::representative::{Representative, representative, standings};
use crate::routing::priority;
use crate::standing::Standing;
use crate::{Ballots, Settings, Side, Statement, Tallies};

/// Who agrees with whom, and about what. Everything about participants is by row of the [`Ballots`], everything about
/// statements by column.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinions {
    pub axes: Axes,
    /// Where everybody stands, also those who are in no group.
    pub places: Vec<Point>,
    /// The rows that are grouped, ascending.
    pub kept: Vec<usize>,
    /// The group of each row, from 0.
    pub group: Vec<Option<usize>>,
    pub groups: Vec<Group>,
    /// Each number of groups that was tried, with the silhouette that it reached, -1 to 1.
    pub tried: Vec<(usize, Option<f64>)>,
    pub tallies: Tallies,
    pub consensus: Consensus,
    pub statements: Vec<Placed>,
}

/// One group.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub size: usize,
    pub centre: Point,
    pub standings: Vec<Standing>,
    /// What sets it apart.
    pub representative: Vec<Representative>,
    /// What most of its members are of one mind about, whatever others think.
    pub majority: Consensus,
}

/// What the whole conversation says of one statement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Whether it takes part.
    pub active: bool,
    pub place: Point,
    /// Group-informed consensus to agree, and to disagree, 0 to 1.
    pub agree_everywhere: f64,
    pub disagree_everywhere: f64,
    pub bridge: Option<Bridge>,
    /// By which Pol.is draws what is shown next.
    pub priority: f64,
}

impl Opinions {
    /// Of these votes. `statements` tell what was moderated away and what is only about the participants; those that are
    /// not among them take part.
    pub fn of(ballots: &Ballots, statements: &[Statement], settings: &Settings) -> Self {
        let active = active_columns(ballots, statements);
        let axes = Axes::of(ballots, &active);
        let places = axes.places(ballots);
        let kept = kept_rows(ballots, settings);
        let points: Vec<Point> = kept
            .iter()
            .filter_map(|row| places.get(*row))
            .copied()
            .collect();
        let most = settings.most_groups.min(Settings::MOST_GROUPS);
        let found = Groupings::of(&points, most);
        let tried = found.tried.iter();
        let tried = tried
            .map(|c| (c.clustering.centres.len(), c.silhouette))
            .collect();
        let mut opinions = Self {
            axes,
            group: vec![None; places.len()],
            places,
            kept,
            groups: Vec::new(),
            tried,
            tallies: Tallies::default(),
            consensus: Consensus::default(),
            statements: Vec::new(),
        };
        opinions.describe(ballots, statements, (found.best(), settings));
        opinions
    }

    /// Counts what each group says, and picks what speaks for it.
    pub(crate) fn describe(
        &mut self,
        ballots: &Ballots,
        statements: &[Statement],
        (chosen, settings): (Option<&Candidate>, &Settings),
    ) {
        let centres = chosen
            .map(|c| c.clustering.centres.clone())
            .unwrap_or_default();
        let labels = chosen
            .map(|c| c.clustering.labels.clone())
            .unwrap_or_default();
        for (row, label) in self.kept.iter().zip(labels) {
            self.group[*row] = Some(label);
        }
        self.tallies = Tallies::count(ballots, centres.len(), &self.group, None);
        self.count_kept(ballots, centres.is_empty());
        let active = &self.axes.active;
        self.consensus = Consensus::of(&self.tallies.all, active, settings.picked);
        let standings = standings(&self.tallies);
        self.groups = centres
            .into_iter()
            .zip(standings)
            .enumerate()
            .map(|(group, (centre, standings))| Group {
                size: self.group.iter().filter(|of| **of == Some(group)).count(),
                centre,
                representative: representative(&standings, active, settings.picked),
                majority: Consensus::of(&self.tallies.groups[group], active, settings.picked),
                standings,
            })
            .collect();
        self.statements = self.placed(ballots, statements);
    }

    /// Where there are no groups, all who would be in one are one. It has no tests, but priorities are taken from it.
    fn count_kept(&mut self, ballots: &Ballots, none: bool) {
        if none {
            let mut one = vec![None; self.group.len()];
            self.kept.iter().for_each(|row| one[*row] = Some(0));
            self.tallies = Tallies::count(ballots, 1, &one, None);
        }
    }

    fn placed(&self, ballots: &Ballots, statements: &[Statement]) -> Vec<Placed> {
        let meta: Vec<u64> = statements
            .iter()
            .filter(|s| s.is_meta)
            .map(|s| s.id)
            .collect();
        let bridges = bridges(&self.tallies, &self.axes.active);
        let columns = ballots.statements().iter().zip(bridges).enumerate();
        columns
            .map(|(column, (id, bridge))| {
                let place = self.axes.place_of_statement(column);
                let extremity = (place[0] * place[0] + place[1] * place[1]).sqrt();
                let tally = self.tallies.grouped(column);
                Placed {
                    active: self.axes.active[column],
                    place,
                    agree_everywhere: group_informed(&self.tallies, column, Side::Agree),
                    disagree_everywhere: group_informed(&self.tallies, column, Side::Disagree),
                    bridge,
                    priority: priority(meta.binary_search(id).is_ok(), tally, extremity),
                }
            })
            .collect()
    }

    /// The number of groups; 0 where nobody could be told apart.
    pub fn count(&self) -> usize {
        self.groups.len()
    }

    /// Whether several people could be grouped and all of them stand at the same place.
    pub fn all_stand_together(&self) -> bool {
        let mut places = self.kept.iter().filter_map(|row| self.places.get(*row));
        let first = places.next();
        self.kept.len() > 1 && places.all(|place| Some(place) == first)
    }

    /// The silhouette of the chosen number of groups.
    pub fn silhouette(&self) -> Option<f64> {
        let chosen = self.tried.iter().find(|(k, _)| *k == self.count());
        chosen.and_then(|(_, silhouette)| *silhouette)
    }
}

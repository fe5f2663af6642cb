//! A conversation while votes arrive.
//!
//! A vote is taken in at once, in the time that its participant's other votes take: the counts of which everything is
//! made are whole numbers, and hold after each vote exactly what a new start would count. Where the participant stands, which group
//! that is and what the group says follow with it, on the axes that are in force. The axes themselves, and with them
//! everybody else's place, move when [`Live::settle`] is called: they follow from all votes.

use std::collections::{HashMap, HashSet};

use crate::axes::{Axes, Point};
use crate::k_means::nearest;
use crate::number::short;
use crate::pair_counts::PairCounts;
use crate::representative::{Representative, representative, standings};
use crate::smoothing::Smoother;
use crate::{Ballots, CastVote, Cell, Consensus, Settings, Statement, Tallies, Tally, Vote};

/// What a vote did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    /// What the participant had said before to this statement.
    pub before: Option<Vote>,
    /// Where the participant stands now.
    pub place: Point,
    /// The name of the group that they are in now.
    pub group: Option<u32>,
    /// Whether they were in another one, or in none, before.
    pub has_moved: bool,
}

/// The state. Its memory grows with the votes (8 bytes each), and with the pairs of statements (16 bytes each: 8 MB for a
/// thousand statements).
#[derive(Clone, Debug)]
pub struct Live {
    pub(crate) settings: Settings,
    pub(crate) rows: Vec<Vec<Cell>>,
    pub(crate) participants: Vec<u64>,
    pub(crate) row_of: HashMap<u64, usize>,
    pub(crate) statements: Vec<u64>,
    pub(crate) column_of: HashMap<u64, usize>,
    pub(crate) silenced: HashSet<u64>,
    pub(crate) pairs: PairCounts,
    pub(crate) axes: Axes,
    pub(crate) places: Vec<Point>,
    /// Who is grouped; whoever is once in stays in, as at Pol.is.
    pub(crate) is_kept: Vec<bool>,
    pub(crate) group: Vec<Option<usize>>,
    pub(crate) centres: Vec<Point>,
    /// The names of the groups, which outlive their order.
    pub(crate) names: Vec<u32>,
    pub(crate) unused: u32,
    pub(crate) tallies: Tallies,
    pub(crate) smoother: Smoother,
    /// For each number of groups that was tried last, from two on, the label of each row.
    pub(crate) last: Vec<Vec<Option<usize>>>,
    pub(crate) unsettled: u64,
}

impl Live {
    /// Begins with the votes there are, and settles. `statements` tell which take no part.
    pub fn of(ballots: &Ballots, statements: &[Statement], settings: &Settings) -> Self {
        let silenced = statements
            .iter()
            .filter(|s| !s.takes_part())
            .map(|s| s.id)
            .collect();
        let mut live = Self {
            settings: settings.clone(),
            rows: Vec::new(),
            participants: Vec::new(),
            row_of: HashMap::new(),
            statements: Vec::new(),
            column_of: HashMap::new(),
            silenced,
            pairs: PairCounts::default(),
            axes: Axes::of(&Ballots::default(), &[]),
            places: Vec::new(),
            is_kept: Vec::new(),
            group: Vec::new(),
            centres: Vec::new(),
            names: Vec::new(),
            unused: 0,
            tallies: Tallies::default(),
            smoother: Smoother::default(),
            last: Vec::new(),
            unsettled: 0,
        };
        for statement in ballots.statements() {
            live.column(*statement);
        }
        for (participant, cells) in ballots.participants().iter().zip(ballots.rows()) {
            let row = live.row(*participant);
            live.rows[row] = cells.to_vec();
            live.pairs.add_row(cells);
        }
        live.settle();
        live
    }

    /// Takes a vote in; one of the same participant on the same statement before it no longer counts. The votes must
    /// arrive in their order: `at` is not looked at.
    pub fn take(&mut self, cast: CastVote) -> Taken {
        let (row, column) = (self.row(cast.participant), self.column(cast.statement));
        let (cell, vote) = (short(column), cast.vote);
        let place = self.rows[row].binary_search_by_key(&cell, |cell| cell.statement);
        let before = place.ok().map(|place| self.rows[row][place].vote);
        self.unsettled += 1;
        self.pairs
            .change(column, (before, Some(vote)), &self.rows[row]);
        match place {
            Ok(place) => self.rows[row][place].vote = vote,
            Err(place) => self.rows[row].insert(
                place,
                Cell {
                    statement: cell,
                    vote,
                },
            ),
        }
        self.count(self.group[row], column, (before, vote));
        self.places[row] = self.axes.place(&self.rows[row]);
        let has_moved = self.regroup(row);
        Taken {
            before,
            place: self.places[row],
            group: self.group[row].map(|group| self.names[group]),
            has_moved,
        }
    }

    /// Counts a vote for everybody, and for the group of whoever cast it.
    fn count(&mut self, group: Option<usize>, column: usize, (before, vote): (Option<Vote>, Vote)) {
        let mine = group.map(|group| &mut self.tallies.groups[group][column]);
        for tally in [Some(&mut self.tallies.all[column]), mine]
            .into_iter()
            .flatten()
        {
            if let Some(before) = before {
                tally.remove(before);
            }
            tally.add(vote, 1);
        }
    }

    /// Puts a row into the group whose centre is nearest, with all its votes.
    fn regroup(&mut self, row: usize) -> bool {
        self.is_kept[row] |= self.rows[row].len() >= self.least();
        if !self.is_kept[row] || self.centres.is_empty() {
            return false;
        }
        let now = nearest(&self.places[row], &self.centres);
        let before = self.group[row].replace(now);
        if before == Some(now) {
            return false;
        }
        for cell in &self.rows[row] {
            let column = cell.statement as usize;
            if let Some(before) = before {
                self.tallies.groups[before][column].remove(cell.vote);
            }
            self.tallies.groups[now][column].add(cell.vote, 1);
        }
        true
    }

    /// The fewest votes of whoever is grouped.
    pub(crate) fn least(&self) -> usize {
        let least = usize::try_from(self.settings.least_votes).unwrap_or(usize::MAX);
        least.min(self.statements.len()).max(1)
    }

    fn row(&mut self, participant: u64) -> usize {
        let next = self.participants.len();
        let row = *self.row_of.entry(participant).or_insert(next);
        if row == next {
            self.participants.push(participant);
            self.rows.push(Vec::new());
            self.places.push([0.0; 2]);
            self.is_kept.push(false);
            self.group.push(None);
        }
        row
    }

    pub(crate) fn column(&mut self, statement: u64) -> usize {
        let next = self.statements.len();
        let column = *self.column_of.entry(statement).or_insert(next);
        if column == next {
            self.statements.push(statement);
            self.pairs.grow();
            self.tallies.all.push(Tally::default());
            self.tallies
                .groups
                .iter_mut()
                .for_each(|group| group.push(Tally::default()));
            let is_active = !self.silenced.contains(&statement);
            self.axes.grow(is_active);
        }
        column
    }

    /// How many votes have arrived since the axes were computed.
    pub fn unsettled(&self) -> u64 {
        self.unsettled
    }

    /// The statements in the order of the columns, which is that of arrival.
    pub fn statements(&self) -> &[u64] {
        &self.statements
    }

    /// The participants in the order of arrival, until one is removed: then the last takes the empty place.
    pub fn participants(&self) -> &[u64] {
        &self.participants
    }

    /// Where a participant stands.
    pub fn place(&self, participant: u64) -> Option<Point> {
        self.row_of.get(&participant).map(|row| self.places[*row])
    }

    /// The name of the group that a participant is in.
    pub fn group(&self, participant: u64) -> Option<u32> {
        let row = self.row_of.get(&participant)?;
        self.group[*row].map(|group| self.names[group])
    }

    /// The names of the groups, in their order.
    pub fn names(&self) -> &[u32] {
        &self.names
    }

    /// The axes that are in force.
    pub fn axes(&self) -> &Axes {
        &self.axes
    }

    /// What was counted, by the order of the groups and of the columns.
    pub fn tallies(&self) -> &Tallies {
        &self.tallies
    }

    /// What speaks for each group now, in the order of the names.
    pub fn representative(&self) -> Vec<Vec<Representative>> {
        let standings = standings(&self.tallies);
        let pick =
            |standings: &Vec<_>| representative(standings, &self.axes.active, self.settings.picked);
        standings.iter().map(pick).collect()
    }

    /// What everybody agrees on now.
    pub fn consensus(&self) -> Consensus {
        Consensus::of(&self.tallies.all, &self.axes.active, self.settings.picked)
    }
}

//! Counts of votes, for each group and statement.

use crate::{Ballots, Cell, Vote};

/// How often a statement was agreed and disagreed with, and how often it was voted on at all, passes included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Tally {
    pub agree: u32,
    pub disagree: u32,
    pub seen: u32,
}

impl Tally {
    /// Counts a vote that stands for so many.
    pub(crate) fn add(&mut self, vote: Vote, weight: u32) {
        self.seen += weight;
        match vote {
            Vote::Agree => self.agree += weight,
            Vote::Disagree => self.disagree += weight,
            Vote::Pass => {}
        }
    }

    /// Takes such a vote back.
    pub(crate) fn remove(&mut self, vote: Vote) {
        self.seen = self.seen.saturating_sub(1);
        match vote {
            Vote::Agree => self.agree = self.agree.saturating_sub(1),
            Vote::Disagree => self.disagree = self.disagree.saturating_sub(1),
            Vote::Pass => {}
        }
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            seen: self.seen + other.seen,
        }
    }

    /// How many passed.
    pub fn pass(self) -> u32 {
        self.seen.saturating_sub(self.agree + self.disagree)
    }
}

/// The tallies of each group by column, and those of everybody.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Tallies {
    pub groups: Vec<Vec<Tally>>,
    /// Of all who voted, also of those in no group.
    pub all: Vec<Tally>,
}

impl Tallies {
    /// Counts every row once, or as often as `weights` say; `group` gives the group of each row.
    pub(crate) fn count(
        ballots: &Ballots,
        groups: usize,
        group: &[Option<usize>],
        weights: Option<&[u32]>,
    ) -> Self {
        let columns = ballots.statements().len();
        let mut tallies = Self {
            groups: vec![vec![Tally::default(); columns]; groups],
            all: vec![Tally::default(); columns],
        };
        for (row, cells) in ballots.rows().enumerate() {
            let weight = weights.map_or(1, |weights| weights.get(row).copied().unwrap_or(0));
            let group = group.get(row).copied().flatten();
            tallies.add_row(cells, group, weight);
        }
        tallies
    }

    /// Counts a row so often.
    pub(crate) fn add_row(&mut self, cells: &[Cell], group: Option<usize>, weight: u32) {
        for cell in cells {
            let column = cell.statement as usize;
            if let Some(tally) = self.all.get_mut(column) {
                tally.add(cell.vote, weight);
            }
            let mine = group.and_then(|group| self.groups.get_mut(group));
            if let Some(tally) = mine.and_then(|tallies| tallies.get_mut(column)) {
                tally.add(cell.vote, weight);
            }
        }
    }

    /// Of everybody who is in a group.
    pub fn grouped(&self, column: usize) -> Tally {
        let of = |group: &Vec<Tally>| group.get(column).copied().unwrap_or_default();
        self.groups
            .iter()
            .map(of)
            .fold(Tally::default(), Tally::plus)
    }
}

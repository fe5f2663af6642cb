//! For each pair of statements, what those who voted on both said: from these whole numbers the covariance of all votes
//! follows exactly, and a vote more changes only the pairs of its own participant.

use crate::leading::Symmetric;

use crate::{Cell, Vote};

/// Of two statements, the greater index first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Pair {
    /// How many voted on both.
    both: i32,
    /// The sum of the products of their votes.
    product: i32,
    /// The sum of the votes on the first, and on the second, of those who voted on both.
    first: i32,
    second: i32,
}

/// A triangle of pairs, a row for each statement, so that a new statement adds a row and moves nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct PairCounts {
    rows: Vec<Vec<Pair>>,
}

/// The votes on a statement before and after a change, as (whether there is one, its value).
type Change = ((i32, i32), (i32, i32));

impl PairCounts {
    /// Adds a statement that nobody has voted on.
    pub(crate) fn grow(&mut self) {
        self.rows.push(vec![Pair::default(); self.rows.len() + 1]);
    }

    /// A participant whose votes are `row`, with or without that on `column`, has changed this vote.
    pub(crate) fn change(
        &mut self,
        column: usize,
        (before, after): (Option<Vote>, Option<Vote>),
        row: &[Cell],
    ) {
        let known = |vote: Option<Vote>| vote.map_or((0, 0), |vote| (1, vote.sign()));
        let change = (known(before), known(after));
        for cell in row {
            let other = cell.statement as usize;
            if other != column {
                self.change_pair(column, other, change, cell.vote.sign());
            }
        }
        self.change_self(column, change);
    }

    fn change_pair(&mut self, column: usize, other: usize, (was, is): Change, vote: i32) {
        let (voted, value) = (is.0 - was.0, is.1 - was.1);
        let (high, low) = (column.max(other), column.min(other));
        let Some(pair) = self.rows.get_mut(high).and_then(|row| row.get_mut(low)) else {
            return;
        };
        pair.both += voted;
        pair.product += value * vote;
        let (mine, theirs) = (value, vote * voted);
        let (first, second) = if column > other {
            (mine, theirs)
        } else {
            (theirs, mine)
        };
        pair.first += first;
        pair.second += second;
    }

    fn change_self(&mut self, column: usize, (was, is): Change) {
        if let Some(pair) = self
            .rows
            .get_mut(column)
            .and_then(|row| row.get_mut(column))
        {
            pair.both += is.0 - was.0;
            pair.product += is.1 * is.1 - was.1 * was.1;
            pair.first += is.1 - was.1;
        }
    }

    /// Adds the votes of somebody who had none.
    pub(crate) fn add_row(&mut self, row: &[Cell]) {
        for (place, cell) in row.iter().enumerate() {
            let before = row.get(..place).unwrap_or(&[]);
            self.change(cell.statement as usize, (None, Some(cell.vote)), before);
        }
    }

    /// The mean vote on each statement; 0 where it takes no part or has no votes.
    pub(crate) fn means(&self, active: &[bool]) -> Vec<f64> {
        let mean = |(column, active): (usize, &bool)| {
            let pair = self.rows.get(column).and_then(|row| row.last());
            match pair {
                Some(pair) if *active && pair.both > 0 => {
                    f64::from(pair.first) / f64::from(pair.both)
                }
                _ => 0.0,
            }
        };
        active.iter().enumerate().map(mean).collect()
    }

    /// The covariance times the number of participants, what is missing taken as the mean.
    pub(crate) fn covariance(&self, mean: &[f64], active: &[bool]) -> Covariance {
        let size = self.rows.len();
        let mut entries = vec![0.0; size * size];
        for (high, row) in self
            .rows
            .iter()
            .enumerate()
            .filter(|(high, _)| active[*high])
        {
            for (low, pair) in row.iter().enumerate().filter(|(low, _)| active[*low]) {
                let second = if high == low { pair.first } else { pair.second };
                let entry = f64::from(pair.product)
                    - mean[low] * f64::from(pair.first)
                    - mean[high] * f64::from(second)
                    + mean[high] * mean[low] * f64::from(pair.both);
                entries[high * size + low] = entry;
                entries[low * size + high] = entry;
            }
        }
        Covariance { size, entries }
    }
}

/// A covariance written down, row by row.
pub(crate) struct Covariance {
    size: usize,
    entries: Vec<f64>,
}

impl Covariance {
    /// The sum of all variances.
    pub(crate) fn total(&self) -> f64 {
        (0..self.size)
            .map(|column| self.entries[column * (self.size + 1)])
            .sum()
    }
}

impl Symmetric for Covariance {
    fn size(&self) -> usize {
        self.size
    }

    fn apply(&self, to: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut sums = vec![vec![0.0; self.size]; to.len()];
        for (vector, sum) in to.iter().zip(&mut sums) {
            // Column by column, for the rows are the columns: additions that do not wait for one another.
            for (value, row) in vector
                .iter()
                .zip(self.entries.chunks_exact(self.size.max(1)))
            {
                for (slot, entry) in sum.iter_mut().zip(row) {
                    *slot += value * entry;
                }
            }
        }
        sums
    }
}

#[cfg(test)]
impl PairCounts {
    fn both(&self, a: usize, b: usize) -> usize {
        usize::try_from(self.rows[a.max(b)][a.min(b)].both).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::centred::Centred;
    use crate::number::real;
    use crate::{Ballots, CastVote};

    #[test]
    fn the_covariance_is_that_of_the_votes() {
        let cast = |participant, statement, vote| CastVote {
            participant,
            statement,
            vote,
            at: 0,
        };
        let ballots = Ballots::of([
            cast(1, 0, Vote::Agree),
            cast(1, 1, Vote::Disagree),
            cast(2, 0, Vote::Disagree),
            cast(2, 2, Vote::Agree),
            cast(3, 0, Vote::Pass),
            cast(3, 1, Vote::Agree),
            cast(3, 2, Vote::Agree),
        ]);
        let mut pairs = PairCounts::default();
        (0..3).for_each(|_| pairs.grow());
        ballots.rows().for_each(|row| pairs.add_row(row));
        assert_eq!(pairs.both(0, 2), 2);
        let active = [true; 3];
        let centred = Centred::new(&ballots, &active, None);
        let mean = pairs.means(&active);
        assert_eq!(mean, centred.mean());
        let covariance = pairs.covariance(&mean, &active);
        assert!((covariance.total() - centred.total()).abs() < 1e-12);
        let units: Vec<Vec<f64>> = (0..3)
            .map(|i| (0..3).map(|j| real(usize::from(i == j))).collect())
            .collect();
        for (a, b) in covariance
            .apply(&units)
            .iter()
            .flatten()
            .zip(centred.apply(&units).iter().flatten())
        {
            assert!((a - b).abs() < 1e-12);
        }
        // Taking a vote back and casting it again changes nothing.
        let row: Vec<Cell> = ballots.row(0).to_vec();
        pairs.change(0, (Some(Vote::Agree), Some(Vote::Pass)), &row);
        pairs.change(0, (Some(Vote::Pass), Some(Vote::Agree)), &row);
        assert_eq!(pairs.covariance(&mean, &active).entries, covariance.entries);
    }
}

//! The covariance of the votes, without writing it down: each vote less its statement's mean, what is missing as the mean.

use rayon::prelude::*;

use crate::leading::Symmetric;
use crate::number::real;
use crate::{Ballots, Cell, Vote};

/// Rows that are added up by one thread. It is part of the result: sums of other chunks round otherwise.
const CHUNK: usize = 256;

/// The matrix C of centred votes, of which CᵀC is the covariance times the number of participants. A missing vote is
/// the mean of its column, hence zero here (column-mean imputation), and so are the columns that take no part.
pub(crate) struct Centred<'a> {
    ballots: &'a Ballots,
    active: &'a [bool],
    /// How often each row counts; once if there is nothing said.
    weights: Option<&'a [u32]>,
    mean: Vec<f64>,
    /// For each column what each vote is less the mean, by the vote's place in [`Vote`].
    values: Vec<[f64; 3]>,
}

impl<'a> Centred<'a> {
    pub(crate) fn new(
        ballots: &'a Ballots,
        active: &'a [bool],
        weights: Option<&'a [u32]>,
    ) -> Self {
        let mut sums = vec![(0_i64, 0_i64); active.len()];
        for (row, cells) in ballots.rows().enumerate() {
            let weight = i64::from(weight(weights, row));
            for cell in cells {
                if let Some((sum, count)) = sums.get_mut(cell.statement as usize) {
                    *sum += weight * i64::from(cell.vote.sign());
                    *count += weight;
                }
            }
        }
        let mean: Vec<f64> = sums
            .iter()
            .zip(active)
            .map(|((sum, count), active)| if *active { ratio(*sum, *count) } else { 0.0 })
            .collect();
        let value = |vote: usize, mean: f64| {
            let votes = [Vote::Agree, Vote::Pass, Vote::Disagree];
            let said = votes.into_iter().find(|known| *known as usize == vote);
            said.map_or(0.0, |vote| vote.value() - mean)
        };
        let values = mean.iter().zip(active).map(|(mean, active)| {
            if *active {
                [0, 1, 2].map(|vote| value(vote, *mean))
            } else {
                [0.0; 3]
            }
        });
        Self {
            values: values.collect(),
            ballots,
            active,
            weights,
            mean,
        }
    }

    /// The mean vote on each statement, -1 to 1; 0 where it takes no part.
    pub(crate) fn mean(&self) -> &[f64] {
        &self.mean
    }

    /// The sum of all squares: what the eigenvalues add up to.
    pub(crate) fn total(&self) -> f64 {
        let rows = self.ballots.rows().enumerate();
        rows.map(|(row, cells)| {
            let squares = self.centred(cells).map(|(_, value)| value * value);
            f64::from(weight(self.weights, row)) * squares.sum::<f64>()
        })
        .sum()
    }

    /// The cells that take part, each less its column's mean.
    fn centred(&self, cells: &'a [Cell]) -> impl Iterator<Item = (usize, f64)> {
        cells.iter().filter_map(|cell| {
            let column = cell.statement as usize;
            let mean = self.mean.get(column)?;
            let active = *self.active.get(column)?;
            active.then(|| (column, cell.vote.value() - mean))
        })
    }

    /// The product with two vectors at once, as far as these rows go. `said` has for each vote on each statement (see [`place`]) what it adds to a
    /// row's products with the vectors.
    fn apply_rows(&self, rows: std::ops::Range<usize>, said: &[[f64; 2]]) -> Vec<[f64; 2]> {
        // First what the rows add for each vote on a statement, then what that makes for the statement: a multiplication a vote less.
        let mut sums = vec![[0.0; 2]; said.len()];
        for row in rows {
            let weight = weight(self.weights, row);
            if weight == 0 {
                continue;
            }
            let cells = self.ballots.row(row);
            let along = along(cells, said).map(|sum| sum * f64::from(weight));
            for cell in cells {
                if let Some(slot) = sums.get_mut(place(cell)) {
                    slot[0] += along[0];
                    slot[1] += along[1];
                }
            }
        }
        // The two sides first, so that votes and their mirror image round alike.
        let [agree, pass, disagree] =
            [Vote::Agree, Vote::Pass, Vote::Disagree].map(|vote| vote as usize);
        let of_column = |(sums, values): (&[[f64; 2]], &[f64; 3])| {
            [0, 1].map(|side: usize| {
                let of = |vote: usize| sums[vote][side] * values[vote];
                (of(agree) + of(disagree)) + of(pass)
            })
        };
        sums.chunks_exact(3)
            .zip(&self.values)
            .map(of_column)
            .collect()
    }

    /// The same by all threads, in chunks that do not hang on their number.
    fn apply_pairs(&self, said: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let rows = self.ballots.participants().len();
        if rows <= CHUNK {
            return self.apply_rows(0..rows, said);
        }
        let parts: Vec<Vec<[f64; 2]>> = (0..rows.div_ceil(CHUNK))
            .into_par_iter()
            .map(|part| self.apply_rows(part * CHUNK..rows.min((part + 1) * CHUNK), said))
            .collect();
        let mut parts = parts.into_iter();
        let mut sums = parts.next().unwrap_or_default();
        for part in parts {
            for (slot, more) in sums.iter_mut().zip(part) {
                slot[0] += more[0];
                slot[1] += more[1];
            }
        }
        sums
    }
}

impl Symmetric for Centred<'_> {
    fn size(&self) -> usize {
        self.active.len()
    }

    fn apply(&self, to: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut products = Vec::with_capacity(to.len());
        for vectors in to.chunks(2) {
            let entry = |vector: usize, column: usize| {
                let vector = vectors.get(vector).and_then(|vector| vector.get(column));
                vector.copied().unwrap_or(0.0)
            };
            let said = self.values.iter().enumerate().flat_map(|(column, values)| {
                let pair = [entry(0, column), entry(1, column)];
                values.map(|value| pair.map(|entry| value * entry))
            });
            let sums = self.apply_pairs(&said.collect::<Vec<_>>());
            for side in 0..vectors.len() {
                products.push(sums.iter().map(|pair| pair[side]).collect());
            }
        }
        products
    }
}

/// Where a vote stands in what is said of all votes on all statements.
fn place(cell: &Cell) -> usize {
    cell.statement as usize * 3 + cell.vote as usize
}

/// A row's products with two vectors: four sums, of every fourth cell each, so that none waits for the one before.
fn along(cells: &[Cell], said: &[[f64; 2]]) -> [f64; 2] {
    let mut sums = [[0.0; 2]; 4];
    for four in cells.chunks(4) {
        for (sum, cell) in sums.iter_mut().zip(four) {
            let pair = said.get(place(cell)).copied().unwrap_or_default();
            sum[0] += pair[0];
            sum[1] += pair[1];
        }
    }
    [0, 1].map(|side: usize| (sums[0][side] + sums[1][side]) + (sums[2][side] + sums[3][side]))
}

fn weight(weights: Option<&[u32]>, row: usize) -> u32 {
    weights.map_or(1, |weights| weights.get(row).copied().unwrap_or(0))
}

/// A ratio of two counts of votes; 0 of none.
fn ratio(sum: i64, count: i64) -> f64 {
    let magnitude = usize::try_from(sum.unsigned_abs()).unwrap_or(usize::MAX);
    let count = usize::try_from(count).unwrap_or(0);
    if count == 0 {
        return 0.0;
    }
    let share = real(magnitude) / real(count);
    if sum < 0 { -share } else { share }
}

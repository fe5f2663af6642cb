//! The covariance of the votes, without writing it down: each vote less its statement's mean, what is missing as the mean.

use rayon::prelude::*;

use crate::leading::Symmetric;
use crate::number::real;
use crate::{Ballots, Cell};

/// Rows that are added up by one thread. It is part of the result: sums of other chunks round otherwise.
const CHUNK: usize = 1024;

/// The matrix C of centred votes, of which CᵀC is the covariance times the number of participants. A missing vote is
/// the mean of its column, hence zero here (column-mean imputation), and so are the columns that take no part.
pub(crate) struct Centred<'a> {
    ballots: &'a Ballots,
    active: &'a [bool],
    /// How often each row counts; once if there is nothing said.
    weights: Option<&'a [u32]>,
    mean: Vec<f64>,
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
        let mean = sums
            .iter()
            .zip(active)
            .map(|((sum, count), active)| if *active { ratio(*sum, *count) } else { 0.0 })
            .collect();
        Self {
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

    fn apply_rows(&self, rows: std::ops::Range<usize>, to: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut sums = vec![vec![0.0; self.active.len()]; to.len()];
        for row in rows {
            let weight = weight(self.weights, row);
            if weight == 0 {
                continue;
            }
            let cells = self.ballots.row(row);
            for (vector, sum) in to.iter().zip(&mut sums) {
                let along: f64 = self
                    .centred(cells)
                    .map(|(column, value)| value * vector.get(column).unwrap_or(&0.0))
                    .sum();
                let along = along * f64::from(weight);
                for (column, value) in self.centred(cells) {
                    if let Some(slot) = sum.get_mut(column) {
                        *slot += along * value;
                    }
                }
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
        let rows = self.ballots.participants().len();
        if rows <= CHUNK {
            return self.apply_rows(0..rows, to);
        }
        let parts: Vec<Vec<Vec<f64>>> = (0..rows.div_ceil(CHUNK))
            .into_par_iter()
            .map(|part| self.apply_rows(part * CHUNK..rows.min((part + 1) * CHUNK), to))
            .collect();
        let mut parts = parts.into_iter();
        let mut sums = parts.next().unwrap_or_default();
        for part in parts {
            for (sum, more) in sums.iter_mut().zip(part) {
                sum.iter_mut()
                    .zip(more)
                    .for_each(|(slot, value)| *slot += value);
            }
        }
        sums
    }
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

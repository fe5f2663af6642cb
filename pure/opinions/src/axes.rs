//! The map's two axes: the principal components of the votes, and where people and statements stand on them.

use rayon::prelude::*;

use crate::centred::Centred;
use crate::leading::{Leading, leading};
use crate::number::real;
use crate::{Ballots, Cell};

/// A place on the map.
pub type Point = [f64; 2];

/// How exact the axes are: the residual of each eigenvector, as a share of the first eigenvalue.
pub(crate) const EXACT: f64 = 1e-11;

/// The two directions in which votes differ most. Each has an entry for each statement, in the order of
/// [`Ballots::statements`], and length 1; its entry of largest magnitude is positive.
#[derive(Clone, Debug, PartialEq)]
pub struct Axes {
    /// The mean vote on each statement, -1 to 1; 0 where it takes no part.
    pub mean: Vec<f64>,
    pub directions: [Vec<f64>; 2],
    /// Which share of all variance lies along each axis, 0 to 1.
    pub shares: [f64; 2],
    /// Which columns take part.
    pub active: Vec<bool>,
    /// How many do not.
    pub(crate) silent: usize,
}

impl Axes {
    /// Of all votes of all participants, kept or not, as at Pol.is.
    pub(crate) fn of(ballots: &Ballots, active: &[bool]) -> Self {
        let centred = Centred::new(ballots, active, None);
        let found = leading(&centred, &[], EXACT);
        Self::from_leading(&centred, found, active)
    }

    /// Of a resampled copy, beginning where the axes of the original lie.
    pub(crate) fn near(&self, ballots: &Ballots, weights: &[u32], tolerance: f64) -> Self {
        let centred = Centred::new(ballots, &self.active, Some(weights));
        let found = leading(&centred, &self.directions, tolerance);
        Self::from_leading(&centred, found, &self.active)
    }

    fn from_leading(centred: &Centred<'_>, found: Leading, active: &[bool]) -> Self {
        let total = centred.total();
        let share = |value: f64| if total > 0.0 { value / total } else { 0.0 };
        Self {
            mean: centred.mean().to_vec(),
            directions: found.vectors,
            shares: found.values.map(share),
            silent: active.iter().filter(|active| !**active).count(),
            active: active.to_vec(),
        }
    }

    /// Adds a statement that nobody has voted on: it lies on no axis yet.
    pub(crate) fn grow(&mut self, is_active: bool) {
        self.mean.push(0.0);
        self.directions.iter_mut().for_each(|axis| axis.push(0.0));
        self.active.push(is_active);
        self.silent += usize::from(!is_active);
    }

    /// Lets a column take part, or not: it lies on no axis until they are computed anew.
    pub(crate) fn switch(&mut self, column: usize, is_active: bool) {
        if let Some(slot) = self.active.get_mut(column) {
            *slot = is_active;
        }
        let axes = self.directions.iter_mut().chain([&mut self.mean]);
        for value in axes.filter_map(|axis| axis.get_mut(column)) {
            *value = 0.0;
        }
        self.silent = self.active.iter().filter(|active| !**active).count();
    }

    /// Where somebody with these votes stands. Only what they voted on counts, and the less that is, the further it is
    /// scaled out: by the root of statements over votes (Small et al. 2021, sparsity-aware scaling). A statement that
    /// takes no part counts as voted on by everybody, since its column is all passes.
    pub fn place(&self, cells: &[Cell]) -> Point {
        let mut sum = [0.0; 2];
        let mut voted = self.silent;
        for cell in cells {
            let column = cell.statement as usize;
            if self.active.get(column) != Some(&true) {
                continue;
            }
            voted += 1;
            let value = cell.vote.value() - self.mean.get(column).unwrap_or(&0.0);
            for (sum, direction) in sum.iter_mut().zip(&self.directions) {
                *sum += value * direction.get(column).unwrap_or(&0.0);
            }
        }
        let scale = (real(self.active.len()) / real(voted.max(1))).sqrt();
        sum.map(|value| value * scale)
    }

    /// Where everybody stands, row by row.
    pub(crate) fn places(&self, ballots: &Ballots) -> Vec<Point> {
        (0..ballots.participants().len())
            .into_par_iter()
            .with_min_len(256)
            .map(|row| self.place(ballots.row(row)))
            .collect()
    }

    /// Where somebody would stand who agreed with this one statement and said nothing else. How far that is from the
    /// middle is the statement's extremity.
    pub fn place_of_statement(&self, column: usize) -> Point {
        let scale = real(self.active.len()).sqrt();
        let value = 1.0 - self.mean.get(column).copied().unwrap_or(0.0);
        [0, 1].map(|axis: usize| {
            let direction = self.directions.get(axis).and_then(|d| d.get(column));
            value * direction.copied().unwrap_or(0.0) * scale
        })
    }
}

//! What follows from all votes is computed anew: the axes, everybody's place, and the groups.

use rayon::prelude::*;

use crate::axes::{Axes, Point};
use crate::grouping::{Candidate, Groupings};
use crate::k_means::{leftmost, squared};
use crate::leading::{dot, leading};
use crate::number::real;
use crate::smoothing::names;
use crate::{Live, Settings, Tallies, Tally};

/// How exact the axes are; they begin where they were, and soon are there.
const CLOSE: f64 = 1e-10;

/// What settling changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// How many groups there are now.
    pub groups: usize,
    /// With how many they would be told apart best, were it not for those before.
    pub best: Option<usize>,
    /// How many participants are in a group of another name than before.
    pub moved: usize,
}

impl Live {
    /// Computes the axes from the counts, places everybody, and groups them from where the groups were. How often is for
    /// the caller to say: each call is one update in the sense of Pol.is, of which four in a row must want another
    /// number of groups.
    pub fn settle(&mut self) -> Settled {
        self.turn_axes();
        let axes = &self.axes;
        self.places = self
            .rows
            .par_iter()
            .with_min_len(256)
            .map(|cells| axes.place(cells))
            .collect();
        let least = self.least();
        for (is_kept, cells) in self.is_kept.iter_mut().zip(&self.rows) {
            *is_kept |= cells.len() >= least;
        }
        let kept: Vec<usize> = (0..self.rows.len())
            .filter(|row| self.is_kept[*row])
            .collect();
        let points: Vec<Point> = kept.iter().map(|row| self.places[*row]).collect();
        let most = self.settings.most_groups.min(Settings::MOST_GROUPS);
        let found = Groupings::from_first(&points, most, |k| self.first(k, &kept, &points));
        let best = found
            .best()
            .map(|candidate| candidate.clustering.centres.len());
        let chosen = best.map(|best| self.smoother.hear(best));
        let candidate = found
            .tried
            .iter()
            .find(|candidate| Some(candidate.clustering.centres.len()) == chosen)
            .or(found.best());
        let moved = self.take_over(candidate, &kept);
        self.remember(&found, &kept);
        self.unsettled = 0;
        Settled {
            groups: self.centres.len(),
            best,
            moved,
        }
    }

    /// The axes of the votes as they are, pointing the way they pointed.
    fn turn_axes(&mut self) {
        let active = std::mem::take(&mut self.axes.active);
        let mean = self.pairs.means(&active);
        let covariance = self.pairs.covariance(&mean, &active);
        let before = &self.axes.directions;
        let known: Vec<Vec<f64>> = before
            .iter()
            .filter(|axis| dot(axis, axis) > 0.0)
            .cloned()
            .collect();
        let mut found = leading(&covariance, &known, CLOSE);
        for (axis, was) in found.vectors.iter_mut().zip(before) {
            if dot(axis, was) < 0.0 {
                axis.iter_mut().for_each(|value| *value = -*value);
            }
        }
        let total = covariance.total();
        self.axes = Axes {
            mean,
            directions: found.vectors,
            shares: found
                .values
                .map(|value| if total > 0.0 { value / total } else { 0.0 }),
            silent: active.iter().filter(|active| !**active).count(),
            active,
        };
    }

    /// Where the groups of the last time are now; of those that are missing, each begins at the point furthest from all
    /// others, as at Pol.is. Without a last time, the leftmost points.
    fn first(&self, k: usize, kept: &[usize], points: &[Point]) -> Option<Vec<Point>> {
        let leftmost = leftmost(points, k)?;
        let Some(last) = self.last.get(k - 2) else {
            return Some(leftmost);
        };
        let mut sums = vec![([0.0; 2], 0_usize); k];
        for (row, point) in kept.iter().zip(points) {
            if let Some(label) = last.get(*row).copied().flatten() {
                let sum = &mut sums[label];
                *sum = ([sum.0[0] + point[0], sum.0[1] + point[1]], sum.1 + 1);
            }
        }
        let mut centres: Vec<Point> = Vec::with_capacity(k);
        let filled = sums.iter().filter(|(_, count)| *count > 0);
        centres.extend(filled.map(|(sum, count)| sum.map(|value| value / real(*count))));
        while centres.len() < k {
            let apart = |point: &Point| {
                centres
                    .iter()
                    .map(|centre| squared(point, centre))
                    .fold(f64::INFINITY, f64::min)
            };
            let furthest = points.iter().max_by(|a, b| apart(a).total_cmp(&apart(b)))?;
            centres.push(*furthest);
        }
        Some(centres)
    }

    /// Makes a candidate the groups in force, under the names of those that they continue. Gives how many participants
    /// are in a group of another name than before.
    fn take_over(&mut self, candidate: Option<&Candidate>, kept: &[usize]) -> usize {
        let labels = candidate
            .map(|c| c.clustering.labels.as_slice())
            .unwrap_or_default();
        let centres = candidate
            .map(|c| c.clustering.centres.clone())
            .unwrap_or_default();
        let mut shared = vec![vec![0_u32; self.names.len()]; centres.len()];
        for (row, label) in kept.iter().zip(labels) {
            if let Some(before) = self.group[*row] {
                shared[*label][before] += 1;
            }
        }
        if candidate.is_none() {
            self.group.fill(None);
        }
        let names = names(&shared, &self.names, &mut self.unused);
        let mut moved = 0;
        for (row, label) in kept.iter().zip(labels) {
            let before = self.group[*row]
                .replace(*label)
                .map(|before| self.names[before]);
            moved += usize::from(before.is_some_and(|before| before != names[*label]));
        }
        self.names = names;
        self.centres = centres;
        let mut tallies = Tallies {
            groups: vec![vec![Tally::default(); self.axes.active.len()]; self.centres.len()],
            all: vec![Tally::default(); self.axes.active.len()],
        };
        for (cells, group) in self.rows.iter().zip(&self.group) {
            tallies.add_row(cells, *group, 1);
        }
        self.tallies = tallies;
        moved
    }

    /// Keeps who was in which group, for each number of groups.
    fn remember(&mut self, found: &Groupings, kept: &[usize]) {
        self.last = found
            .tried
            .iter()
            .map(|candidate| {
                let mut labels = vec![None; self.rows.len()];
                for (row, label) in kept.iter().zip(&candidate.clustering.labels) {
                    labels[*row] = Some(*label);
                }
                labels
            })
            .collect();
    }
}

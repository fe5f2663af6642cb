//! How much of a result would be there with other participants of the same kind: the bootstrap.
//!
//! Everybody is drawn anew, with replacement, and the whole is computed again for the same number of groups, beginning
//! from the groups that were found. A group is as stable as it is found again: the mean of the greatest Jaccard
//! coefficient with any group of the copy (Hennig 2007, "Cluster-wise assessment of cluster stability", who takes 0.75
//! and more for a stable group, and less than 0.6 for one that says nothing).

use std::sync::atomic::{AtomicU64, Ordering};

use rayon::prelude::*;

use crate::axes::Point;
use crate::k_means::{Clustering, k_means};
use crate::number::{real, short};
use crate::onlooker::{Onlooker, Stage};
use crate::random::Random;
use crate::representative::{representative, standings};
use crate::{Ballots, Consensus, Opinions, Settings, Side, Tallies};

/// From this on a group is stable.
pub const STABLE: f64 = 0.75;
/// Below this it is noise.
pub const NOISE: f64 = 0.6;
/// How exact a copy's axes are.
const CLOSE: f64 = 1e-3;

/// How often things were found again, 0 to 1 each.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Confidence {
    /// How many copies were computed.
    pub resamples: usize,
    /// How much of each group was found again, on the average.
    pub groups: Vec<f64>,
    /// For each group and each of its representative statements, in how many copies it was one of them.
    pub representative: Vec<Vec<f64>>,
    /// The same of each statement of the consensus, to agree with and to disagree with.
    pub agree: Vec<f64>,
    pub disagree: Vec<f64>,
}

/// What one copy found again.
struct Again {
    groups: Vec<f64>,
    representative: Vec<Vec<bool>>,
    agree: Vec<bool>,
    disagree: Vec<bool>,
}

impl Confidence {
    /// From `settings.resamples` copies.
    pub fn of(
        ballots: &Ballots,
        opinions: &Opinions,
        settings: &Settings,
        onlooker: &dyn Onlooker,
    ) -> Self {
        let done = AtomicU64::new(0);
        let found: Vec<Again> = (0..settings.resamples)
            .into_par_iter()
            .with_max_len(1)
            .filter_map(|part| {
                if onlooker.wants_to_stop() {
                    return None;
                }
                let mut random = Random::new(!settings.seed, u64::from(part));
                let weights = drawn_anew(ballots.participants().len(), &mut random);
                let again = again(ballots, opinions, settings, &weights);
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                onlooker.at(Stage::Resampling, done, Some(u64::from(settings.resamples)));
                Some(again)
            })
            .collect();
        let mean = |value: &dyn Fn(&Again) -> f64| {
            found.iter().map(value).sum::<f64>() / real(found.len().max(1))
        };
        let often = |hit: &dyn Fn(&Again) -> bool| mean(&|again| f64::from(u8::from(hit(again))));
        let groups = opinions.groups.iter().enumerate();
        Self {
            resamples: found.len(),
            groups: (0..opinions.groups.len())
                .map(|g| mean(&|again| again.groups[g]))
                .collect(),
            representative: groups
                .map(|(g, group)| {
                    let picked = 0..group.representative.len();
                    picked
                        .map(|i| often(&|again| again.representative[g][i]))
                        .collect()
                })
                .collect(),
            agree: (0..opinions.consensus.agree.len())
                .map(|i| often(&|a| a.agree[i]))
                .collect(),
            disagree: (0..opinions.consensus.disagree.len())
                .map(|i| often(&|a| a.disagree[i]))
                .collect(),
        }
    }

    /// Whether any group was found again well enough to mean something.
    pub fn any_group_stands(&self) -> bool {
        self.groups.iter().any(|stability| *stability >= NOISE)
    }
}

/// How often each of so many was drawn, when as many are drawn with replacement.
fn drawn_anew(count: usize, random: &mut Random) -> Vec<u32> {
    let mut weights = vec![0; count];
    for _ in 0..count {
        weights[random.below(short(count)) as usize] += 1;
    }
    weights
}

fn again(ballots: &Ballots, opinions: &Opinions, settings: &Settings, weights: &[u32]) -> Again {
    let axes = opinions.axes.near(ballots, weights, CLOSE);
    let points: Vec<Point> = opinions
        .kept
        .iter()
        .map(|row| axes.place(ballots.row(*row)))
        .collect();
    let of_points: Vec<u32> = opinions.kept.iter().map(|row| weights[*row]).collect();
    let labels: Vec<usize> = opinions
        .kept
        .iter()
        .map(|row| opinions.group[*row].unwrap_or(0))
        .collect();
    let first = centres(&points, &of_points, &labels, opinions);
    let found = k_means(&points, Some(&of_points), first);
    let mut group = vec![None; weights.len()];
    for (row, label) in opinions.kept.iter().zip(&found.labels) {
        group[*row] = Some(*label);
    }
    let count = opinions.groups.len();
    let tallies = Tallies::count(ballots, count, &group, Some(weights));
    let active = &opinions.axes.active;
    let consensus = Consensus::of(&tallies.all, active, settings.picked);
    let representative = opinions
        .groups
        .iter()
        .zip(standings(&tallies))
        .map(|(before, standings)| {
            let now = representative(&standings, active, settings.picked);
            let now: Vec<(usize, Side)> = now.iter().map(|r| (r.column, r.side)).collect();
            let was = before.representative.iter();
            was.map(|r| now.contains(&(r.column, r.side))).collect()
        })
        .collect();
    let holds = |before: &[crate::Agreed], now: &[crate::Agreed]| {
        let was = before.iter();
        was.map(|b| now.iter().any(|n| n.column == b.column))
            .collect()
    };
    Again {
        groups: jaccard(&labels, &found, &of_points, count),
        representative,
        agree: holds(&opinions.consensus.agree, &consensus.agree),
        disagree: holds(&opinions.consensus.disagree, &consensus.disagree),
    }
}

/// Where the groups that were found lie on the copy's map; where nobody of a group was drawn, where it lay before.
fn centres(points: &[Point], weights: &[u32], labels: &[usize], opinions: &Opinions) -> Vec<Point> {
    let mut sums = vec![([0.0; 2], 0.0); opinions.groups.len()];
    for ((point, weight), label) in points.iter().zip(weights).zip(labels) {
        if let Some(sum) = sums.get_mut(*label) {
            let weight = f64::from(*weight);
            sum.0 = [sum.0[0] + weight * point[0], sum.0[1] + weight * point[1]];
            sum.1 += weight;
        }
    }
    let centre = |(sum, group): (&(Point, f64), &crate::Group)| {
        if sum.1 > 0.0 {
            sum.0.map(|value| value / sum.1)
        } else {
            group.centre
        }
    };
    sums.iter().zip(&opinions.groups).map(centre).collect()
}

/// For each group the greatest share that it and a group of the copy have in common of both, among those drawn.
fn jaccard(labels: &[usize], found: &Clustering, weights: &[u32], count: usize) -> Vec<f64> {
    let mut both = vec![vec![0_usize; found.centres.len()]; count];
    let mut after = vec![0_usize; found.centres.len()];
    for ((before, now), weight) in labels.iter().zip(&found.labels).zip(weights) {
        if *weight > 0 && *before < count {
            both[*before][*now] += 1;
            after[*now] += 1;
        }
    }
    both.iter()
        .map(|row| {
            let before: usize = row.iter().sum();
            let shares = row.iter().zip(&after).map(|(common, after)| {
                let union = before + after - common;
                if union == 0 {
                    0.0
                } else {
                    real(*common) / real(union)
                }
            });
            shares.fold(0.0, f64::max)
        })
        .collect()
}

//! How well groups are told apart: the mean silhouette (Rousseeuw 1987), -1 to 1.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::axes::Point;
use crate::k_means::squared;

/// The mean silhouettes of several groupings of the same weighted points, each distance measured once. Whoever is alone
/// in a group counts as 0. `None` where there are fewer than two groups, or every point is a group of its own.
pub(crate) fn silhouettes(
    points: &[Point],
    weights: Option<&[u32]>,
    groupings: &[(usize, &[usize])],
) -> Vec<Option<f64>> {
    let weight =
        |index: usize| f64::from(weights.map_or(1, |w| w.get(index).copied().unwrap_or(0)));
    let parts = Parts::of(points, weight, groupings);
    let single: Vec<Vec<f64>> = (0..points.len())
        .into_par_iter()
        .with_min_len(64)
        .map(|at| {
            let distances = parts.distances(&points[at]);
            let of = |(number, (groups, labels)): (usize, &(usize, &[usize]))| {
                let sums = parts.sums(&distances, (number, *groups));
                of_one(&sums, labels[at], weight(at))
            };
            groupings.iter().enumerate().map(of).collect()
        })
        .collect();
    let total: f64 = (0..points.len()).map(weight).sum();
    let mean = |(index, (groups, labels)): (usize, &(usize, &[usize]))| {
        let mut members = vec![0_usize; *groups];
        labels.iter().for_each(|label| members[*label] += 1);
        let filled = members.iter().filter(|count| **count > 0).count();
        if filled < 2 || filled >= points.len() {
            return None;
        }
        let sum: f64 = single
            .iter()
            .enumerate()
            .map(|(at, values)| weight(at) * values[index])
            .sum();
        Some(sum / total)
    };
    groupings.iter().enumerate().map(mean).collect()
}

/// The points by what they share: those of a part are in the same group in each grouping, so that sums over groups are sums over parts.
struct Parts {
    /// For each part its group in each grouping, its weight, and where its points end.
    parts: Vec<(Vec<usize>, f64, usize)>,
    /// The points with their weights, part after part.
    points: Vec<(Point, f64)>,
}

impl Parts {
    fn of(
        points: &[Point],
        weight: impl Fn(usize) -> f64,
        groupings: &[(usize, &[usize])],
    ) -> Self {
        let mut together: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for at in 0..points.len() {
            let groups = groupings.iter().map(|(_, labels)| labels[at]).collect();
            together.entry(groups).or_default().push(at);
        }
        let mut found = Self {
            parts: Vec::with_capacity(together.len()),
            points: Vec::with_capacity(points.len()),
        };
        for (groups, members) in together {
            let members = members.into_iter().map(|at| (points[at], weight(at)));
            found.points.extend(members.clone());
            let weight = members.map(|(_, weight)| weight).sum();
            found.parts.push((groups, weight, found.points.len()));
        }
        found
    }

    /// The weighted sum of the distances to each part's points: four sums, of every fourth each, so that none waits for the one before.
    fn distances(&self, from: &Point) -> Vec<f64> {
        let mut begin = 0;
        let of = |(_, _, end): &(Vec<usize>, f64, usize)| {
            let mut sums = [0.0; 4];
            for four in self.points[begin..*end].chunks(4) {
                for (sum, (point, weight)) in sums.iter_mut().zip(four) {
                    *sum += weight * squared(from, point).sqrt();
                }
            }
            begin = *end;
            (sums[0] + sums[1]) + (sums[2] + sums[3])
        };
        self.parts.iter().map(of).collect()
    }

    /// For each group of a grouping the sum of distances, and the weight.
    fn sums(&self, distances: &[f64], (grouping, groups): (usize, usize)) -> Vec<(f64, f64)> {
        let mut sums = vec![(0.0, 0.0); groups];
        for ((labels, weight, _), distance) in self.parts.iter().zip(distances) {
            let sum = &mut sums[labels[grouping]];
            sum.0 += distance;
            sum.1 += weight;
        }
        sums
    }
}

/// The silhouette of one point of a group, from its distances to each group.
fn of_one(sums: &[(f64, f64)], group: usize, own_weight: f64) -> f64 {
    let own = sums[group];
    let others = own.1 - own_weight;
    if others <= 0.0 {
        return 0.0;
    }
    let inside = own.0 / others;
    let outside = sums
        .iter()
        .enumerate()
        .filter(|(other, sum)| *other != group && sum.1 > 0.0)
        .map(|(_, sum)| sum.0 / sum.1)
        .fold(f64::INFINITY, f64::min);
    let greater = inside.max(outside);
    if greater > 0.0 && greater.is_finite() {
        (outside - inside) / greater
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::silhouettes;

    #[test]
    fn two_pairs_on_a_line() {
        let points = [[0.0, 0.0], [1.0, 0.0], [9.0, 0.0], [10.0, 0.0]];
        let found = silhouettes(&points, None, &[(2, &[0, 0, 1, 1]), (4, &[0, 1, 2, 3])]);
        // By hand: 1 - 1/9.5 for the outer two, 1 - 1/8.5 for the inner.
        let expected = f64::midpoint(1.0 - 1.0 / 9.5, 1.0 - 1.0 / 8.5);
        assert!((found[0].unwrap_or(0.0) - expected).abs() < 1e-15);
        assert_eq!(found[1], None);
    }

    #[test]
    fn a_weight_is_as_many_points_of_which_none_is_nearer_than_it_is() {
        let weighted = silhouettes(
            &[[0.0, 0.0], [1.0, 0.0], [9.0, 0.0]],
            Some(&[1, 1, 3]),
            &[(2, &[0, 0, 1])],
        );
        // The last has nobody else in its group at another place, and counts as alone.
        let expected = ((1.0 - 1.0 / 9.0) + (1.0 - 1.0 / 8.0)) / 5.0;
        assert!((weighted[0].unwrap_or(0.0) - expected).abs() < 1e-15);
    }
}

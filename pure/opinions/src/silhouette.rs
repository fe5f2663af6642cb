//! How well groups are told apart: the mean silhouette (Rousseeuw 1987), -1 to 1.

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
    let single: Vec<Vec<f64>> = (0..points.len())
        .into_par_iter()
        .with_min_len(64)
        .map(|at| of_one(points, &weight, groupings, at))
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

/// The silhouette of one point in each grouping.
fn of_one(
    points: &[Point],
    weight: &impl Fn(usize) -> f64,
    groupings: &[(usize, &[usize])],
    at: usize,
) -> Vec<f64> {
    let mut sums: Vec<Vec<(f64, f64)>> = groupings
        .iter()
        .map(|(groups, _)| vec![(0.0, 0.0); *groups])
        .collect();
    for (other, point) in points.iter().enumerate() {
        let (distance, weight) = (squared(&points[at], point).sqrt(), weight(other));
        for ((_, labels), sums) in groupings.iter().zip(&mut sums) {
            let slot = &mut sums[labels[other]];
            slot.0 += weight * distance;
            slot.1 += weight;
        }
    }
    let own_weight = weight(at);
    groupings
        .iter()
        .zip(&sums)
        .map(|((_, labels), sums)| {
            let own = sums[labels[at]];
            let others = own.1 - own_weight;
            if others <= 0.0 {
                return 0.0;
            }
            let inside = own.0 / others;
            let outside = sums
                .iter()
                .enumerate()
                .filter(|(group, sum)| *group != labels[at] && sum.1 > 0.0)
                .map(|(_, sum)| sum.0 / sum.1)
                .fold(f64::INFINITY, f64::min);
            let greater = inside.max(outside);
            if greater > 0.0 && greater.is_finite() {
                (outside - inside) / greater
            } else {
                0.0
            }
        })
        .collect()
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

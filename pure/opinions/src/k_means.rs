//! Groups of points on the map: Lloyd's algorithm, from stated first centres, to the end.

use rayon::prelude::*;

use crate::axes::Point;
use crate::number::real;

/// Rounds after which the centres are taken as they are.
const ROUNDS: usize = 300;
/// Centres have come to rest when their squared movements add up to less than this share of the points' mean variance.
const REST: f64 = 1e-4;

/// Which group each point is in, and the centre of each group.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Clustering {
    pub(crate) labels: Vec<usize>,
    pub(crate) centres: Vec<Point>,
}

/// The first centres that red-dwarf takes (its `init="polis"`): the leftmost points that differ, from left to right and,
/// at the same place across, from below. `None` if fewer than `k` points differ.
pub(crate) fn leftmost(points: &[Point], k: usize) -> Option<Vec<Point>> {
    let mut sorted = points.to_vec();
    sorted.sort_by(order);
    sorted.dedup();
    sorted.truncate(k);
    (sorted.len() == k).then_some(sorted)
}

/// From left to right, then upwards.
pub(crate) fn order(a: &Point, b: &Point) -> std::cmp::Ordering {
    a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]))
}

/// Groups weighted points. Ends when no label changes or the centres rest; a group that loses all its points starts
/// anew at the point that is furthest from its centre (as scikit-learn does). Without first centres nobody is in any group.
pub(crate) fn k_means(points: &[Point], weights: Option<&[u32]>, first: Vec<Point>) -> Clustering {
    let rest = REST * mean_variance(points);
    let mut centres = first;
    if centres.is_empty() {
        let labels = Vec::new();
        return Clustering { labels, centres };
    }
    let mut labels: Vec<usize> = Vec::new();
    for _ in 0..ROUNDS {
        let next = nearest_all(points, &centres);
        let moved = means(points, weights, &next, &centres);
        let shift: f64 = moved.iter().zip(&centres).map(|(a, b)| squared(a, b)).sum();
        centres = moved;
        if next == labels {
            return Clustering { labels, centres };
        }
        labels = next;
        if shift <= rest {
            break;
        }
    }
    let labels = nearest_all(points, &centres);
    Clustering { labels, centres }
}

fn nearest_all(points: &[Point], centres: &[Point]) -> Vec<usize> {
    points
        .par_iter()
        .with_min_len(2048)
        .map(|point| nearest(point, centres))
        .collect()
}

/// The index of the nearest centre, the first of several.
pub(crate) fn nearest(point: &Point, centres: &[Point]) -> usize {
    let mut best = (f64::INFINITY, 0);
    for (index, centre) in centres.iter().enumerate() {
        let distance = squared(point, centre);
        if distance < best.0 {
            best = (distance, index);
        }
    }
    best.1
}

/// The mean of each group's points, in the order of the points: the same sum at any number of threads.
fn means(
    points: &[Point],
    weights: Option<&[u32]>,
    labels: &[usize],
    before: &[Point],
) -> Vec<Point> {
    let weight =
        |index: usize| f64::from(weights.map_or(1, |w| w.get(index).copied().unwrap_or(0)));
    let mut sums = vec![([0.0; 2], 0.0); before.len()];
    for (index, (point, label)) in points.iter().zip(labels).enumerate() {
        let weight = weight(index);
        sums[*label].0[0] += weight * point[0];
        sums[*label].0[1] += weight * point[1];
        sums[*label].1 += weight;
    }
    let empty: Vec<usize> = (0..sums.len())
        .filter(|group| sums[*group].1 == 0.0)
        .collect();
    if !empty.is_empty() {
        let distance = |index: &usize| squared(&points[*index], &before[labels[*index]]);
        let mut far: Vec<usize> = (0..points.len())
            .filter(|index| weight(*index) > 0.0)
            .collect();
        far.sort_by(|a, b| distance(b).total_cmp(&distance(a)));
        for (group, index) in empty.into_iter().zip(far) {
            let (point, label, weight) = (points[index], labels[index], weight(index));
            sums[label].0[0] -= weight * point[0];
            sums[label].0[1] -= weight * point[1];
            sums[label].1 -= weight;
            sums[group] = (point.map(|value| weight * value), weight);
        }
    }
    let centre = |(group, (sum, weight)): (usize, &([f64; 2], f64))| {
        if *weight > 0.0 {
            sum.map(|value| value / weight)
        } else {
            before[group]
        }
    };
    sums.iter().enumerate().map(centre).collect()
}

fn mean_variance(points: &[Point]) -> f64 {
    let count = real(points.len()).max(1.0);
    let mean = |axis: usize| points.iter().map(|p| p[axis]).sum::<f64>() / count;
    let variance = |axis: usize| {
        let mean = mean(axis);
        let squares = points.iter().map(|p| (p[axis] - mean) * (p[axis] - mean));
        squares.sum::<f64>() / count
    };
    f64::midpoint(variance(0), variance(1))
}

pub(crate) fn squared(a: &Point, b: &Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

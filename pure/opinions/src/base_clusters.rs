//! Large conversations in small: a hundred base clusters of people who stand close together, as Pol.is keeps them.

use crate::axes::Point;
use crate::k_means::{k_means, order};

/// How many there are at most.
const BASE: usize = 100;

/// The centre of each base cluster, and how many people it stands for.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct BaseClusters {
    pub centres: Vec<Point>,
    pub sizes: Vec<u32>,
    /// For each point the base cluster that it belongs to.
    pub(crate) labels: Vec<usize>,
}

impl BaseClusters {
    /// Begins at points that are evenly spread over all that differ, in order from left to right: a place where many
    /// stand gets many clusters. Pol.is begins with the first hundred that voted.
    pub(crate) fn of(points: &[Point]) -> Self {
        let mut sorted = points.to_vec();
        sorted.sort_by(order);
        sorted.dedup();
        let count = sorted.len().min(BASE);
        let first = (0..count).filter_map(|at| sorted.get(at * sorted.len() / count));
        let found = k_means(points, None, first.copied().collect());
        let mut sizes = vec![0; found.centres.len()];
        for label in &found.labels {
            if let Some(size) = sizes.get_mut(*label) {
                *size += 1;
            }
        }
        Self {
            centres: found.centres,
            sizes,
            labels: found.labels,
        }
    }
}

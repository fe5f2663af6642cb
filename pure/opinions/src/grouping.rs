//! How many groups there are, and who is in which: k-means for each number of groups, of which the best silhouette wins.

use crate::axes::Point;
use crate::base_clusters::BaseClusters;
use crate::k_means::{Clustering, k_means, leftmost, nearest};
use crate::silhouette::silhouettes;

/// With more people than this the silhouette is measured on base clusters, as at Pol.is: it takes the distances of all
/// pairs, and their number grows with the square.
pub(crate) const MEASURED_WHOLE: usize = 10_000;

/// The grouping for one number of groups.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) clustering: Clustering,
    pub(crate) silhouette: Option<f64>,
}

/// All that were tried, in ascending order of the number of groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Groupings {
    pub(crate) tried: Vec<Candidate>,
}

impl Groupings {
    /// Tries 2 to `most` groups, each from the leftmost points.
    pub(crate) fn of(points: &[Point], most: usize) -> Self {
        let first = |k| leftmost(points, k);
        Self::from_first(points, most, first)
    }

    /// The same from first centres that the caller knows for each number of groups, where it does.
    pub(crate) fn from_first(
        points: &[Point],
        most: usize,
        first: impl Fn(usize) -> Option<Vec<Point>>,
    ) -> Self {
        let clusterings: Vec<Clustering> = (2..=most)
            .filter_map(|k| first(k).map(|first| k_means(points, None, first)))
            .collect();
        let measured = measure(points, &clusterings);
        let candidate = |(clustering, silhouette)| Candidate {
            clustering,
            silhouette,
        };
        Self {
            tried: clusterings
                .into_iter()
                .zip(measured)
                .map(candidate)
                .collect(),
        }
    }

    /// The one with the greatest silhouette; of equal ones that with fewer groups.
    pub(crate) fn best(&self) -> Option<&Candidate> {
        let mut best: Option<(f64, &Candidate)> = None;
        for candidate in &self.tried {
            let Some(silhouette) = candidate.silhouette else {
                continue;
            };
            if best.is_none_or(|(before, _)| silhouette > before) {
                best = Some((silhouette, candidate));
            }
        }
        best.map(|(_, candidate)| candidate)
    }
}

fn measure(points: &[Point], clusterings: &[Clustering]) -> Vec<Option<f64>> {
    if points.len() <= MEASURED_WHOLE {
        let groupings: Vec<(usize, &[usize])> = clusterings
            .iter()
            .map(|c| (c.centres.len(), c.labels.as_slice()))
            .collect();
        return silhouettes(points, None, &groupings);
    }
    let base = BaseClusters::of(points);
    let labels: Vec<Vec<usize>> = clusterings
        .iter()
        .map(|c| {
            base.centres
                .iter()
                .map(|p| nearest(p, &c.centres))
                .collect()
        })
        .collect();
    let groupings: Vec<(usize, &[usize])> = clusterings
        .iter()
        .zip(&labels)
        .map(|(c, labels)| (c.centres.len(), labels.as_slice()))
        .collect();
    silhouettes(&base.centres, Some(&base.sizes), &groupings)
}

//! Counts of groups with noise: how many rows there are of each combination of values, so that nobody's row shows.

use crate::{
    cell::Cell, classes::Classes, epsilon::Epsilon, laplace::discrete_laplace,
    pseudonym::Randomness,
};

/// The chance, in a release, that a group of a single person shows: one in so many.
pub const ONE_IN: f64 = 1e6;

/// A group and its count with noise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoisyCount {
    pub group: Vec<Cell>,
    pub rows: i64,
}

/// Counts each class with discrete Laplace noise, in the order of the groups, without those whose noisy count is below
/// [`least_shown`]. Where each person has at most one row this is (epsilon, delta)-differentially private with delta one in
/// [`ONE_IN`]: counts of different groups are of different people (parallel composition, McSherry 2009), and the threshold
/// keeps a group that one person alone makes out of the answer (Korolova et al. 2009; Wilson et al. 2020, section 3).
pub fn private_counts(
    classes: &Classes,
    epsilon: Epsilon,
    random: &mut Randomness,
) -> Vec<NoisyCount> {
    let least = least_shown(epsilon);
    let mut groups: Vec<(&[Cell], u64)> = classes.sizes().collect();
    groups.sort_unstable();
    let noisy = groups.into_iter().map(|(group, rows)| {
        let noise = discrete_laplace(epsilon, random);
        NoisyCount {
            group: group.to_vec(),
            rows: i64::try_from(rows)
                .unwrap_or(i64::MAX)
                .saturating_add(noise),
        }
    });
    noisy.filter(|count| count.rows >= least).collect()
}

/// The least noisy count that is shown: `1 + m`, where noise reaches `m` with a chance of at most one in [`ONE_IN`]. The
/// chance is `exp(-epsilon m) / (1 + exp(-epsilon))`; it depends on no data, and is rounded to the safe side.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    reason = "at most 1.4e7 / 1e-6, below 2^44"
)]
pub fn least_shown(epsilon: Epsilon) -> i64 {
    let epsilon = epsilon.as_real();
    let reach = (ONE_IN / (1.0 + (-epsilon).exp())).ln() / epsilon;
    2 + reach.max(0.0).ceil() as i64
}

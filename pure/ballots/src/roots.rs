//! Sums of square roots of whole numbers, compared exactly.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{Signed, Zero};

/// Σ timesᵢ × √ofᵢ, as a list of terms.
#[derive(Clone, Debug, Default)]
pub(crate) struct RootSum(Vec<(BigInt, u64)>);

impl RootSum {
    /// The sum of so many times the root of each number.
    pub(crate) fn new<T: Into<BigInt>>(terms: impl IntoIterator<Item = (T, u64)>) -> Self {
        let terms = terms.into_iter().map(|(times, of)| (times.into(), of));
        Self(
            terms
                .filter(|(times, of)| !times.is_zero() && *of > 0)
                .collect(),
        )
    }

    /// The difference of two sums, brought into classes: √a and √b belong together just if a × b is a square, for then √b is a fraction of √a. Roots of
    /// different classes are linearly independent over the fractions (Besicovitch 1940). Each class is (coefficient of √of, of), and `of` divides the
    /// coefficient already, so that it is whole; none is zero.
    fn difference(&self, other: &Self) -> Vec<(BigInt, u64)> {
        let mut classes: Vec<(BigInt, u64)> = Vec::new();
        let mine = self.0.iter().map(|(times, of)| (times.clone(), *of));
        let its = other.0.iter().map(|(times, of)| (-times, *of));
        for (times, of) in mine.chain(its) {
            let together = classes.iter_mut().find_map(|class| {
                let product = u128::from(class.1) * u128::from(of);
                let root = product.isqrt();
                (root * root == product).then_some((class, root))
            });
            match together {
                // √of = root / √first = (root / first) × √first, so times × √of is times × root / first of √first.
                Some((class, root)) => class.0 += times * root,
                None => classes.push((times * of, of)),
            }
        }
        classes.retain(|(times, _)| !times.is_zero());
        classes
    }
}

impl Ord for RootSum {
    fn cmp(&self, other: &Self) -> Ordering {
        let classes = self.difference(other);
        if classes.is_empty() {
            return Ordering::Equal;
        }
        // Not equal, so narrow enough an interval does not hold zero.
        let mut places = 64_u32;
        loop {
            let (mut low, mut high) = (BigInt::zero(), BigInt::zero());
            for (times, of) in &classes {
                // times / of × √of = times × √(1 / of): the root of 4^places / of, rounded down.
                let root = ((BigUint::from(1_u8) << (2 * places)) / *of).sqrt();
                let (root, above) = (BigInt::from(root.clone()), BigInt::from(root + 1_u8));
                if times.is_negative() {
                    low += times * above;
                    high += times * root;
                } else {
                    low += times * root;
                    high += times * above;
                }
            }
            if low.is_positive() {
                return Ordering::Greater;
            }
            if high.is_negative() {
                return Ordering::Less;
            }
            places = places.saturating_mul(2);
        }
    }
}

impl PartialOrd for RootSum {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for RootSum {
    fn eq(&self, other: &Self) -> bool {
        self.difference(other).is_empty()
    }
}

impl Eq for RootSum {}

//! Whole numbers as floating-point ones, for comparisons that allow for the rounding and are made exactly where it may matter.

use num_bigint::BigUint;

/// Rounded once: off by at most a part in 2⁵³.
#[expect(
    clippy::cast_precision_loss,
    reason = "who compares allows for more than the rounding"
)]
pub(crate) fn approximate(whole: u64) -> f64 {
    whole as f64
}

/// The same of a wider number.
#[expect(
    clippy::cast_precision_loss,
    reason = "who compares allows for more than the rounding"
)]
pub(crate) fn approximate_wide(whole: u128) -> f64 {
    whole as f64
}

/// A fraction that need not be in lowest terms: off by at most three roundings. `over` is less than 2^128 times `under`.
pub(crate) fn approximate_ratio(over: &BigUint, under: &BigUint) -> f64 {
    let ((over, over_digits), (under, under_digits)) = (leading(over), leading(under));
    let places = 64.0 * (approximate(over_digits) - approximate(under_digits));
    over / under * places.exp2()
}

/// The number by its two leading digits to the base 2^64, and how many digits come after them.
fn leading(number: &BigUint) -> (f64, u64) {
    let mut digits = number.iter_u64_digits().rev();
    let (first, second) = (digits.next(), digits.next());
    let wide = match (first, second) {
        (Some(first), Some(second)) => u128::from(first) << 64 | u128::from(second),
        (first, _) => first.unwrap_or(0).into(),
    };
    (approximate_wide(wide), digits.map(|_| 1).sum())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::approximate_ratio;
    use crate::Exact;

    proptest! {
        #[test]
        fn a_ratio_is_as_good_as_that_in_lowest_terms(
            over in proptest::collection::vec(any::<u32>(), 0..5),
            under in proptest::collection::vec(any::<u32>(), 0..6),
            common in proptest::collection::vec(any::<u32>(), 1..20),
        ) {
            let number = |digits: Vec<u32>| num_bigint::BigUint::new(digits) + 1u8;
            let (over, under, common) = (number(over), number(under), number(common));
            let expected = Exact::ratio(over.clone(), under.clone()).approximate();
            let found = approximate_ratio(&(over * &common), &(under * &common));
            prop_assert!((found - expected).abs() <= expected * 4.0 / 2f64.powi(53), "{found} {expected}");
        }
    }
}

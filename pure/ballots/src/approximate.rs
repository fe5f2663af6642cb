//! Whole numbers as floating-point ones, for comparisons that allow for the rounding and are made exactly where it may matter.

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

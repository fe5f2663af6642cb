//! Margins of error.

/// The quantile of the normal distribution that 95 of 100 lie within.
pub(crate) const Z: f64 = 1.959_963_984_540_054;

/// Between which shares the true one lies: both from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The score interval of Wilson (1927) at 95 per cent, for a share from 0 to 1 among so many people. With weights the number of people is that of
/// all divided by the design effect, and need not be whole. `None` without anybody, or where the share is none.
#[must_use]
pub fn wilson(share: f64, people: f64) -> Option<Interval> {
    if !(0.0..=1.0).contains(&share) || !people.is_finite() || people <= 0.0 {
        return None;
    }
    let square = Z * Z / people;
    let middle = share + square / 2.0;
    let reach = Z * (share * (1.0 - share) / people + square / (4.0 * people)).sqrt();
    Some(Interval {
        low: ((middle - reach) / (1.0 + square)).max(0.0),
        high: ((middle + reach) / (1.0 + square)).min(1.0),
    })
}

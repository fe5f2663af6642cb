//! Arithmetic that gives the same bits on every machine: counts as real numbers, and a logarithm of our own.
//!
//! The four operations and the square root are rounded alike everywhere (IEEE 754); logarithms and powers of the
//! system's library are not, so that those needed here are made of the former.

/// A count as a real number. Counts of votes and people stay below 2^32, where that is exact; more would count as 2^32 - 1.
pub(crate) fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// An index as it is stored, in 32 bits. What is indexed was counted by [`crate::Ballots`], which refuses more.
pub(crate) fn short(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The logarithm to base 2 of a positive number; the same bits on every machine. Zero and below give minus infinity.
/// The mantissa's logarithm is the series 2·artanh(z), z = (m-1)/(m+1), whose terms end below the last bit.
pub(crate) fn log2(x: f64) -> f64 {
    if x <= 0.0 || x.is_nan() {
        return f64::NEG_INFINITY;
    }
    let (mut mantissa, mut exponent) = (x, 0.0);
    while mantissa >= std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1.0;
    }
    while mantissa < std::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        exponent -= 1.0;
    }
    let z = (mantissa - 1.0) / (mantissa + 1.0);
    let (square, mut power, mut sum) = (z * z, z, 0.0);
    for odd in (1..=41_u32).step_by(2) {
        sum += power / f64::from(odd);
        power *= square;
    }
    exponent + 2.0 * sum * std::f64::consts::LOG2_E
}

/// 2^(-n/5), by which a statement's newness fades with its votes (Small et al. 2021, comment routing).
pub(crate) fn fade(votes: u32) -> f64 {
    /// 2^(-0/5) to 2^(-4/5).
    const FIFTHS: [f64; 5] = [
        1.0,
        0.870_550_563_296_124_1,
        0.757_858_283_255_199,
        0.659_753_955_386_447_2,
        0.574_349_177_498_517_5,
    ];
    let rest = FIFTHS.get((votes % 5) as usize).copied().unwrap_or(1.0);
    (0..(votes / 5).min(1_100)).fold(rest, |value, _| value * 0.5)
}

#[cfg(test)]
mod tests {
    use super::{fade, log2};

    #[test]
    fn the_logarithm_is_that_of_the_library_to_the_last_bits() {
        for x in [1e-9, 0.1, 0.5, 0.999, 1.0, 1.5, 3.0, 1024.0, 1e17] {
            assert!(
                (log2(x) - f64::log2(x)).abs() < 1e-14 * (1.0 + f64::log2(x).abs()),
                "{x}"
            );
        }
        assert_eq!(log2(0.0), f64::NEG_INFINITY);
        assert_eq!(log2(8.0), 3.0);
    }

    #[test]
    fn newness_fades_by_half_every_five_votes() {
        for votes in 0..60_u32 {
            let expected = 2_f64.powf(-f64::from(votes) / 5.0);
            assert!((fade(votes) - expected).abs() < 1e-15, "{votes}");
        }
        assert_eq!(fade(u32::MAX), 0.0);
    }
}

//! The first of two draws: which addresses get a letter, and what the letters will bring.
//!
//! Addresses are drawn by lot, each as likely as any other. The forecast takes each letter to be answered independently
//! with the rate of its group, so answers of a group are binomial.

use crate::{
    digest::digest,
    error::{Error, Result},
    quotas::Quotas,
};

/// No more letters are ever forecast.
const MOST_LETTERS: u64 = 10_000_000;

/// A group whose answers are forecast: one value of one feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// `Age: 16-29`.
    pub label: String,
    /// Seats that the group must have at least.
    pub wanted: u32,
    /// Which part of the letters reaches somebody of the group, from 0 to 1.
    pub share: f64,
    /// Which part of these answers with yes, from 0 to 1.
    pub rate: f64,
}

/// What is to be expected of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    pub label: String,
    pub wanted: u32,
    /// The expected number of people in the pool.
    pub expected: f64,
    /// The probability that the pool has fewer than are wanted.
    pub shortfall: f64,
}

/// Draws addresses for letters: those whose SHA-256 of "stoa lottery letter", a line feed, the seed, a line feed and the
/// address's id are smallest. Returns their places, in the order of the list that was given.
///
/// # Errors
/// If there are fewer addresses than letters.
pub fn draw_addresses(ids: &[String], letters: usize, seed: &str) -> Result<Vec<usize>> {
    if letters == 0 || letters > ids.len() {
        return Err(Error::Asked(format!(
            "{letters} letters cannot go to {} addresses, one each.",
            ids.len()
        )));
    }
    let keyed = ids.iter().enumerate();
    let mut keyed: Vec<_> = keyed
        .map(|(at, id)| (digest(&["stoa lottery letter", seed, id]), at))
        .collect();
    keyed.sort_unstable();
    let mut drawn: Vec<usize> = keyed.into_iter().take(letters).map(|(_, at)| at).collect();
    drawn.sort_unstable();
    Ok(drawn)
}

/// The groups of the quotas, if the population is made as the middles of the quotas say. `rates` has one for each quota,
/// from 0 to 1; where there is none, nobody answers.
pub fn groups_of(quotas: &Quotas, rates: &[f64]) -> Vec<Group> {
    let middle = |at: usize| {
        let quota = &quotas.quotas()[at];
        f64::from(quota.min) + f64::from(quota.max)
    };
    let group = |at: usize| {
        let feature = quotas.quotas()[at].feature;
        let whole: f64 = quotas.of_feature(feature).map(middle).sum();
        Group {
            label: quotas.label(at),
            wanted: quotas.quotas()[at].min,
            share: if whole > 0.0 { middle(at) / whole } else { 0.0 },
            rate: rates.get(at).copied().unwrap_or(0.0),
        }
    };
    (0..quotas.quotas().len()).map(group).collect()
}

/// What so many letters bring, by group.
pub fn forecast(groups: &[Group], letters: u64) -> Vec<Forecast> {
    let of_group = |group: &Group| {
        let each = (group.share * group.rate).clamp(0.0, 1.0);
        Forecast {
            label: group.label.clone(),
            wanted: group.wanted,
            expected: letters as f64 * each,
            shortfall: below(group.wanted, letters, each),
        }
    };
    groups.iter().map(of_group).collect()
}

/// The fewest letters for which all groups together fall short with at most the probability `risk`, by the union
/// bound; `None` if ten million letters are not enough.
pub fn letters_needed(groups: &[Group], risk: f64) -> Option<u64> {
    let is_enough = |letters: u64| {
        let shortfalls = forecast(groups, letters);
        shortfalls
            .iter()
            .map(|forecast| forecast.shortfall)
            .sum::<f64>()
            <= risk
    };
    if !is_enough(MOST_LETTERS) {
        return None;
    }
    let (mut low, mut high) = (0, MOST_LETTERS);
    while low < high {
        let middle = low + (high - low) / 2;
        if is_enough(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low)
}

/// The probability that fewer than `wanted` of `letters` independent trials succeed, each with probability `each`.
/// Terms are scaled by powers of two while they are summed, so that no number of letters makes them vanish, and only
/// arithmetic that is the same on every machine is used.
fn below(wanted: u32, letters: u64, each: f64) -> f64 {
    if wanted == 0 {
        return 0.0;
    }
    if u64::from(wanted) > letters || each <= 0.0 {
        return 1.0;
    }
    if each >= 1.0 {
        return 0.0;
    }
    let (first, mut scale) = power(1.0 - each, letters);
    let mut term = first;
    let mut sum = 0.0;
    for successes in 0..u64::from(wanted) {
        sum += term;
        term *= (letters - successes) as f64 / (successes + 1) as f64 * each / (1.0 - each);
        while sum.max(term) > 1.0 && scale < 0 {
            (sum, term, scale) = (sum / BIG, term / BIG, scale + 1);
        }
    }
    (scale..0).fold(sum, |sum, _| sum / BIG).clamp(0.0, 1.0)
}

/// 2^256, whose negative powers keep the terms in range.
const BIG: f64 = 1.157_920_892_373_162e77;

/// base^exponent as a number between 1/BIG and 1, and how many times BIG was multiplied into it, negated.
fn power(base: f64, exponent: u64) -> (f64, i64) {
    let (mut result, mut result_scale) = (1.0, 0_i64);
    let (mut square, mut square_scale) = (base, 0_i64);
    let mut left = exponent;
    let shrink = |value: &mut f64, scale: &mut i64| {
        while *value < 1.0 / BIG {
            (*value, *scale) = (*value * BIG, *scale - 1);
        }
    };
    while left > 0 {
        if left % 2 == 1 {
            result *= square;
            result_scale += square_scale;
            shrink(&mut result, &mut result_scale);
        }
        square *= square;
        square_scale *= 2;
        shrink(&mut square, &mut square_scale);
        left /= 2;
    }
    (result, result_scale)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, prop_assert, proptest};

    use super::{Group, below, draw_addresses, forecast, letters_needed};

    #[test]
    fn a_binomial_tail_is_exact_and_never_vanishes() {
        // (1/2)^4 · (1 + 4) = 5/16.
        assert!((below(2, 4, 0.5) - 0.3125).abs() < 1e-12);
        assert!(below(1, 3, 0.0) >= 1.0 && below(0, 0, 0.5) <= 0.0 && below(3, 2, 0.9) >= 1.0);
        // A million letters at 1 in 1,000: half of the time fewer than the mean, nearly.
        let half = below(1000, 1_000_000, 0.001);
        assert!((0.48..0.50).contains(&half), "{half}");
        assert!(below(1, 1_000_000, 0.5) < 1e-300);
    }

    /// Numbers from 0 to 1 (Marsaglia, Xorshift RNGs, Journal of Statistical Software 8, 2003).
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> f64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            (self.0 >> 11) as f64 / (1_u64 << 53) as f64
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

        /// Letters one by one: whom each reaches, and whether they answer.
        #[test]
        fn the_forecast_is_what_letters_bring(
            share in 0.05..1.0_f64, rate in 0.01..0.6_f64, letters in 1..250_u64, wanted in 0..12_u32, seed in 1..u64::MAX,
        ) {
            const TIMES: u32 = 3000;
            let mut numbers = Numbers(seed);
            let (mut people, mut short) = (0_u64, 0_u32);
            for _ in 0..TIMES {
                let mut came = 0;
                for _ in 0..letters {
                    let reaches = numbers.next() < share;
                    came += u32::from(numbers.next() < rate && reaches);
                }
                people += u64::from(came);
                short += u32::from(came < wanted);
            }
            let group = Group { label: String::new(), wanted, share, rate };
            let forecast = &forecast(&[group], letters)[0];
            let each = share * rate;
            // Six standard deviations, and a little for probabilities near 0.
            let mean = people as f64 / f64::from(TIMES);
            let may_be = 6.0 * (letters as f64 * each * (1.0 - each) / f64::from(TIMES)).sqrt();
            prop_assert!((mean - forecast.expected).abs() <= may_be + 0.01, "{mean} {forecast:?}");
            let part = f64::from(short) / f64::from(TIMES);
            let spread = forecast.shortfall * (1.0 - forecast.shortfall) / f64::from(TIMES);
            prop_assert!((part - forecast.shortfall).abs() <= 6.0 * spread.max(0.0).sqrt() + 0.002, "{part} {forecast:?}");
        }
    }

    #[test]
    fn as_few_letters_as_will_do() {
        let group = Group {
            label: "all".into(),
            wanted: 10,
            share: 1.0,
            rate: 0.05,
        };
        let letters = letters_needed(std::slice::from_ref(&group), 0.05).expect("enough");
        let short = |letters| forecast(std::slice::from_ref(&group), letters)[0].shortfall;
        assert!(short(letters) <= 0.05 && short(letters - 1) > 0.05);
        let never = Group { rate: 0.0, ..group };
        assert_eq!(letters_needed(&[never], 0.05), None);
    }

    #[test]
    fn addresses_follow_from_the_seed_alone() {
        let ids: Vec<String> = (0..100).map(|number| format!("a{number}")).collect();
        let drawn = draw_addresses(&ids, 10, "seed").expect("enough");
        assert_eq!(drawn.len(), 10);
        assert_eq!(drawn, draw_addresses(&ids, 10, "seed").expect("enough"));
        assert_ne!(drawn, draw_addresses(&ids, 10, "other").expect("enough"));
        assert!(draw_addresses(&ids, 101, "seed").is_err() && draw_addresses(&ids, 0, "").is_err());
    }
}

//! Noise for counts: the discrete Laplace distribution, drawn in whole numbers alone.

use crate::{epsilon::Epsilon, pseudonym::Randomness};

/// Draws an integer `x` with probability proportional to `exp(-epsilon |x|)`: what makes a count of which each person
/// changes at most one `epsilon`-differentially private (Ghosh, Roughgarden & Sundararajan 2009). The sampler is that of
/// Canonne, Kamath & Steinke, "The Discrete Gaussian for Differential Privacy" (2020), algorithm 2; no floating-point number
/// occurs in it, so that the low bits of the noise tell nothing (Mironov 2012).
pub fn discrete_laplace(epsilon: Epsilon, random: &mut Randomness) -> i64 {
    let (s, t) = (epsilon.millionths(), Epsilon::ONE.millionths());
    loop {
        let unit = random.below(t);
        if !bernoulli_exp(unit, t, random) {
            continue;
        }
        let mut wholes: u64 = 0;
        while bernoulli_exp(1, 1, random) {
            wholes = wholes.saturating_add(1);
        }
        let size = wholes.saturating_mul(t).saturating_add(unit) / s;
        let is_negative = random.below(2) == 1;
        if is_negative && size == 0 {
            continue;
        }
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        return if is_negative { -size } else { size };
    }
}

/// True with probability `exp(-over / under)`, for `over` of at most `under`: algorithm 1 of the same paper.
pub fn bernoulli_exp(over: u64, under: u64, random: &mut Randomness) -> bool {
    let mut tries: u64 = 1;
    while random.below(under.saturating_mul(tries)) < over {
        tries = tries.saturating_add(1);
    }
    tries % 2 == 1
}

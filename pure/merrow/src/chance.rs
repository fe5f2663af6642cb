//! Chance that comes out the same every time: a small generator of its own, so that no library's next version makes another town.

/// SplitMix64 (Steele, Lea and Flood 2014): good enough for towns, eight lines long.
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance { state: seed }
    }

    /// A generator for one part of the work. It depends on the seed and the label alone, not on what was drawn before,
    /// so that a change of one part leaves all others as they were.
    pub fn of(seed: u64, label: &str) -> Self {
        // FNV-1a over the label, then one step to mix it with the seed.
        let hash = label.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut chance = Chance::new(seed ^ hash);
        chance.next();
        chance
    }

    #[expect(
        clippy::should_implement_trait,
        reason = "it never ends, and nobody goes through all of it"
    )]
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to, and without, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// From 0 up to, and without, `count`; 0 when there is nothing to choose from.
    pub fn below(&mut self, count: usize) -> usize {
        ((self.unit() * count as f64) as usize).min(count.saturating_sub(1))
    }

    /// Whole numbers, both ends included.
    pub fn whole(&mut self, low: i64, high: i64) -> i64 {
        low + (self.unit() * (high - low + 1) as f64) as i64
    }

    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// One of several; the list must not be empty.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// The place of one of several by its weight; the last one when all weights are nothing.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = f64> + Clone) -> usize {
        let total: f64 = weights.clone().into_iter().sum();
        let mut left = self.unit() * total;
        let mut last = 0;
        for (place, weight) in weights.into_iter().enumerate() {
            last = place;
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        last
    }

    /// The standard normal distribution (Box and Muller 1958).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Half of all draws lie below the median; `spread` 0.5 is moderate, 1 is wide.
    pub fn log_normal(&mut self, median: f64, spread: f64) -> f64 {
        median * (spread * self.normal()).exp()
    }

    /// How many of something happen that happens `mean` times on average.
    pub fn poisson(&mut self, mean: f64) -> u32 {
        if mean > 40.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0) as u32;
        }
        let limit = (-mean).exp();
        let (mut product, mut count) = (self.unit(), 0);
        while product > limit {
            product *= self.unit();
            count += 1;
        }
        count
    }

    /// A new order (Fisher and Yates).
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            all.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn the_same_seed_draws_the_same() {
        let draw = |seed| {
            let mut chance = Chance::of(seed, "streets");
            (0..50).map(|_| chance.next()).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert_ne!(
            Chance::of(7, "streets").next(),
            Chance::of(7, "houses").next()
        );
    }

    #[test]
    fn draws_have_the_means_they_promise() {
        let mut chance = Chance::new(1);
        let mean = |draws: Vec<f64>| draws.iter().sum::<f64>() / draws.len() as f64;
        assert!((mean((0..20_000).map(|_| chance.unit()).collect()) - 0.5).abs() < 0.01);
        assert!(mean((0..20_000).map(|_| chance.normal()).collect()).abs() < 0.03);
        let poisson = (0..20_000)
            .map(|_| f64::from(chance.poisson(3.0)))
            .collect();
        assert!((mean(poisson) - 3.0).abs() < 0.06);
        let few = (0..20_000)
            .map(|_| chance.weighted([1.0, 0.0, 3.0]) as f64)
            .collect();
        assert!((mean(few) - 1.5).abs() < 0.03);
    }
}

//! Numbers that look random and follow from a seed: xoshiro256**, seeded by splitmix64 (Blackman and Vigna, 2018,
//! "Scrambled linear pseudorandom number generators"). The same on every machine.

/// A stream of numbers. Streams of different seeds have nothing to do with each other.
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// The stream of a seed, and of one of its parts: each replicate of a computation has one of its own, so that it is
    /// the same whichever thread comes to it.
    pub fn new(seed: u64, part: u64) -> Self {
        let mut mixed = seed ^ part.wrapping_mul(0xd134_2543_de82_ef95);
        let mut next = || {
            mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let z = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        };
        Self {
            state: [next(), next(), next(), next()],
        }
    }

    /// 64 bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let (c1, d1) = (c ^ a, d ^ b);
        self.state = [a ^ d1, b ^ c1, c1 ^ (b << 17), d1.rotate_left(45)];
        result
    }

    /// Evenly one of 0 to `below - 1`; 0 if `below` is 0. By multiplication with rejection (Lemire 2019), so without bias.
    pub fn below(&mut self, below: u32) -> u32 {
        if below == 0 {
            return 0;
        }
        loop {
            let wide = (self.bits() >> 32) * u64::from(below);
            let (high, low) = (wide >> 32, wide & 0xffff_ffff);
            // The threshold is below `below`, so that its division is seldom needed.
            if low >= u64::from(below) || low >= u64::from(below.wrapping_neg() % below) {
                return u32::try_from(high).unwrap_or(0);
            }
        }
    }

    /// Evenly between 0 and 1, without 1.
    pub fn share(&mut self) -> f64 {
        let high = u32::try_from(self.bits() >> 32).unwrap_or(0);
        f64::from(high) / 4_294_967_296.0
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn every_number_comes_about_as_often() {
        let mut random = Random::new(1, 0);
        let mut seen = [0_u32; 7];
        for _ in 0..70_000 {
            seen[random.below(7) as usize] += 1;
        }
        assert!(seen.iter().all(|n| (9_500..10_500).contains(n)), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn a_stream_is_its_seed_and_part() {
        let first = |seed, part| Random::new(seed, part).bits();
        assert_eq!(first(7, 3), first(7, 3));
        assert_ne!(first(7, 3), first(7, 4));
        assert_ne!(first(7, 3), first(8, 3));
    }
}

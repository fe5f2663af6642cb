//! What each voter gains from a set of funded projects, compared exactly.

use std::cmp::Ordering;

use num_bigint::BigInt;

use crate::approximate::{approximate, approximate_wide};
use crate::roots::RootSum;
use crate::support::{Scale, Weighing};
use crate::{Profile, Utility};

/// What the voters of each row gain, in units of weight times scale.
pub(crate) struct Gains {
    scale: Scale,
    /// For each row: whole where the scale is whole.
    whole: Vec<u128>,
    /// For each row: the costs of its funded projects, where the scale is a root; the gain is the sum of their roots.
    under_roots: Vec<Vec<u64>>,
    rounded: Vec<f64>,
}

impl Gains {
    /// The gains from the projects that are `funded`. Ballots that the utility is not defined for gain by what they name.
    pub(crate) fn of(profile: &Profile, utility: Utility, funded: &[bool]) -> Self {
        let weighing = Weighing::of(profile, utility);
        let mut gains = Self {
            scale: weighing.scale,
            whole: Vec::new(),
            under_roots: Vec::new(),
            rounded: Vec::new(),
        };
        for ballot in profile.ballots() {
            let mut whole = 0_u128;
            let mut costs = Vec::new();
            for want in weighing
                .wants(&ballot)
                .filter(|want| funded[want.project as usize])
            {
                let cost = profile.projects()[want.project as usize].cost;
                match weighing.scale {
                    Scale::One => whole += u128::from(want.weight),
                    Scale::Cost => whole += u128::from(want.weight) * u128::from(cost),
                    Scale::RootOfCost => costs.push(cost),
                }
            }
            costs.sort_unstable();
            let roots: f64 = costs.iter().map(|&cost| approximate(cost).sqrt()).sum();
            gains.rounded.push(approximate_wide(whole) + roots);
            gains.whole.push(whole);
            if weighing.scale == Scale::RootOfCost {
                gains.under_roots.push(costs);
            }
        }
        gains
    }

    /// Compares what a row gains with what a row of other gains from the same votes does.
    pub(crate) fn compare(&self, row: usize, other: (&Self, usize)) -> Ordering {
        if self.scale != Scale::RootOfCost {
            return self.whole[row].cmp(&other.0.whole[other.1]);
        }
        let (mine, its) = (&self.under_roots[row], &other.0.under_roots[other.1]);
        if mine == its {
            return Ordering::Equal;
        }
        let (one, two) = (self.rounded[row], other.0.rounded[other.1]);
        if (one - two).abs() > 1e-9 * (one + two) {
            return one.total_cmp(&two);
        }
        let sum = |costs: &[u64]| RootSum::new(costs.iter().map(|&cost| (1, cost)));
        sum(mine).cmp(&sum(its))
    }

    /// Is what a row gains, and one more project of this weight and cost, at most what `people` voters' part of the budget would buy at the project's
    /// own price? That is: (gain + utility) × voters × cost ≤ people × budget × utility.
    pub(crate) fn is_short(&self, row: usize, short: &Short) -> bool {
        let Short {
            weight,
            cost,
            people,
            budget,
            voters,
        } = *short;
        let scale = match self.scale {
            Scale::One => 1.0,
            Scale::Cost => approximate(cost),
            Scale::RootOfCost => approximate(cost).sqrt(),
        };
        let utility = f64::from(weight) * scale;
        let has = (self.rounded[row] + utility) * approximate(voters) * approximate(cost);
        let could = approximate(people) * approximate(budget) * utility;
        if (has - could).abs() > 1e-9 * (has + could) {
            return has < could;
        }
        let (left, right) = (BigInt::from(voters) * cost, BigInt::from(people) * budget);
        match self.scale {
            Scale::One => left * (self.whole[row] + u128::from(weight)) <= right * weight,
            Scale::Cost => {
                let utility = BigInt::from(weight) * cost;
                left * (BigInt::from(self.whole[row]) + &utility) <= right * utility
            }
            Scale::RootOfCost => {
                let funded = self.under_roots[row].iter().chain([&cost]);
                let has = RootSum::new(funded.map(|&each| (left.clone(), each)));
                has <= RootSum::new([(right, cost)])
            }
        }
    }
}

/// What a group of voters could ask for: see [`Gains::is_short`].
#[derive(Clone, Copy)]
pub(crate) struct Short {
    pub(crate) weight: u32,
    pub(crate) cost: u64,
    pub(crate) people: u64,
    pub(crate) budget: u64,
    pub(crate) voters: u64,
}

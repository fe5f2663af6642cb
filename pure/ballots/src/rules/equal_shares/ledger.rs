//! The exact side of a run of Equal Shares: what a unit of weight was paid in each round, as fractions over one denominator.
//!
//! A voter who still has money has paid in full in every round in which they took part. So what they have left is a whole-number
//! combination of the share and the prices, and so is any sum of such voters' money: exact sums over thousands of
//! voters cost one long multiplication a round, not one a voter.

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

use crate::Exact;
use crate::approximate::approximate_ratio;

/// A whole-number combination of the share and the rounds' prices: how much money a set of voters has left.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Combination {
    /// How many shares.
    pub(in crate::rules) people: u64,
    /// For each round, how many units of weight were paid for; behind them a place that nobody reads.
    paid: Vec<u64>,
}

impl Combination {
    /// Takes in what was paid for so many units of weight in a round, or nothing if there was no such round yet.
    ///
    /// Whether somebody's project was bought is as good as chance, which a processor guesses wrongly; so nothing here depends on a guess.
    pub(in crate::rules) fn pay(&mut self, round: usize, weight: u64) {
        let nowhere = self.paid.len() - 1;
        self.paid[round.min(nowhere)] += weight;
    }
}

/// A price of a unit of weight: `over` / (the ledger's denominator × `weight`).
#[derive(Clone, Debug)]
pub(in crate::rules) struct Rate {
    pub(in crate::rules) over: BigUint,
    pub(in crate::rules) weight: u64,
}

/// The share and all prices so far, over one denominator.
#[derive(Clone, Debug)]
pub(in crate::rules) struct Ledger {
    share: BigUint,
    prices: Vec<BigUint>,
    denominator: BigUint,
}

impl Ledger {
    /// A ledger of a run that begins with this share.
    pub(in crate::rules) fn new(share: &Exact) -> Self {
        Self {
            share: share.numerator().magnitude().clone(),
            prices: Vec::new(),
            denominator: share.denominator().magnitude().clone(),
        }
    }

    /// The money of nobody.
    pub(in crate::rules) fn nobody(&self) -> Combination {
        Combination {
            people: 0,
            paid: vec![0; self.rounds() + 1],
        }
    }

    /// How many rounds there have been.
    pub(in crate::rules) fn rounds(&self) -> usize {
        self.prices.len()
    }

    /// Money, over the denominator. What is owed never exceeds what there is.
    pub(in crate::rules) fn money(&self, of: &Combination) -> BigUint {
        let has = &self.share * of.people;
        let paid = self.prices.iter().zip(&of.paid);
        let owed: BigUint = paid
            .filter(|(_, times)| **times > 0)
            .map(|(price, times)| price * *times)
            .sum();
        if owed > has {
            BigUint::zero()
        } else {
            has - owed
        }
    }

    /// What of a cost is not covered by so much money, over the denominator.
    pub(in crate::rules) fn missing(&self, cost: u64, money: &BigUint) -> BigUint {
        let cost = &self.denominator * cost;
        if *money > cost {
            BigUint::zero()
        } else {
            cost - money
        }
    }

    /// Does this much money cover a cost?
    pub(in crate::rules) fn covers(&self, money: &BigUint, cost: u64) -> bool {
        *money >= &self.denominator * cost
    }

    /// Is money less than a rate asks for so much weight?
    pub(in crate::rules) fn is_less(money: &BigUint, rate: &Rate, weight: u32) -> bool {
        money * rate.weight < &rate.over * weight
    }

    /// Is money at most what a rate asks for so much weight?
    pub(in crate::rules) fn is_used_up(money: &BigUint, rate: &Rate, weight: u32) -> bool {
        money * rate.weight <= &rate.over * weight
    }

    /// The denominator of all.
    pub(in crate::rules) fn denominator(&self) -> &BigUint {
        &self.denominator
    }

    /// Money as a fraction.
    pub(in crate::rules) fn exact(&self, money: &BigUint) -> Exact {
        Exact::ratio(money.clone(), self.denominator.clone())
    }

    /// A rate as a fraction.
    pub(in crate::rules) fn exact_rate(&self, rate: &Rate) -> Exact {
        Exact::ratio(rate.over.clone(), &self.denominator * rate.weight)
    }

    /// What was paid for a unit of weight in a round, as a fraction.
    pub(in crate::rules) fn price(&self, round: usize) -> Exact {
        self.prices
            .get(round)
            .map_or_else(Exact::zero, |price| self.exact(price))
    }

    /// What was paid for a unit of weight in a round, off by at most three roundings.
    pub(in crate::rules) fn approximate_price(&self, round: usize) -> f64 {
        self.prices
            .get(round)
            .map_or(0.0, |price| approximate_ratio(price, &self.denominator))
    }

    /// ⌊money × 2^`bits`⌋ for a rate; nothing that is asked for here is beyond 128 bits.
    pub(in crate::rules) fn fixed_rate(&self, rate: &Rate, bits: u32) -> u128 {
        let scaled = (&rate.over << bits) / (&self.denominator * rate.weight);
        scaled.to_u128().unwrap_or(u128::MAX)
    }

    /// Enters a round's price. The denominator grows by no more than the weight that was paid for.
    pub(in crate::rules) fn enter(&mut self, rate: Rate) {
        let common = (&rate.over % rate.weight)
            .to_u64()
            .unwrap_or(0)
            .gcd(&rate.weight);
        let factor = rate.weight / common;
        if factor > 1 {
            self.denominator *= factor;
            self.share *= factor;
            for price in &mut self.prices {
                *price *= factor;
            }
        }
        self.prices.push(rate.over / common);
    }
}

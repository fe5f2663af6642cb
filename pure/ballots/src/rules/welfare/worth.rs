//! What a set of projects is worth to all voters together: a whole number, or a sum of square roots, compared exactly.

use std::cmp::Ordering;

use super::Item;
use crate::approximate::{approximate, approximate_wide};
use crate::roots::RootSum;
use crate::rules::Counting;
use crate::support::Scale;

/// A set of projects, by their places in the order of ties: of two sets the greater is the one with the first project in which they differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Chosen(Vec<u64>);

impl Chosen {
    pub(super) fn none(bits: usize) -> Self {
        Self(vec![0; bits.div_ceil(64)])
    }

    pub(super) fn has(&self, bit: usize) -> bool {
        self.0
            .get(bit / 64)
            .is_some_and(|word| word >> (63 - bit % 64) & 1 == 1)
    }

    pub(super) fn with(&self, bit: usize) -> Self {
        let mut more = self.clone();
        if let Some(word) = more.0.get_mut(bit / 64) {
            *word |= 1 << (63 - bit % 64);
        }
        more
    }
}

/// The worth of a set: exact where it is whole, or else rounded, with the set to be exact by.
#[derive(Clone, Debug)]
pub(super) struct Worth {
    whole: u128,
    rounded: f64,
}

/// The worth of each project, by its item's number.
pub(super) struct Worths {
    by_roots: bool,
    /// Whole worths: weights, or weights times costs; below 2^94 each, below 2^126 all together.
    whole: Vec<u128>,
    /// For roots: how many times the root of which number.
    roots: Vec<(u64, u64)>,
    rounded: Vec<f64>,
    /// The item of each bit.
    item_of: Vec<usize>,
    /// Sums of the items' costs and worths, up to each item.
    costs_to: Vec<u128>,
    whole_to: Vec<u128>,
    rounded_to: Vec<f64>,
}

impl Worths {
    pub(super) fn new(counting: &Counting<'_>, items: &[Item]) -> Self {
        let by_roots = super::by_roots(counting);
        let weight = |item: &Item| counting.support.weights[item.project];
        let whole: Vec<u128> = items
            .iter()
            .map(|item| match counting.support.scale {
                Scale::Cost => u128::from(weight(item)) * u128::from(item.cost),
                Scale::One => u128::from(weight(item)),
                Scale::RootOfCost => 0,
            })
            .collect();
        let roots: Vec<(u64, u64)> = items
            .iter()
            .filter(|_| by_roots)
            .map(|item| (weight(item), item.cost))
            .collect();
        let rounded: Vec<f64> = roots
            .iter()
            .map(|&(times, of)| approximate(times) * approximate(of).sqrt())
            .collect();
        let mut item_of = vec![0; items.len()];
        for (number, item) in items.iter().enumerate() {
            item_of[item.bit] = number;
        }
        let costs: Vec<u128> = items.iter().map(|item| u128::from(item.cost)).collect();
        Self {
            costs_to: sums(&costs, 0),
            whole_to: sums(&whole, 0),
            rounded_to: sums(&rounded, 0.0),
            by_roots,
            whole,
            roots,
            rounded,
            item_of,
        }
    }

    pub(super) fn nothing() -> Worth {
        Worth {
            whole: 0,
            rounded: 0.0,
        }
    }

    pub(super) fn plus(&self, worth: &Worth, item: usize) -> Worth {
        Worth {
            whole: worth.whole + self.whole[item],
            rounded: worth.rounded + self.rounded.get(item).copied().unwrap_or(0.0),
        }
    }

    /// Compares two sets: by worth, and then by the order of ties.
    pub(super) fn compare(&self, one: (&Worth, &Chosen), two: (&Worth, &Chosen)) -> Ordering {
        let by_worth = if self.by_roots {
            let slack = 1e-12 * (one.0.rounded + two.0.rounded);
            if (one.0.rounded - two.0.rounded).abs() > slack {
                one.0.rounded.total_cmp(&two.0.rounded)
            } else {
                self.root_sum(one.1).cmp(&self.root_sum(two.1))
            }
        } else {
            one.0.whole.cmp(&two.0.whole)
        };
        by_worth.then_with(|| one.1.cmp(two.1))
    }

    fn root_sum(&self, of: &Chosen) -> RootSum {
        let chosen = (0..self.item_of.len()).filter(|&bit| of.has(bit));
        RootSum::new(chosen.map(|bit| self.roots[self.item_of[bit]]))
    }

    /// Can a set still come up to the best one, with so much money for items from `next` on, if projects could be bought in parts? Rounded in
    /// favour of yes.
    pub(super) fn may_reach(&self, worth: &Worth, best: &Worth, next: usize, left: u64) -> bool {
        let money = self.costs_to[next] + u128::from(left);
        // All items before this one fit whole; it does not.
        let part = self.costs_to.partition_point(|&costs| costs <= money) - 1;
        let rest = money - self.costs_to[part];
        let cost = self
            .costs_to
            .get(part + 1)
            .map_or(1, |next| next - self.costs_to[part]);
        if self.by_roots {
            let item = self.rounded.get(part).copied().unwrap_or(0.0);
            let more = self.rounded_to[part] - self.rounded_to[next]
                + item * (approximate_wide(rest) / approximate_wide(cost));
            return (worth.rounded + more) + 1e-12 * self.rounded_to[self.rounded.len()]
                >= best.rounded;
        }
        let item = self.whole.get(part).copied().unwrap_or(0);
        let more = self.whole_to[part] - self.whole_to[next] + part_of(item, rest, cost);
        worth.whole + more >= best.whole
    }
}

/// ⌈item × rest / cost⌉ for rest < cost, without going beyond 128 bits: where the product might, the quotient goes first, rounded up.
fn part_of(item: u128, rest: u128, cost: u128) -> u128 {
    match item.checked_mul(rest) {
        Some(product) => product.div_ceil(cost),
        None => item.div_ceil(cost).saturating_mul(rest).min(item),
    }
}

/// Sums of all beginnings, the empty one first.
fn sums<T: Copy + std::ops::Add<Output = T>>(of: &[T], zero: T) -> Vec<T> {
    let mut sums = vec![zero];
    let mut sum = zero;
    for &each in of {
        sum = sum + each;
        sums.push(sum);
    }
    sums
}

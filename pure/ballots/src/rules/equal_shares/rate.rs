//! Exact prices within a run: who is poor is told by the purses where they prove it, otherwise by the ledger.

use num_bigint::BigUint;

use super::ledger::{Combination, Ledger, Rate};
use super::purse::{Level, Purses};
use super::run::Run;
use super::seats::Seat;
use crate::support::Supporter;

impl Run<'_> {
    /// The exact price of a project that its supporters can afford. Who is poor is told by the purses where they prove it, otherwise by the ledger: from
    /// below, as prices found with too few poor are never above the true one.
    pub(super) fn rate_of(&self, project: usize, level: Option<Level>) -> Rate {
        let cost = self.counting.cost(project);
        let Sorted {
            mut poor,
            mut weight,
            mut unsure,
        } = self.sort_out(project, level);
        loop {
            let missing = self.ledger.missing(cost, &self.ledger.money(&poor));
            let rate = Rate {
                over: missing,
                weight: weight.max(1),
            };
            if unsure.is_empty() {
                return rate;
            }
            let asked = self.asked(&rate);
            let before = unsure.len();
            unsure.retain(|seat| {
                let row = seat.row as usize;
                let left = self.purses.left[row];
                let (low, high) = asked.of(seat.weight);
                let is_poor = if left >= high {
                    false
                } else if left.saturating_add(self.purses.error) < low {
                    true
                } else {
                    Ledger::is_less(&self.balance(row), &rate, seat.weight)
                };
                if is_poor {
                    self.add(&mut poor, row);
                    weight -= u64::from(seat.people) * u64::from(seat.weight);
                }
                !is_poor
            });
            if unsure.len() == before || weight == 0 {
                return rate;
            }
        }
    }

    /// Tells a project's supporters apart as far as the purses can.
    fn sort_out(&self, project: usize, level: Option<Level>) -> Sorted {
        let bounds = level.map(|level| Bounds::new(&level, &self.purses));
        // Mostly none of those who can pay is near enough to the price to be looked at.
        let sure = level.zip(bounds.as_ref()).filter(|(level, bounds)| {
            let (_, high) = bounds.of(level.heaviest);
            level.least >= high
        });
        let mut sorted = Sorted {
            poor: self.ledger.nobody(),
            weight: sure.map_or(0, |(level, _)| level.weight),
            unsure: Vec::new(),
        };
        let rich = self.seats.rich(project);
        let rich = rich.take(if sure.is_some() { 0 } else { usize::MAX });
        for seat in self.seats.poor(project).chain(rich) {
            let row = seat.row as usize;
            if self.purses.empty[row] {
                continue;
            }
            let (low, high) = bounds.as_ref().map_or((0, u64::MAX), |b| b.of(seat.weight));
            if self.purses.left[row] < low {
                self.add(&mut sorted.poor, row);
                continue;
            }
            sorted.weight += u64::from(seat.people) * u64::from(seat.weight);
            if self.purses.left[row] < high {
                sorted.unsure.push(seat);
            }
        }
        sorted
    }

    /// Takes a row that still has money into a sum.
    fn add(&self, sum: &mut Combination, row: usize) {
        let people = self.counting.support.people[row];
        self.add_people(sum, (row, people.into()));
    }

    /// Takes so many people of a row that still has money into a sum.
    fn add_people(&self, sum: &mut Combination, (row, people): (usize, u64)) {
        sum.people += people;
        for want in self.counting.support.wants(row) {
            let round = self.round_of[want.project as usize];
            sum.pay(round as usize, people * u64::from(want.weight));
        }
    }

    /// What one person of a row that still has money has left, over the ledger's denominator.
    pub(super) fn balance(&self, row: usize) -> BigUint {
        let mut sum = self.ledger.nobody();
        self.add_people(&mut sum, (row, 1));
        self.ledger.money(&sum)
    }

    /// What one person of a row has left, over the ledger's denominator.
    pub(super) fn left_of(&self, row: usize) -> BigUint {
        if self.purses.empty[row] {
            BigUint::default()
        } else {
            self.balance(row)
        }
    }

    /// What supporters have left together, over the ledger's denominator.
    pub(super) fn money_of(&self, supporters: &[Supporter]) -> BigUint {
        let mut sum = self.ledger.nobody();
        for supporter in supporters {
            if !self.purses.empty[supporter.row as usize] {
                self.add(&mut sum, supporter.row as usize);
            }
        }
        self.ledger.money(&sum)
    }

    /// A rate in the purses' fixed point.
    pub(super) fn asked(&self, rate: &Rate) -> Asked {
        let extra = if self.counting.support.plain { 0 } else { 32 };
        let fixed = self.ledger.fixed_rate(rate, self.purses.bits + extra);
        Asked {
            fixed,
            extra,
            error: if extra == 0 { 1 } else { 3 },
        }
    }
}

/// A project's supporters: what the poor have, the weight of all others, and who of those may be poor all the same.
struct Sorted {
    poor: Combination,
    weight: u64,
    unsure: Vec<Seat>,
}

/// Below what a purse is surely poor, and from where on it is surely not, as far as a level tells.
struct Bounds {
    /// Fractions of units over weight that the price of a unit of weight is not below, and not above.
    low: (u128, u128),
    high: (u128, u128),
    error: u128,
    /// The bounds for a weight of one.
    plain: (u64, u64),
}

impl Bounds {
    fn new(level: &Level, purses: &Purses) -> Self {
        let error = u128::from(purses.error);
        let (missing, weight) = (u128::from(level.missing), u128::from(level.weight));
        // The true price is less than the level's by at most error × poor / weight.
        let low = (
            missing.saturating_sub(error * u128::from(level.poor)),
            weight,
        );
        let mut bounds = Self {
            low,
            high: (missing, weight),
            error,
            plain: (0, u64::MAX),
        };
        bounds.plain = bounds.work_out(1);
        bounds
    }

    fn work_out(&self, weight: u32) -> (u64, u64) {
        let weight = u128::from(weight);
        // A purse may hold as much as the error more than it says.
        let low = (self.low.0 * weight / self.low.1).saturating_sub(self.error);
        let high = self.high.0 * weight / self.high.1 + 1;
        (
            u64::try_from(low).unwrap_or(u64::MAX),
            u64::try_from(high).unwrap_or(u64::MAX),
        )
    }

    fn of(&self, weight: u32) -> (u64, u64) {
        if weight == 1 {
            self.plain
        } else {
            self.work_out(weight)
        }
    }
}

/// A rate in fixed point, with `extra` binary places more than the purses.
pub(super) struct Asked {
    fixed: u128,
    extra: u32,
    /// By how much it may make a purse's error grow.
    pub(super) error: u64,
}

impl Asked {
    /// Bounds of what is asked for a weight: the first is not more, the second not less.
    pub(super) fn of(&self, weight: u32) -> (u64, u64) {
        let low = self.fixed.saturating_mul(u128::from(weight)) >> self.extra;
        let high = (self.fixed.saturating_add(1)).saturating_mul(u128::from(weight)) >> self.extra;
        let high = if self.extra == 0 {
            high
        } else {
            high.saturating_add(1)
        };
        (
            u64::try_from(low).unwrap_or(u64::MAX),
            u64::try_from(high).unwrap_or(u64::MAX),
        )
    }
}

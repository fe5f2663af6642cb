//! Prices of a unit of utility as floating-point numbers with bounds: the keys by which projects are queued.

use super::purse::{Level, Purses};
use crate::approximate::approximate;
use crate::rules::Counting;
use crate::support::Scale;

/// How what is paid for a unit of a project's weight becomes its key: the price of a unit of utility (squared, for roots).
#[derive(Clone, Copy)]
pub(super) struct Scaling {
    scale: Scale,
    cost: f64,
    /// How many units of the purses make a smallest unit of money.
    unit: f64,
    error: f64,
}

impl Scaling {
    pub(super) fn of(counting: &Counting<'_>, purses: &Purses, project: usize) -> Self {
        Self {
            scale: counting.support.scale,
            cost: approximate(counting.cost(project).max(1)),
            unit: approximate(1 << purses.bits),
            error: approximate(purses.error),
        }
    }

    /// The key where a unit of weight is paid so much money.
    pub(super) fn key(self, paid: f64) -> f64 {
        match self.scale {
            Scale::One => paid,
            Scale::Cost => paid / self.cost,
            Scale::RootOfCost => paid * paid / self.cost,
        }
    }

    /// The key is not less.
    pub(super) fn low(self, level: &Level) -> f64 {
        let weight = approximate(level.weight);
        let error = self.error * approximate(level.poor) / weight;
        let low = below(approximate(level.missing) / weight) - error * (1.0 + 1e-9);
        below(self.key(self.money(low.max(0.0))))
    }

    /// The key is not more.
    pub(super) fn high(self, level: &Level) -> f64 {
        let high = approximate(level.missing) / approximate(level.weight);
        above(self.key(self.money(above(high))))
    }

    /// From units of the purses to smallest units of money; exact, as it halves.
    fn money(self, units: f64) -> f64 {
        units / self.unit
    }
}

/// A bit less than a number that came out of at most eight roundings.
pub(super) fn below(number: f64) -> f64 {
    number * (1.0 - 1e-14)
}

/// A bit more than a number that came out of at most eight roundings.
pub(super) fn above(number: f64) -> f64 {
    number * (1.0 + 1e-14)
}

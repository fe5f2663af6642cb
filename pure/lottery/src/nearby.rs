//! A quick search for a heavy panel: exchanges of one person for another, with prices on the quotas that are broken.
//!
//! It proves nothing. It finds in a millisecond what the integer program of [`crate::panel_search`] takes ten to a
//! hundred for, as long as any panel above a weight will do. Quotas may be broken on the way, at a price that grows
//! while they are and falls while they are not (strategic oscillation: Glover, Heuristics for integer programming using
//! surrogate constraints, Decision Sciences 8, 1977); who has just come or gone stays so for some exchanges.

use crate::{instance::Instance, panel::Panel};

/// Exchanges without a better panel before the search ends, and in all.
const PATIENCE: usize = 120;
const MOST_EXCHANGES: usize = 1200;

/// For so many exchanges whoever left does not come back, and whoever came does not leave.
const AWAY: usize = 9;
const HERE: usize = 4;

/// Prices of quotas: at first, at least, and how they grow and fall. Weights are at most 1.
const FIRST_PRICE: f64 = 0.5;
const LEAST_PRICE: f64 = 0.02;
const GROWTH: f64 = 1.25;
const DECAY: f64 = 0.96;

/// Where the search stands.
pub(crate) struct Nearby<'a> {
    instance: &'a Instance,
    counts: Vec<u32>,
    by_quota: Vec<i64>,
    by_kind: Vec<usize>,
    prices: Vec<f64>,
    /// Until which exchange a class can neither come nor leave.
    still: Vec<usize>,
    exchange: usize,
}

impl<'a> Nearby<'a> {
    /// Begins at a panel.
    pub fn at(instance: &'a Instance, panel: &Panel) -> Self {
        let mut nearby = Nearby {
            instance,
            counts: vec![0; instance.classes.len()],
            by_quota: vec![0; instance.limits.len()],
            by_kind: vec![0; instance.kinds.len()],
            prices: vec![FIRST_PRICE; instance.limits.len()],
            still: vec![0; instance.classes.len()],
            exchange: 0,
        };
        for (class, count) in panel.counts() {
            for _ in 0..*count {
                nearby.put(*class);
            }
        }
        nearby
    }

    /// The heaviest panel that was met, if any weighs more than `limit`; `weights` are at most 1 in absolute value.
    pub fn search(&mut self, weights: &[f64], limit: f64) -> Option<Panel> {
        let mut best: Option<(f64, Vec<u32>)> = None;
        let mut since = 0;
        for _ in 0..MOST_EXCHANGES {
            if since > PATIENCE {
                break;
            }
            since += 1;
            self.exchange += 1;
            if !self.replace(weights) {
                break;
            }
            if self.reprice() {
                let value = { self.counts.iter().zip(weights) }
                    .map(|(count, weight)| f64::from(*count) * weight)
                    .sum();
                if value > limit && best.as_ref().is_none_or(|(before, _)| value > *before) {
                    best = Some((value, self.counts.clone()));
                    since = 0;
                }
            }
        }
        best.map(|(_, counts)| Panel::of(&counts))
    }

    /// Takes somebody out and puts somebody in; false if nobody can be.
    fn replace(&mut self, weights: &[f64]) -> bool {
        let quotas = self.prices.iter().enumerate();
        let losses: Vec<f64> = quotas
            .map(|(at, price)| {
                let (has, limit) = (self.by_quota[at], self.instance.limits[at]);
                if has <= i64::from(limit.min) {
                    *price
                } else if has > i64::from(limit.max) {
                    -price
                } else {
                    0.0
                }
            })
            .collect();
        let present = (0..self.counts.len())
            .filter(|class| self.counts[*class] > 0 && self.still[*class] < self.exchange);
        let Some(out) = least_by(present, |class| {
            let quotas = &self.instance.classes[class].quotas;
            weights[class] + quotas.iter().map(|quota| losses[*quota]).sum::<f64>()
        }) else {
            return false;
        };
        self.take(out);
        self.still[out] = self.exchange + AWAY;
        let quotas = self.prices.iter().enumerate();
        let losses: Vec<f64> = quotas
            .map(|(at, price)| {
                let (has, limit) = (self.by_quota[at], self.instance.limits[at]);
                if has < i64::from(limit.min) {
                    -price
                } else if has >= i64::from(limit.max) {
                    *price
                } else {
                    0.0
                }
            })
            .collect();
        let absent = (0..self.counts.len()).filter(|class| {
            let place = &self.instance.classes[*class];
            self.still[*class] < self.exchange
                && self.counts[*class] < place.most
                && self.by_kind[place.kind] < self.instance.kinds[place.kind].households.len()
        });
        let Some(into) = least_by(absent, |class| {
            let quotas = &self.instance.classes[class].quotas;
            quotas.iter().map(|quota| losses[*quota]).sum::<f64>() - weights[class]
        }) else {
            self.put(out);
            return false;
        };
        self.put(into);
        self.still[into] = self.exchange + HERE;
        true
    }

    /// Raises the prices of broken quotas and lowers the others; whether none is broken.
    fn reprice(&mut self) -> bool {
        let mut is_feasible = true;
        for (at, limit) in self.instance.limits.iter().enumerate() {
            let has = self.by_quota[at];
            if has < i64::from(limit.min) || has > i64::from(limit.max) {
                is_feasible = false;
                self.prices[at] *= GROWTH;
            }
        }
        if is_feasible {
            for price in &mut self.prices {
                *price = (*price * DECAY).max(LEAST_PRICE);
            }
        }
        is_feasible
    }

    fn put(&mut self, class: usize) {
        self.counts[class] += 1;
        let class = &self.instance.classes[class];
        self.by_kind[class.kind] += 1;
        for quota in &class.quotas {
            self.by_quota[*quota] += 1;
        }
    }

    fn take(&mut self, class: usize) {
        self.counts[class] -= 1;
        let class = &self.instance.classes[class];
        self.by_kind[class.kind] -= 1;
        for quota in &class.quotas {
            self.by_quota[*quota] -= 1;
        }
    }
}

/// The first of those with the least value.
fn least_by(classes: impl Iterator<Item = usize>, value: impl Fn(usize) -> f64) -> Option<usize> {
    let mut least: Option<(usize, f64)> = None;
    for class in classes {
        let value = value(class);
        if least.is_none_or(|(_, before)| value < before) {
            least = Some((class, value));
        }
    }
    least.map(|(class, _)| class)
}

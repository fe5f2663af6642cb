//! A quick search for a heavy panel: exchanges of one person for another, with prices on the quotas that are broken.
//!
//! It proves nothing. It finds in a millisecond what the integer program of [`crate::panel_search`] takes ten to a
//! hundred for, as long as any panel above a weight will do. Quotas may be broken on the way, at a price that grows
//! while they are and falls while they are not (strategic oscillation: Glover, Heuristics for integer programming using
//! surrogate constraints, Decision Sciences 8, 1977); who has just come or gone stays so for some exchanges.

use crate::{
    instance::{Instance, Limit},
    panel::Panel,
};

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
    limits: Vec<Limit>,
    /// The quotas of all classes, one after another, as many each as there are features.
    quotas: Vec<usize>,
    features: usize,
    counts: Vec<u32>,
    /// Classes of which there are any.
    present: Vec<usize>,
    by_quota: Vec<i64>,
    by_kind: Vec<usize>,
    prices: Vec<f64>,
    /// Until which exchange a class can neither come nor leave.
    still: Vec<usize>,
    exchange: usize,
}

impl<'a> Nearby<'a> {
    /// Begins at a panel, which may break `limits`: those of the quotas, or narrower ones.
    pub fn at(instance: &'a Instance, panel: &Panel, limits: Vec<Limit>) -> Self {
        let mut nearby = Nearby {
            instance,
            limits,
            quotas: { instance.classes.iter() }
                .flat_map(|class| class.quotas.iter().copied())
                .collect(),
            features: instance
                .classes
                .first()
                .map_or(0, |class| class.quotas.len()),
            counts: vec![0; instance.classes.len()],
            present: Vec::new(),
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
        let mut order: Vec<usize> = (0..weights.len()).collect();
        order.sort_by(|one, other| {
            weights[*other]
                .total_cmp(&weights[*one])
                .then(one.cmp(other))
        });
        for _ in 0..MOST_EXCHANGES {
            if since > PATIENCE {
                break;
            }
            since += 1;
            self.exchange += 1;
            if !self.replace(weights, &order) {
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

    /// Takes somebody out and puts somebody in; false if nobody can be. `order` has all classes, the heaviest first.
    fn replace(&mut self, weights: &[f64], order: &[usize]) -> bool {
        let losses = self.losses(|has, limit| {
            i8::from(has <= i64::from(limit.min)) - i8::from(has > i64::from(limit.max))
        });
        let mut out: Option<(usize, f64)> = None;
        for class in &self.present {
            if self.still[*class] < self.exchange {
                let loss = weights[*class] + self.sum(&losses, *class);
                if out.is_none_or(|(_, least)| loss < least) {
                    out = Some((*class, loss));
                }
            }
        }
        let Some((out, _)) = out else {
            return false;
        };
        self.take(out);
        self.still[out] = self.exchange + AWAY;
        let Some(into) = self.best_to_come(weights, order) else {
            self.put(out);
            return false;
        };
        self.put(into);
        self.still[into] = self.exchange + HERE;
        true
    }

    /// Whose coming weighs most, less what it costs.
    fn best_to_come(&self, weights: &[f64], order: &[usize]) -> Option<usize> {
        let gains = self.losses(|has, limit| {
            i8::from(has < i64::from(limit.min)) - i8::from(has >= i64::from(limit.max))
        });
        let most: f64 = gains.iter().map(|gain| gain.max(0.0)).sum();
        let mut best: Option<(usize, f64)> = None;
        for class in order {
            // Nobody after this one can gain more.
            if best.is_some_and(|(_, before)| weights[*class] + most <= before) {
                break;
            }
            let place = &self.instance.classes[*class];
            if self.still[*class] < self.exchange
                && self.counts[*class] < place.most
                && self.by_kind[place.kind] < self.instance.kinds[place.kind].households.len()
            {
                let gain = weights[*class] + self.sum(&gains, *class);
                if best.is_none_or(|(_, before)| gain > before) {
                    best = Some((*class, gain));
                }
            }
        }
        best.map(|(class, _)| class)
    }

    /// The price of each quota, times what `sign` says of how many have it.
    fn losses(&self, sign: impl Fn(i64, Limit) -> i8) -> Vec<f64> {
        let limits = self.by_quota.iter().zip(&self.limits);
        { limits.zip(&self.prices) }
            .map(|((has, limit), price)| f64::from(sign(*has, *limit)) * price)
            .collect()
    }

    fn sum(&self, prices: &[f64], class: usize) -> f64 {
        let quotas = &self.quotas[class * self.features..(class + 1) * self.features];
        quotas.iter().map(|quota| prices[*quota]).sum()
    }

    /// Raises the prices of broken quotas and lowers the others; whether none is broken.
    fn reprice(&mut self) -> bool {
        let mut is_feasible = true;
        for (at, limit) in self.limits.iter().enumerate() {
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
        if self.counts[class] == 0 {
            self.present.push(class);
        }
        self.counts[class] += 1;
        let class = &self.instance.classes[class];
        self.by_kind[class.kind] += 1;
        for quota in &class.quotas {
            self.by_quota[*quota] += 1;
        }
    }

    fn take(&mut self, class: usize) {
        self.counts[class] -= 1;
        if self.counts[class] == 0 {
            self.present.retain(|other| *other != class);
        }
        let class = &self.instance.classes[class];
        self.by_kind[class.kind] -= 1;
        for quota in &class.quotas {
            self.by_quota[*quota] -= 1;
        }
    }
}

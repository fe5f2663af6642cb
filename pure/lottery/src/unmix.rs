//! Finds panels, and shares of them, whose mixture gives everybody a wanted chance; or a row that shows that no mixture
//! of panels does.
//!
//! The shares are those of the nearest mixture of known panels (non-negative least squares: Lawson and Hanson, Solving
//! least squares problems, 1974, chapter 23). What is left between it and the wanted chances is a price for each class;
//! a panel that costs more than nothing brings the mixture nearer, and is sought quickly at first ([`crate::nearby`]).
//! That there is none is proved by the integer program, and is a row that all panels keep and the wanted chances do
//! not. Distances count people: a class weighs as its people do together.

use crate::{
    columns::Columns,
    error::Result,
    instance::{Instance, Limit},
    nearby::Nearby,
    triangle::Triangle,
    watch::{Doing, Watch, report},
};

/// Nobody's chance may be further from the wanted one.
const NEAR: f64 = 1e-10;

/// A panel that costs no more than this, where the dearest class costs 1, costs nothing.
const MISSING: f64 = 1e-7;

/// Where no panel is missing to that, this is near enough.
const NEAR_ENOUGH: f64 = 1e-8;

/// The quick search looks for panels that cost more than this.
const WORTHWHILE: f64 = 1e-3;

/// Wanted chances come to an end of a quota if they miss it by so many seats.
const AT_AN_END: f64 = 1e-6;

/// So many panels in succession may bring the mixture no nearer, by rounding.
const MOST_IN_VAIN: usize = 50;

/// A panel is left alone if it is a mixture of others but for this part of its length, squared.
const APART: f64 = 1e-13;

/// A share below this is none.
const NONE: f64 = 1e-14;

/// What was found.
pub(crate) enum Unmixed {
    /// Shares for the columns' panels.
    Shares(Vec<f64>),
    /// Every panel's Σ price × count is at most the bound, and the wanted chances' is more.
    Apart { prices: Vec<f64>, bound: f64 },
    /// Neither, by rounding or for want of patience.
    Unclear,
}

/// Shares of the panels that are in use.
#[derive(Default)]
pub(crate) struct Unmixing {
    /// Their places among the columns' panels.
    used: Vec<usize>,
    shares: Vec<f64>,
    triangle: Triangle,
    /// Panels that cannot be told from mixtures of those in use.
    idle: Vec<bool>,
    /// So many more panels may be sought.
    patience: usize,
}

impl Unmixing {
    pub fn with_patience(patience: usize) -> Self {
        Unmixing {
            patience,
            ..Unmixing::default()
        }
    }

    /// Brings the mixture to `wanted`, a chance for each class, as near as panels can.
    ///
    /// # Errors
    /// If the run is stopped, or the solver gives up.
    pub fn reach(
        &mut self,
        columns: &mut Columns<'_>,
        wanted: &[f64],
        watch: &mut Watch<'_>,
    ) -> Result<Unmixed> {
        let instance = columns.instance();
        let Some(first) = columns.panels().first() else {
            return Ok(Unmixed::Unclear);
        };
        let mut searches = [
            Nearby::at(instance, first, narrowed(instance, wanted)),
            Nearby::at(instance, first, instance.limits.clone()),
        ];
        self.idle.iter_mut().for_each(|idle| *idle = false);
        let (mut nearest, mut in_vain) = (f64::INFINITY, 0);
        while in_vain < MOST_IN_VAIN && self.patience > 0 {
            self.patience -= 1;
            let used = self.used.len().min(wanted.len());
            report(watch, Doing::Balancing, used, Some(wanted.len()))?;
            self.approach(columns, wanted);
            let left = self.left(columns, wanted);
            let furthest = left
                .iter()
                .fold(0.0, |most: f64, left| most.max(left.abs()));
            if furthest <= NEAR {
                return Ok(Unmixed::Shares(self.all_shares(columns)));
            }
            let people = instance
                .classes
                .iter()
                .map(|class| class.people.len() as f64);
            let distance = { left.iter().zip(people) }
                .fold(0.0, |sum, (left, people)| sum + left * left * people);
            in_vain = if distance < nearest { 0 } else { in_vain + 1 };
            nearest = nearest.min(distance);
            let prices: Vec<f64> = left.iter().map(|left| left / furthest).collect();
            match self.dear(columns, &mut searches, &prices)? {
                Some(panel) => self.use_panel(columns, panel),
                // What the wanted chances cost is the distance; the row must keep them out.
                None if distance / furthest > 2.0 * MISSING => {
                    let bound = MISSING;
                    return Ok(Unmixed::Apart { prices, bound });
                }
                None if furthest <= NEAR_ENOUGH => {
                    return Ok(Unmixed::Shares(self.all_shares(columns)));
                }
                None => break,
            }
        }
        Ok(Unmixed::Unclear)
    }

    /// The place of a panel that costs more than nothing, which is added where it is new; `None` if there is none.
    fn dear(
        &self,
        columns: &mut Columns<'_>,
        searches: &mut [Nearby<'_>],
        prices: &[f64],
    ) -> Result<Option<usize>> {
        let known = self.dearest_idle(columns, prices);
        let limit = known.map_or(WORTHWHILE, |(_, cost)| cost.max(WORTHWHILE));
        for search in searches {
            if let Some(panel) = search.search(prices, limit)
                && columns.add(panel)
            {
                return Ok(Some(columns.panels().len() - 1));
            }
        }
        if let Some((place, _)) = known {
            return Ok(Some(place));
        }
        let missing = columns.missing(prices, MISSING)?;
        Ok(missing.map(|panel| {
            columns.add(panel);
            columns.panels().len() - 1
        }))
    }

    fn all_shares(&self, columns: &Columns<'_>) -> Vec<f64> {
        let mut shares = vec![0.0; columns.panels().len()];
        for (at, share) in self.used.iter().zip(&self.shares) {
            shares[*at] = *share;
        }
        shares
    }

    /// What everybody's chance lacks of the wanted one.
    fn left(&self, columns: &Columns<'_>, wanted: &[f64]) -> Vec<f64> {
        let mut left = wanted.to_vec();
        let classes = &columns.instance().classes;
        for (at, share) in self.used.iter().zip(&self.shares) {
            for (class, count) in columns.panels()[*at].counts() {
                left[*class] -= share * f64::from(*count) / classes[*class].people.len() as f64;
            }
        }
        left
    }

    /// Takes a panel into use, if it is no mixture of those that are.
    fn use_panel(&mut self, columns: &Columns<'_>, at: usize) {
        let classes = &columns.instance().classes;
        let panels = columns.panels();
        self.idle.resize(panels.len(), false);
        let mut spread = vec![0.0; classes.len()];
        for (class, count) in panels[at].counts() {
            spread[*class] = f64::from(*count) / classes[*class].people.len() as f64;
        }
        let product = |other: &usize| panels[*other].value(&spread);
        let beside: Vec<f64> = self.used.iter().map(product).collect();
        if self.triangle.push(&beside, product(&at), APART) {
            self.used.push(at);
            self.shares.push(0.0);
        } else {
            self.idle[at] = true;
        }
    }

    /// The dearest known panel that is not in use and costs more than nothing.
    fn dearest_idle(&self, columns: &Columns<'_>, prices: &[f64]) -> Option<(usize, f64)> {
        let mut is_out = vec![true; columns.panels().len()];
        for at in &self.used {
            is_out[*at] = false;
        }
        for (at, idle) in self.idle.iter().enumerate() {
            is_out[at] &= !idle;
        }
        let mut dearest: Option<(usize, f64)> = None;
        for (at, panel) in columns.panels().iter().enumerate() {
            if is_out[at] {
                let cost = panel.value(prices);
                if cost > dearest.map_or(MISSING, |(_, before)| before) {
                    dearest = Some((at, cost));
                }
            }
        }
        dearest
    }

    /// Goes to the nearest mixture of the panels in use, of which some may leave.
    fn approach(&mut self, columns: &Columns<'_>, wanted: &[f64]) {
        while !self.used.is_empty() {
            let left = self.left(columns, wanted);
            let panels = columns.panels();
            let mut change: Vec<f64> = self
                .used
                .iter()
                .map(|at| panels[*at].value(&left))
                .collect();
            self.triangle.solve(&mut change);
            let mut length = 1.0;
            for (share, change) in self.shares.iter().zip(&change) {
                if share + change < 0.0 {
                    length = f64::min(length, share / -change);
                }
            }
            let mut leaving = Vec::new();
            for (at, change) in change.iter().enumerate() {
                self.shares[at] += length * change;
                if length < 1.0 && self.shares[at] < NONE && *change < 0.0 {
                    leaving.push(at);
                }
            }
            if length >= 1.0 || leaving.is_empty() {
                return;
            }
            for at in leaving.into_iter().rev() {
                self.used.remove(at);
                self.shares.remove(at);
                self.triangle.remove(at);
            }
        }
    }
}

/// The limits of the quotas, narrowed to one number where the wanted chances come to an end of them: only panels that
/// do so too can be mixed to such chances.
fn narrowed(instance: &Instance, wanted: &[f64]) -> Vec<Limit> {
    let mut filled = vec![0.0; instance.limits.len()];
    for (class, chance) in instance.classes.iter().zip(wanted) {
        for quota in &class.quotas {
            filled[*quota] += chance * class.people.len() as f64;
        }
    }
    let narrow = |(limit, filled): (&Limit, f64)| {
        if filled > f64::from(limit.max) - AT_AN_END {
            let (min, max) = (limit.max, limit.max);
            Limit { min, max }
        } else if filled < f64::from(limit.min) + AT_AN_END {
            let (min, max) = (limit.min, limit.min);
            Limit { min, max }
        } else {
            *limit
        }
    };
    instance.limits.iter().zip(filled).map(narrow).collect()
}

//! The panels that a rule chooses among: a few hundred of the very many feasible ones, found as they are needed.

use std::collections::BTreeSet;

use crate::{
    conflict::Conflict,
    error::{Error, Result},
    instance::Instance,
    panel::Panel,
    panel_search::{Wanted, best_panel, find_panel},
    watch::{Doing, Watch, report},
};

/// How much less a class weighs once a panel has it; from the heuristic in the supplement of Flanigan et al. 2021.
const DAMPING: f64 = 0.8;

/// The first panels need not be the best ones by weight, only varied.
const ROUGHLY: f64 = 0.05;

/// Feasible panels, each once, and the question they belong to.
pub struct Columns<'a> {
    instance: &'a Instance,
    panels: Vec<Panel>,
    known: BTreeSet<Panel>,
}

impl<'a> Columns<'a> {
    /// A first panel.
    ///
    /// # Errors
    /// [`Error::Infeasible`] if there is no feasible panel.
    pub fn first(instance: &'a Instance) -> Result<Self> {
        let weights = vec![1.0; instance.classes.len()];
        let Some(panel) = find_panel(instance, &weights, Wanted::Within(ROUGHLY))? else {
            return Err(Error::Infeasible(Box::new(Conflict::find(instance)?)));
        };
        let mut columns = Columns {
            instance,
            panels: Vec::new(),
            known: BTreeSet::new(),
        };
        columns.add(panel);
        Ok(columns)
    }

    /// Adds panels until they have everybody who can be on a panel at all.
    ///
    /// # Errors
    /// If the run is stopped, or the solver gives up.
    pub fn cover_all(&mut self, watch: &mut Watch<'_>) -> Result<()> {
        let instance = self.instance;
        if self.reached().into_iter().all(|is| is) {
            return Ok(());
        }
        let classes = instance.classes.len();
        let mut weights = vec![1.0; classes];
        for round in 0..classes {
            report(watch, Doing::Covering, round, Some(classes))?;
            let Some(panel) = find_panel(instance, &weights, Wanted::Within(ROUGHLY))? else {
                return Err(Error::Infeasible(Box::new(Conflict::find(instance)?)));
            };
            for (class, _) in panel.counts() {
                weights[*class] *= DAMPING;
            }
            if !self.add(panel) {
                weights
                    .iter_mut()
                    .for_each(|weight| *weight = 0.9 * *weight + 0.1);
            }
            let mean = weights.iter().sum::<f64>() / weights.len() as f64;
            weights.iter_mut().for_each(|weight| *weight /= mean);
        }
        for class in 0..classes {
            if !self.reached()[class] {
                report(watch, Doing::Covering, class, Some(classes))?;
                self.cover(class)?;
            }
        }
        Ok(())
    }

    /// For each class whether some panel here has it.
    pub fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.instance.classes.len()];
        for (class, _) in self.panels.iter().flat_map(Panel::counts) {
            reached[*class] = true;
        }
        reached
    }

    pub fn panels(&self) -> &[Panel] {
        &self.panels
    }

    pub fn instance(&self) -> &'a Instance {
        self.instance
    }

    /// Adds a panel; whether it is new.
    pub fn add(&mut self, panel: Panel) -> bool {
        let is_new = self.known.insert(panel.clone());
        if is_new {
            self.panels.push(panel);
        }
        is_new
    }

    /// A feasible panel that weighs more than `limit` and is not here yet; `None` if there is none. One that is here
    /// already weighs more than it may only by rounding.
    ///
    /// # Errors
    /// If the solver gives up.
    pub fn missing(&self, weights: &[f64], limit: f64) -> Result<Option<Panel>> {
        let above = find_panel(self.instance, weights, Wanted::Above(limit))?;
        match above {
            Some(panel) if self.known.contains(&panel) => {
                let best = find_panel(self.instance, weights, Wanted::Best)?;
                let is_new =
                    |best: &Panel| !self.known.contains(best) && best.value(weights) > limit;
                Ok(best.filter(is_new))
            }
            above => Ok(above),
        }
    }

    /// Adds a panel with somebody of this class; false if there is none.
    ///
    /// # Errors
    /// If the solver gives up.
    pub fn cover(&mut self, class: usize) -> Result<bool> {
        // Others that are on no panel yet count a little, so that one panel may be enough for many.
        let others = 1.0 / (2.0 * f64::from(self.instance.size));
        let reached = self.reached();
        let mut weights: Vec<f64> = { reached.iter() }
            .map(|is| if *is { 0.0 } else { others })
            .collect();
        weights[class] = 1.0;
        let Some(panel) = best_panel(self.instance, &weights)? else {
            return Ok(false);
        };
        let has_some = panel.counts().iter().any(|(other, _)| *other == class);
        self.add(panel);
        Ok(has_some)
    }
}

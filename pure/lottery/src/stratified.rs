//! STRATIFIED: the older way ("LEGACY" in Flanigan et al. 2021, supplement, section 11), for comparison.
//!
//! Seat by seat, somebody is drawn at random among those with the value that is most urgently needed: for which
//! (min − seats filled) ÷ (people left) is greatest. Who lives with them, and everybody with a value whose max is
//! reached, leaves the pool. Where that ends without a panel, it begins again. Chances follow from luck and from what
//! others answered; nobody knows them, so all that can be published is the list of panels drawn this way.

use std::collections::BTreeSet;

use crate::{
    conflict::Conflict,
    digest::Lots,
    error::{Error, Result},
    instance::Instance,
    panel_search::best_panel,
    pool::Pool,
    watch::{Doing, Watch, report},
};

/// So many beginnings a panel, before the rule is given up.
const MOST_ATTEMPTS: usize = 1000;

/// Draws a list of panels; each follows from `order` and its number alone. People by their places, ascending.
///
/// # Errors
/// [`Error::Infeasible`] if there is no panel; [`Error::Asked`] if this rule does not find one.
pub fn stratified(
    pool: &Pool,
    instance: &Instance,
    (panels, order): (u32, &str),
    watch: &mut Watch<'_>,
) -> Result<Vec<Vec<usize>>> {
    if best_panel(instance, &vec![0.0; instance.classes.len()])?.is_none() {
        return Err(Error::Infeasible(Box::new(Conflict::find(instance)?)));
    }
    let mut list = Vec::new();
    for number in 0..panels {
        report(
            watch,
            Doing::Balancing,
            number as usize,
            Some(panels as usize),
        )?;
        let mut lots = Lots::of(&["stoa lottery stratified", order, &number.to_string()]);
        let found = (0..MOST_ATTEMPTS).find_map(|_| Attempt::begin(pool, instance).run(&mut lots));
        let Some(mut panel) = found else {
            return Err(Error::Asked(format!(
                "The stratified draw began {MOST_ATTEMPTS} times and never ended with a panel that meets the quotas. \
                 Use another rule: these find a panel if there is one."
            )));
        };
        panel.sort_unstable();
        list.push(panel);
    }
    Ok(list)
}

/// One try at one panel.
struct Attempt<'a> {
    pool: &'a Pool,
    instance: &'a Instance,
    /// Who can still be drawn.
    left: Vec<usize>,
    filled: Vec<u32>,
    people: Vec<u32>,
    panel: Vec<usize>,
}

impl<'a> Attempt<'a> {
    fn begin(pool: &'a Pool, instance: &'a Instance) -> Self {
        let quotas = instance.limits.len();
        let is_free = |at: &usize| {
            let person = &pool.people()[*at];
            let is_wanted = person
                .quotas
                .iter()
                .all(|quota| instance.limits[*quota].max > 0);
            instance.class_of[*at].is_some() && is_wanted
        };
        let mut attempt = Attempt {
            pool,
            instance,
            left: (0..pool.len()).filter(is_free).collect(),
            filled: vec![0; quotas],
            people: vec![0; quotas],
            panel: Vec::new(),
        };
        for quota in attempt
            .left
            .iter()
            .flat_map(|at| &pool.people()[*at].quotas)
        {
            attempt.people[*quota] += 1;
        }
        attempt
    }

    fn run(mut self, lots: &mut Lots) -> Option<Vec<usize>> {
        while self.panel.len() < self.instance.size as usize {
            let quota = self.most_urgent()?;
            let number = lots.below(u64::from(self.people[quota]));
            let has_it = |at: &&usize| self.pool.people()[**at].quotas.contains(&quota);
            let person = *self
                .left
                .iter()
                .filter(has_it)
                .nth(usize::try_from(number).ok()?)?;
            self.take(person);
        }
        let limits = self.filled.iter().zip(&self.instance.limits);
        { limits }
            .all(|(filled, limit)| *filled >= limit.min)
            .then_some(self.panel)
    }

    /// The quota whose seats are hardest to fill; `None` where one cannot be filled any more, or nobody is left.
    fn most_urgent(&self) -> Option<usize> {
        let mut best: Option<(usize, i64, i64)> = None;
        for (quota, limit) in self.instance.limits.iter().enumerate() {
            let people = i64::from(self.people[quota]);
            let missing = i64::from(limit.min) - i64::from(self.filled[quota]);
            if missing > people {
                return None;
            }
            let is_more = best.is_none_or(|(_, other, among)| missing * among > other * people);
            if people > 0 && is_more {
                best = Some((quota, missing, people));
            }
        }
        best.map(|(quota, _, _)| quota)
    }

    fn take(&mut self, person: usize) {
        self.panel.push(person);
        let drawn = &self.pool.people()[person];
        for quota in &drawn.quotas {
            self.filled[*quota] += 1;
        }
        let is_full = |quota: &usize| self.filled[*quota] >= self.instance.limits[*quota].max;
        let full: BTreeSet<usize> = drawn
            .quotas
            .iter()
            .copied()
            .filter(|quota| is_full(quota))
            .collect();
        let pool = self.pool;
        let people = &mut self.people;
        self.left.retain(|at| {
            let other = &pool.people()[*at];
            let leaves = other.household == drawn.household
                || other.quotas.iter().any(|quota| full.contains(quota));
            if leaves {
                for quota in &other.quotas {
                    people[*quota] -= 1;
                }
            }
            !leaves
        });
    }
}

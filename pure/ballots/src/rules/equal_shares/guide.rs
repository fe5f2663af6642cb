//! Runs that vouch for all shares between them.

use std::cmp::Ordering;

use super::ledger::Ledger;
use super::run::{Candidate, Run};
use super::scaling::{Scaling, above, below};
use crate::Exact;

/// What a run bought, in order, and at what prices.
#[derive(Clone, Debug)]
pub(super) struct Guide {
    pub(super) projects: Vec<usize>,
    /// The prices for a unit of utility (squared, for roots), rounded.
    pub(super) keys: Vec<f64>,
    ledger: Ledger,
}

impl Run<'_> {
    /// What this run bought, for runs with larger shares to be led by.
    pub(super) fn guide(&self) -> Guide {
        let paid = self.bought.iter().filter(|bought| bought.round.is_some());
        let projects: Vec<usize> = paid.map(|bought| bought.project).collect();
        let key = |(round, project): (usize, &usize)| {
            Scaling::of(self.counting, &self.purses, *project)
                .key(self.ledger.approximate_price(round))
        };
        let keys = projects.iter().enumerate().map(key).collect();
        Guide {
            projects,
            keys,
            ledger: self.ledger.clone(),
        }
    }

    /// Is the project what the guide bought in this round, and would it be so with every share between?
    ///
    /// As long as the same is bought, larger shares leave everybody with no less money, and so make no price higher. So with a share between, the project
    /// costs no more than the guide paid, and the others no less than here. That is enough if none of the others costs less here than the guide paid,
    /// and those that cost the same come later in the order of ties.
    pub(super) fn is_led(&self, guide: &Guide, project: usize, candidates: &[Candidate]) -> bool {
        let round = self.ledger.rounds();
        let Some(&key) = guide.keys.get(round) else {
            return false;
        };
        if guide.projects[round] != project {
            return false;
        }
        let rivals = candidates
            .iter()
            .filter(|candidate| candidate.project != project);
        rivals.into_iter().all(|rival| {
            if rival.low > above(key) {
                return true;
            }
            if rival.high < below(key) {
                return false;
            }
            let rate = self.rate_of(rival.project, rival.level);
            let its = self.ledger.exact_rate(&rate);
            let paid = guide.ledger.price(round);
            let price =
                |of: usize, paid: &Exact| self.counting.support.price(paid, self.counting.cost(of));
            match price(rival.project, &its).cmp(&price(project, &paid)) {
                Ordering::Less => false,
                Ordering::Equal => {
                    self.counting.ranks[project] < self.counting.ranks[rival.project]
                }
                Ordering::Greater => true,
            }
        })
    }
}

//! Phragmén's sequential rule for participatory budgets (Los, Christoff and Grossi, *Proportional Budget Allocations*, IJCAI 2022; for committees
//! Janson, *Phragmén's and Thiele's election methods*, 2016).
//!
//! Everyone earns money at the same pace, from nothing. As soon as the supporters of a project have its cost together, they buy it, and
//! begin again with nothing. The rule ends when the next project to be bought no longer fits into the budget, or one that would be bought at
//! the same moment does not (as in pabutools' `sequential_phragmen`). Projects dearer than the whole budget do not take part; neither do those that nobody named, so
//! that money may be left when all others are bought.
//!
//! A voter's last purchase says all about them: they have earned since then. So the moment at which a project can be bought is a
//! fraction of whole-number sums of earlier moments, kept over one denominator. Moments are first compared by floating-point numbers, which prove the
//! order when they differ by more than they can err, and otherwise exactly. As moments only move later, an old one is a lower bound.
//!
//! Upper limits of groups: a project that would break one leaves the count. Lower limits are not looked at.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use num_bigint::BigUint;

use super::{Counting, Progress, Watch};
use crate::approximate::{approximate, approximate_ratio};
use crate::limits::{Refusal, Room};
use crate::{Charge, Error, Exact, Outcome, Reason, Result, Round, Step};

/// Counts by Phragmén's rule.
pub(super) fn phragmen(counting: &Counting<'_>, watch: &mut Watch<'_>) -> Result<Outcome> {
    let mut state = State::new(counting);
    let mut rounds = Vec::new();
    while let Some((project, tied)) = state.next() {
        if watch(Progress {
            done: rounds.len() as u64,
            of: None,
        })
        .is_break()
        {
            return Err(Error::Stopped);
        }
        state.buy(project);
        rounds.push(Round {
            project,
            step: Step::Main,
            votes: counting.support.votes[project],
            charge: Charge::Earned(state.moments.exact(rounds.len())),
            paid_in_full: counting.support.votes[project],
            paid_their_last: 0,
            effective_votes: None,
            tie: counting.tie(&tied),
        });
    }
    let after = rounds.len();
    Ok(counting.outcome(rounds, |project| {
        vec![(Step::Main, state.reason(project, after))]
    }))
}

/// The moments of the purchases, over one denominator.
struct Moments {
    over: Vec<BigUint>,
    rounded: Vec<f64>,
    denominator: BigUint,
}

impl Moments {
    fn exact(&self, round: usize) -> Exact {
        Exact::ratio(self.over[round].clone(), self.denominator.clone())
    }

    /// The money that supporters of a project still have to earn together before it is theirs, counted from the beginning: its cost and
    /// what they have spent; over the denominator.
    fn sum(&self, cost: u64, last: &[u64]) -> BigUint {
        let spent = last
            .iter()
            .zip(&self.over)
            .filter(|(people, _)| **people > 0);
        spent.map(|(people, over)| over * *people).sum::<BigUint>() + &self.denominator * cost
    }

    /// The same, rounded: all terms are positive, so it errs by no more than a few units of the last place for each of them.
    fn rounded_sum(&self, cost: u64, last: &[u64]) -> f64 {
        let spent = last.iter().zip(&self.rounded);
        spent
            .map(|(people, moment)| approximate(*people) * moment)
            .sum::<f64>()
            + approximate(cost)
    }

    fn enter(&mut self, sum: BigUint, people: u64) {
        self.denominator *= people;
        for over in &mut self.over {
            *over *= people;
        }
        self.over.push(sum);
        let last = self.over.len() - 1;
        self.rounded
            .push(approximate_ratio(&self.over[last], &self.denominator));
    }
}

struct State<'a> {
    counting: &'a Counting<'a>,
    room: Room<'a>,
    moments: Moments,
    /// For each row, one more than the round in which it last paid; 0 if never.
    last: Vec<u32>,
    queue: BinaryHeap<Reverse<(u64, u32)>>,
}

impl<'a> State<'a> {
    fn new(counting: &'a Counting<'a>) -> Self {
        let support = &counting.support;
        let budget = counting.profile.budget();
        let takes_part =
            |&project: &usize| support.votes[project] > 0 && counting.cost(project) <= budget;
        let first = |project: usize| {
            let moment = approximate(counting.cost(project)) / approximate(support.votes[project]);
            Reverse((
                (moment * (1.0 - 1e-14)).to_bits(),
                u32::try_from(project).unwrap_or(u32::MAX),
            ))
        };
        Self {
            counting,
            room: Room::new(counting.profile),
            moments: Moments {
                over: Vec::new(),
                rounded: Vec::new(),
                denominator: 1_u8.into(),
            },
            last: vec![0; support.people.len()],
            queue: (0..support.projects())
                .filter(takes_part)
                .map(first)
                .collect(),
        }
    }

    /// For each round, how many of a project's supporters paid last then.
    fn last_of(&self, project: usize) -> Vec<u64> {
        let mut last = vec![0; self.moments.over.len() + 1];
        for supporter in self.counting.support.supporters(project) {
            let row = supporter.row as usize;
            last[self.last[row] as usize] += u64::from(self.counting.support.people[row]);
        }
        last.remove(0);
        last
    }

    /// The next project and all that tie with it; `None` if the rule ends.
    fn next(&mut self) -> Option<(usize, Vec<usize>)> {
        let mut near: Vec<(f64, usize, Vec<u64>)> = Vec::new();
        let mut best = f64::INFINITY;
        let slack = 4e-16 * (approximate(self.moments.over.len() as u64) + 16.0);
        while let Some(&Reverse((bound, project))) = self.queue.peek() {
            if f64::from_bits(bound) > best {
                break;
            }
            self.queue.pop();
            let project = project as usize;
            if self.room.group_against(project).is_some() {
                continue;
            }
            let last = self.last_of(project);
            let sum = self.moments.rounded_sum(self.counting.cost(project), &last);
            let moment = sum / approximate(self.counting.support.votes[project]);
            best = best.min(moment * (1.0 + slack));
            near.push((moment * (1.0 - slack), project, last));
        }
        for (low, project, _) in &near {
            self.queue.push(Reverse((
                low.to_bits(),
                u32::try_from(*project).unwrap_or(u32::MAX),
            )));
        }
        near.retain(|(low, _, _)| *low <= best);
        let tied = self.earliest(&near);
        let affordable = |&project: &usize| self.counting.cost(project) <= self.room.left();
        if !tied.iter().all(affordable) {
            return None;
        }
        Some((self.counting.first(&tied)?, tied))
    }

    /// Those whose moment is the earliest, exactly.
    fn earliest(&self, near: &[(f64, usize, Vec<u64>)]) -> Vec<usize> {
        if let [(_, only, _)] = near {
            return vec![*only];
        }
        let mut best: Option<(BigUint, u64)> = None;
        let mut tied = Vec::new();
        for (_, project, last) in near {
            let sum = self.moments.sum(self.counting.cost(*project), last);
            let people = self.counting.support.votes[*project];
            let order = best
                .as_ref()
                .map(|(known, of)| (&sum * *of).cmp(&(known * people)));
            if order.is_none_or(std::cmp::Ordering::is_lt) {
                tied.clear();
            }
            if order.is_none_or(std::cmp::Ordering::is_le) {
                tied.push(*project);
                best = Some((sum, people));
            }
        }
        tied
    }

    fn buy(&mut self, project: usize) {
        let sum = self
            .moments
            .sum(self.counting.cost(project), &self.last_of(project));
        self.moments
            .enter(sum, self.counting.support.votes[project]);
        self.room.fund(project);
        let round = u32::try_from(self.moments.over.len()).unwrap_or(u32::MAX);
        for supporter in self.counting.support.supporters(project) {
            self.last[supporter.row as usize] = round;
        }
        self.queue
            .retain(|Reverse((_, queued))| *queued as usize != project);
    }

    fn reason(&self, project: usize, after: usize) -> Reason {
        let cost = self.counting.cost(project);
        let people = self.counting.support.votes[project];
        if cost > self.counting.profile.budget() {
            return Reason::DearerThanBudget;
        }
        if people == 0 {
            return Reason::NoVotes;
        }
        match self.room.refusal(project) {
            Some(Refusal::Group(group)) => return Reason::LimitOfGroup(group),
            Some(Refusal::Budget) => {
                let left = self.room.left();
                return Reason::BudgetShort {
                    after,
                    left,
                    lacked: cost - left,
                    votes_lacked: None,
                };
            }
            None => {}
        }
        let sum = self.moments.sum(cost, &self.last_of(project));
        let at = Exact::ratio(sum, &self.moments.denominator * people);
        Reason::RuleEnded { at: Some(at) }
    }
}

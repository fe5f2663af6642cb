//! Maximin support (for committees Sánchez-Fernández, Fernández-García, Fisteus and Brill, *The Maximin Support Method*, 2022; for
//! budgets Aziz, Lee and Talmon, *Proportionally Representative Participatory Budgeting*, AAMAS 2018, there “generalised sequential Phragmén”; pabutools'
//! `maximin_support`).
//!
//! The cost of the funded projects is laid on their supporters, so that nobody carries more than needed. In each round that project is funded with
//! which the heaviest load is least; what does not fit into the budget is passed over. Unlike in Phragmén's rule loads are shared out anew each round.
//! Projects that nobody named are never funded.
//!
//! The least heaviest load of a set of projects is the largest of cost(S) / supporters(S) over its subsets S (by the theorem of
//! maximal flows and minimal cuts). It is found by flows in whole numbers: a load that does not suffice shows a subset that needs more (Dinkelbach). More projects
//! never make the load smaller, so an old load is a lower bound.
//!
//! Upper limits of groups: a project that would break one is passed over. Lower limits are not looked at.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::{Counting, Progress, Watch};
use crate::limits::{Refusal, Room};
use crate::{Charge, Error, Exact, Outcome, Reason, Result, Round, Step};
use flow::{Crowd, Load};

mod flow;

/// Counts by maximin support.
pub(super) fn maximin_support(counting: &Counting<'_>, watch: &mut Watch<'_>) -> Result<Outcome> {
    let support = &counting.support;
    let mut room = Room::new(counting.profile);
    let mut crowd = Crowd::new(support);
    let mut load = Load { cost: 0, people: 1 };
    let mut rounds: Vec<Round> = Vec::new();
    let single = |project: usize| Load {
        cost: u128::from(counting.cost(project)),
        people: support.votes[project],
    };
    let supported = (0..support.projects()).filter(|&project| support.votes[project] > 0);
    let mut queue: Queue = supported
        .map(|project| Reverse((single(project), project)))
        .collect();
    loop {
        if watch(Progress {
            done: rounds.len() as u64,
            of: None,
        })
        .is_break()
        {
            return Err(Error::Stopped);
        }
        let Some((lightest, tied)) = lightest(counting, (&crowd, &room), load, &mut queue) else {
            break;
        };
        let Some(project) = counting.first(&tied) else {
            break;
        };
        load = lightest;
        queue.retain(|Reverse((_, queued))| *queued != project);
        room.fund(project);
        crowd.add(support, project, counting.cost(project));
        rounds.push(Round {
            project,
            step: Step::Main,
            votes: support.votes[project],
            charge: Charge::Load(Exact::ratio(load.cost, load.people)),
            paid_in_full: 0,
            paid_their_last: 0,
            effective_votes: None,
            tie: counting.tie(&tied),
        });
    }
    let after = rounds.len();
    let reason = |project| vec![(Step::Main, reason(counting, &room, project, after))];
    Ok(counting.outcome(rounds, reason))
}

/// The projects not yet funded, each with a lower bound of the load that it would make.
type Queue = BinaryHeap<Reverse<(Load, usize)>>;

/// The least heaviest load that a further project would make, and all projects that make it.
fn lightest(
    counting: &Counting<'_>,
    (crowd, room): (&Crowd, &Room<'_>),
    load: Load,
    queue: &mut Queue,
) -> Option<(Load, Vec<usize>)> {
    let mut best: Option<Load> = None;
    let mut tied: Vec<usize> = Vec::new();
    let mut looked_at: Vec<(Load, usize)> = Vec::new();
    while let Some(&Reverse((bound, project))) = queue.peek() {
        if best.is_some_and(|best| bound > best) {
            break;
        }
        queue.pop();
        if room.refusal(project).is_some() {
            continue;
        }
        let cost = counting.cost(project);
        let with = crowd.load_with(&counting.support, (project, cost), bound.max(load));
        looked_at.push((with, project));
        match best.map_or(Ordering::Less, |best| with.cmp(&best)) {
            Ordering::Less => (best, tied) = (Some(with), vec![project]),
            Ordering::Equal => tied.push(project),
            Ordering::Greater => {}
        }
    }
    queue.extend(looked_at.into_iter().map(Reverse));
    best.map(|best| (best, tied))
}

fn reason(counting: &Counting<'_>, room: &Room<'_>, project: usize, after: usize) -> Reason {
    let cost = counting.cost(project);
    let left = room.left();
    if cost > counting.profile.budget() {
        return Reason::DearerThanBudget;
    }
    if counting.support.votes[project] == 0 {
        return Reason::NoVotes;
    }
    match room.refusal(project) {
        Some(Refusal::Group(group)) => Reason::LimitOfGroup(group),
        _ => {
            let lacked = cost.saturating_sub(left);
            Reason::BudgetShort {
                after,
                left,
                lacked,
                votes_lacked: None,
            }
        }
    }
}

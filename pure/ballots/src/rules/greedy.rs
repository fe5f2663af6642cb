//! The greedy rule: projects in the order of their utility for the money, each funded if it still fits.
//!
//! With the utility `cost` the order is that of votes, and this is what most cities do. With `cardinality` it is votes for
//! the money. The rule goes through all projects, also those that nobody named, and passes over what does not fit
//! (Talmon and Faliszewski, *A Framework for Approval-Based Budgeting Methods*, AAAI 2019; pabutools' `greedy_utilitarian_welfare`).
//!
//! Upper limits of groups are kept by passing over. Lower limits: as long as some group has less than it must, the first project of such
//! a group that fits is funded before all others; if none fits, the count goes on without.

use std::cmp::Ordering;

use super::Counting;
use crate::limits::{Refusal, Room};
use crate::support::Scale;
use crate::{Charge, Outcome, Reason, Round, Step};

/// Counts by the greedy rule.
pub(super) fn greedy(counting: &Counting<'_>) -> Outcome {
    let filled = fill(
        counting,
        Room::new(counting.profile),
        Vec::new(),
        Step::Main,
    );
    counting.outcome(filled.rounds, |project| {
        filled.refused[project]
            .iter()
            .map(|reason| (Step::Main, reason.clone()))
            .collect()
    })
}

/// What the greedy rule did.
pub(super) struct Filled {
    pub(super) rounds: Vec<Round>,
    /// For each project, why it was passed over.
    pub(super) refused: Vec<Option<Reason>>,
}

/// Funds what fits into `room`, after `rounds` that have been; used by the rule itself and as a completion of another.
pub(super) fn fill<'a>(
    counting: &'a Counting<'a>,
    mut room: Room<'a>,
    mut rounds: Vec<Round>,
    step: Step,
) -> Filled {
    let mut order: Vec<usize> = (0..counting.support.projects()).collect();
    order.retain(|&project| rounds.iter().all(|round| round.project != project));
    order.sort_by(|&one, &two| {
        density(counting, two, one).then(counting.ranks[one].cmp(&counting.ranks[two]))
    });
    let mut refused = vec![None; counting.support.projects()];
    let mut funded_here: Vec<(usize, u64)> = Vec::new();
    while !order.is_empty() {
        let at = next_place(counting, &room, &order);
        let project = order.remove(at);
        if let Some(refusal) = room.refusal(project) {
            let after = rounds.len();
            let reason = reason(counting, (project, refusal, after), &room, &funded_here);
            refused[project] = Some(reason);
            continue;
        }
        let mut tied = vec![project];
        tied.extend(order.iter().copied().filter(|&other| {
            density(counting, project, other).is_eq() && room.refusal(other).is_none()
        }));
        funded_here.push((project, room.left()));
        room.fund(project);
        rounds.push(Round {
            project,
            step,
            votes: counting.support.votes[project],
            charge: Charge::Common,
            paid_in_full: 0,
            paid_their_last: 0,
            effective_votes: None,
            tie: counting.tie(&tied),
        });
    }
    Filled { rounds, refused }
}

/// The place in the order that comes next: the first that helps a group to its least, if there is one, or else the first.
fn next_place(counting: &Counting<'_>, room: &Room<'_>, order: &[usize]) -> usize {
    let unmet = room.unmet();
    let helps = |&project: &usize| {
        let groups = &counting.profile.projects()[project].groups;
        groups.iter().any(|group| unmet.contains(group)) && room.refusal(project).is_none()
    };
    if unmet.is_empty() {
        0
    } else {
        order.iter().position(helps).unwrap_or(0)
    }
}

/// Compares the utility for the money of two projects, exactly. Only what somebody wants can be worth more than nothing; it is worth
/// more than everything if it is free.
pub(super) fn density(counting: &Counting<'_>, one: usize, two: usize) -> Ordering {
    let (one_over, one_under) = fraction(counting, one);
    let (two_over, two_under) = fraction(counting, two);
    if one_under == 0 || two_under == 0 {
        return (one_under == 0).cmp(&(two_under == 0));
    }
    (one_over * two_under).cmp(&(two_over * one_under))
}

/// Utility for the money as a fraction, squared where the utility is a root. Votes are below 2^32, weights below 2^64 and costs at most 2^62, so that
/// products of one of each fit into 128 bits. A denominator of zero means without end.
fn fraction(counting: &Counting<'_>, project: usize) -> (u128, u128) {
    let cost = u128::from(counting.cost(project));
    let weight = u128::from(counting.support.weights[project]);
    if weight == 0 {
        return (0, 1);
    }
    match counting.support.scale {
        Scale::Cost => (weight, 1),
        Scale::One => (weight, cost),
        Scale::RootOfCost => (weight * weight, cost),
    }
}

fn reason(
    counting: &Counting<'_>,
    (project, refusal, after): (usize, Refusal, usize),
    room: &Room<'_>,
    funded: &[(usize, u64)],
) -> Reason {
    let cost = counting.cost(project);
    if cost > counting.profile.budget() {
        return Reason::DearerThanBudget;
    }
    if let Refusal::Group(group) = refusal {
        return Reason::LimitOfGroup(group);
    }
    // It would have fitted until this one was funded; so it had to come before it.
    let rival = funded.iter().rev().find(|&&(_, left)| left >= cost);
    Reason::BudgetShort {
        after,
        left: room.left(),
        lacked: cost - room.left(),
        votes_lacked: rival.and_then(|&(rival, _)| votes_lacked(counting, project, rival)),
    }
}

/// How many more votes or points `project` needs to come before `rival`: a search by halving, as density grows with the weight.
fn votes_lacked(counting: &Counting<'_>, project: usize, rival: usize) -> Option<u64> {
    let (rival_over, rival_under) = fraction(counting, rival);
    let before = |more: u64| {
        let mut counted = u128::from(counting.support.weights[project]) + u128::from(more);
        let cost = u128::from(counting.cost(project));
        let under = match counting.support.scale {
            Scale::Cost => 1,
            Scale::One => cost,
            Scale::RootOfCost => {
                counted *= counted;
                cost
            }
        };
        let (one, two) = (counted * rival_under, rival_over * under);
        one > two || (one == two && counting.ranks[project] < counting.ranks[rival])
    };
    // All votes together stay below 2^32, so that the squares of roots still fit.
    let (mut low, mut high) = (
        0,
        u64::from(u32::MAX).saturating_sub(counting.support.votes[project]),
    );
    if rival_under == 0 || !before(high) {
        return None;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if before(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(low.div_ceil(counting.support.unit))
}

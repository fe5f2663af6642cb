//! The most utility that the budget can buy, exactly: the knapsack problem (Talmon and Faliszewski, *A Framework for Approval-Based Budgeting
//! Methods*, AAAI 2019, “max rule”).
//!
//! Sets of projects are built up one project after another, the best for the money first, and a set is given up as soon as another is
//! not dearer and better (Nemhauser and Ullmann 1969), or when even all that the rest of the money could buy would not bring it up to the best set known. So the
//! work grows with the number of sets worth keeping, not with the size of the budget.
//!
//! Of several best sets the one counts that holds the first project, in the order of ties, in which they differ. Projects that give
//! nobody anything are never funded. Winners are listed the best for the money first.
//!
//! Limits of groups, upper and lower, are kept exactly by going through all sets worth looking at in a tree. If no set meets the lower limits, they are
//! not looked at.

use super::{Counting, Progress, Watch};
use crate::limits::Room;
use crate::support::Scale;
use crate::{Charge, Error, Limits, Outcome, Reason, Result, Round, Step};
use worth::Worths;

mod pareto;
mod tree;
mod worth;

/// Counts by welfare.
pub(super) fn welfare(counting: &Counting<'_>, watch: &mut Watch<'_>) -> Result<Outcome> {
    let knapsack = Knapsack::new(counting);
    let limited = counting
        .profile
        .groups()
        .iter()
        .any(|group| group.limits != Limits::default());
    let chosen = if limited {
        match tree::best(&knapsack, counting, true, watch)? {
            Some(chosen) => chosen,
            None => tree::best(&knapsack, counting, false, watch)?.unwrap_or_default(),
        }
    } else {
        pareto::best(&knapsack, watch)?
    };
    let winners = (0..knapsack.items.len()).filter(|&item| chosen.has(knapsack.items[item].bit));
    let rounds: Vec<Round> = winners
        .map(|item| Round {
            project: knapsack.items[item].project,
            step: Step::Main,
            votes: counting.support.votes[knapsack.items[item].project],
            charge: Charge::Common,
            paid_in_full: 0,
            paid_their_last: 0,
            effective_votes: None,
            tie: None,
        })
        .collect();
    let mut room = Room::new(counting.profile);
    rounds.iter().for_each(|round| room.fund(round.project));
    Ok(counting.outcome(rounds, |project| {
        vec![(Step::Main, reason(counting, &room, project))]
    }))
}

fn reason(counting: &Counting<'_>, room: &Room<'_>, project: usize) -> Reason {
    if counting.cost(project) > counting.profile.budget() {
        return Reason::DearerThanBudget;
    }
    if counting.support.weights[project] == 0 {
        return Reason::NoVotes;
    }
    room.group_against(project)
        .map_or(Reason::Outweighed, Reason::LimitOfGroup)
}

/// A project as the knapsack sees it.
struct Item {
    project: usize,
    cost: u64,
    /// Its place in the order of ties.
    bit: usize,
}

/// All projects that are worth something and fit, the best for the money first.
struct Knapsack {
    items: Vec<Item>,
    budget: u64,
    worths: Worths,
}

impl Knapsack {
    fn new(counting: &Counting<'_>) -> Self {
        let budget = counting.profile.budget();
        let mut projects: Vec<usize> = (0..counting.support.projects())
            .filter(|&p| counting.support.weights[p] > 0 && counting.cost(p) <= budget)
            .collect();
        projects.sort_by_key(|&project| counting.ranks[project]);
        let mut items: Vec<Item> = projects
            .into_iter()
            .enumerate()
            .map(|(bit, project)| Item {
                project,
                cost: counting.cost(project),
                bit,
            })
            .collect();
        items.sort_by(|one, two| {
            super::greedy::density(counting, two.project, one.project).then(one.bit.cmp(&two.bit))
        });
        let worths = Worths::new(counting, &items);
        Self {
            items,
            budget,
            worths,
        }
    }
}

/// Asks now and then whether to go on.
fn go_on(watch: &mut Watch<'_>, done: usize, of: usize) -> Result<()> {
    let progress = Progress {
        done: done as u64,
        of: Some(of as u64),
    };
    if watch(progress).is_break() {
        Err(Error::Stopped)
    } else {
        Ok(())
    }
}

/// Is the worth of projects a sum of square roots?
fn by_roots(counting: &Counting<'_>) -> bool {
    counting.support.scale == Scale::RootOfCost
}

//! The best set without limits of groups: lists of sets of which none is both dearer and no better than another.

use super::worth::{Chosen, Worth, Worths};
use super::{Knapsack, Watch, go_on};
use crate::Result;

/// A set of projects worth keeping.
#[derive(Clone, Debug)]
struct Kept {
    cost: u64,
    worth: Worth,
    chosen: Chosen,
}

/// The best set that the budget can buy.
pub(super) fn best(knapsack: &Knapsack, watch: &mut Watch<'_>) -> Result<Chosen> {
    let none = Chosen::none(knapsack.items.len());
    let mut kept = vec![Kept {
        cost: 0,
        worth: Worths::nothing(),
        chosen: none,
    }];
    let mut best = greedy(knapsack, &kept[0], 0);
    for item in 0..knapsack.items.len() {
        go_on(watch, item, knapsack.items.len())?;
        let more = with(knapsack, &kept, item);
        kept = merge(knapsack, kept, more);
        // From the dearest sets a quick guess at the end result: the better it is, the more sets need not be kept.
        for from in kept.iter().rev().take(8) {
            let guess = greedy(knapsack, from, item + 1);
            if compare(knapsack, &guess, &best).is_gt() {
                best = guess;
            }
        }
        kept.retain(|set| {
            let left = knapsack.budget - set.cost;
            knapsack
                .worths
                .may_reach(&set.worth, &best.worth, item + 1, left)
        });
    }
    let found = kept
        .into_iter()
        .max_by(|one, two| compare(knapsack, one, two));
    Ok(match found {
        Some(found) if compare(knapsack, &found, &best).is_gt() => found.chosen,
        _ => best.chosen,
    })
}

fn compare(knapsack: &Knapsack, one: &Kept, two: &Kept) -> std::cmp::Ordering {
    knapsack
        .worths
        .compare((&one.worth, &one.chosen), (&two.worth, &two.chosen))
}

/// All sets with the item added that the budget can buy.
fn with(knapsack: &Knapsack, kept: &[Kept], item: usize) -> Vec<Kept> {
    let of = &knapsack.items[item];
    kept.iter()
        .filter_map(|set| add(knapsack, set, item, of.bit))
        .collect()
}

fn add(knapsack: &Knapsack, set: &Kept, item: usize, bit: usize) -> Option<Kept> {
    let cost = set.cost.checked_add(knapsack.items[item].cost)?;
    (cost <= knapsack.budget).then(|| Kept {
        cost,
        worth: knapsack.worths.plus(&set.worth, item),
        chosen: set.chosen.with(bit),
    })
}

/// What the set becomes if all further items are added that fit, one after another.
fn greedy(knapsack: &Knapsack, from: &Kept, next: usize) -> Kept {
    let mut set = from.clone();
    for item in next..knapsack.items.len() {
        if let Some(more) = add(knapsack, &set, item, knapsack.items[item].bit) {
            set = more;
        }
    }
    set
}

/// Merges two lists that rise in cost, and keeps only sets that are better than all cheaper ones. Of two that cost the same, the better stays.
fn merge(knapsack: &Knapsack, one: Vec<Kept>, two: Vec<Kept>) -> Vec<Kept> {
    let mut merged: Vec<Kept> = Vec::with_capacity(one.len() + two.len());
    let (mut one, mut two) = (one.into_iter().peekable(), two.into_iter().peekable());
    loop {
        let next = match (one.peek(), two.peek()) {
            (Some(first), Some(second)) => {
                let first_goes = first.cost.cmp(&second.cost);
                if first_goes
                    .then_with(|| compare(knapsack, second, first))
                    .is_le()
                {
                    one.next()
                } else {
                    two.next()
                }
            }
            (Some(_), None) => one.next(),
            (None, _) => two.next(),
        };
        let Some(next) = next else { return merged };
        if merged
            .last()
            .is_none_or(|last| compare(knapsack, &next, last).is_gt())
        {
            merged.push(next);
        }
    }
}

//! The best set that keeps the limits of groups: a tree of choices, with a bound for each branch.

use super::worth::{Chosen, Worth, Worths};
use super::{Knapsack, Watch, go_on};
use crate::Result;
use crate::limits::Room;
use crate::rules::Counting;

/// A set under way: which item is decided next.
struct Branch<'a> {
    next: usize,
    room: Room<'a>,
    worth: Worth,
    chosen: Chosen,
}

/// The best set that keeps all upper limits and, if asked for, all lower ones; `None` if there is none.
pub(super) fn best<'a>(
    knapsack: &Knapsack,
    counting: &'a Counting<'a>,
    with_least: bool,
    watch: &mut Watch<'_>,
) -> Result<Option<Chosen>> {
    let rest = Rest::new(knapsack, counting);
    let none = Chosen::none(knapsack.items.len());
    let room = Room::new(counting.profile);
    let mut open = vec![Branch {
        next: 0,
        room,
        worth: Worths::nothing(),
        chosen: none,
    }];
    let mut best: Option<(Worth, Chosen)> = None;
    let mut looked_at = 0_usize;
    while let Some(branch) = open.pop() {
        looked_at += 1;
        if looked_at.is_multiple_of(4096) {
            go_on(watch, looked_at, usize::MAX)?;
        }
        let left = branch.room.left();
        let hopeless = best.as_ref().is_some_and(|(worth, _)| {
            !knapsack
                .worths
                .may_reach(&branch.worth, worth, branch.next, left)
        });
        if hopeless || (with_least && !rest.can_meet(&branch)) {
            continue;
        }
        let Some(item) = knapsack.items.get(branch.next) else {
            let better = best.as_ref().is_none_or(|(worth, chosen)| {
                let (one, two) = ((&branch.worth, &branch.chosen), (worth, chosen));
                knapsack.worths.compare(one, two).is_gt()
            });
            if better {
                best = Some((branch.worth, branch.chosen));
            }
            continue;
        };
        let with = branch.room.refusal(item.project).is_none().then(|| {
            let mut room = branch.room.clone();
            room.fund(item.project);
            Branch {
                next: branch.next + 1,
                room,
                worth: knapsack.worths.plus(&branch.worth, branch.next),
                chosen: branch.chosen.with(item.bit),
            }
        });
        open.push(Branch {
            next: branch.next + 1,
            ..branch
        });
        open.extend(with);
    }
    Ok(best.map(|(_, chosen)| chosen))
}

/// What the items from each on could still add to each group.
struct Rest {
    by_item: Vec<Vec<(u64, usize)>>,
}

impl Rest {
    fn new(knapsack: &Knapsack, counting: &Counting<'_>) -> Self {
        let groups = counting.profile.groups().len();
        let mut by_item = vec![vec![(0_u64, 0_usize); groups]];
        for item in knapsack.items.iter().rev() {
            let mut more = by_item.last().cloned().unwrap_or_default();
            for &group in &counting.profile.projects()[item.project].groups {
                more[group].0 = more[group].0.saturating_add(item.cost);
                more[group].1 += 1;
            }
            by_item.push(more);
        }
        by_item.reverse();
        Self { by_item }
    }

    /// Could all lower limits still be met, if money were no matter?
    fn can_meet(&self, branch: &Branch<'_>) -> bool {
        branch.room.could_meet(&self.by_item[branch.next])
    }
}

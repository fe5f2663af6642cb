//! Which statements speak for a group: what its members support, and others do less (Small et al. 2021, section on
//! representative comments; the order of selection is that of Pol.is).

use crate::settings::SIGNIFICANT;
use crate::standing::{Standing, Support};
use crate::{Side, Tallies, Tally};

/// A statement that speaks for a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Representative {
    /// The statement's column.
    pub column: usize,
    pub side: Side,
    pub standing: Standing,
    /// Whether it is here because it is what the group agrees on best, whatever others think.
    pub is_best_agreed: bool,
}

impl Representative {
    fn new(column: usize, standing: Standing, is_best_agreed: bool) -> Self {
        Self {
            column,
            side: standing.side(),
            standing,
            is_best_agreed,
        }
    }

    /// The numbers of its side.
    pub fn support(&self) -> &Support {
        self.standing.support(self.side)
    }
}

/// How each statement stands with each group, by group and column.
pub fn standings(tallies: &Tallies) -> Vec<Vec<Standing>> {
    let columns = tallies.all.len();
    let totals: Vec<Tally> = (0..columns).map(|column| tallies.grouped(column)).collect();
    let of_group = |group: &Vec<Tally>| {
        let pairs = group.iter().zip(&totals);
        pairs
            .map(|(mine, all)| Standing::of(*mine, others(*all, *mine)))
            .collect()
    };
    tallies.groups.iter().map(of_group).collect()
}

fn others(all: Tally, mine: Tally) -> Tally {
    Tally {
        agree: all.agree.saturating_sub(mine.agree),
        disagree: all.disagree.saturating_sub(mine.disagree),
        seen: all.seen.saturating_sub(mine.seen),
    }
}

/// The statements that speak for one group, at most `most`: those agreed with before those disagreed with, and within
/// each the strongest first, but the best agreed one at the head. There is at least one wherever anything is supported.
pub fn representative(standings: &[Standing], active: &[bool], most: usize) -> Vec<Representative> {
    let candidates = || {
        let columns = standings.iter().enumerate();
        columns.filter(|(column, _)| active.get(*column) == Some(&true))
    };
    let (mut agreed, mut best) = (None::<(usize, &Standing)>, None::<(usize, &Standing)>);
    let mut sufficient = Vec::new();
    for (column, standing) in candidates() {
        if is_better_agreed(standing, agreed.map(|(_, best)| best)) {
            agreed = Some((column, standing));
        }
        if is_better(standing, best.map(|(_, best)| best)) {
            best = Some((column, standing));
        }
        if passes(standing) {
            sufficient.push(Representative::new(column, *standing, false));
        }
    }
    let head = match agreed {
        Some((column, standing)) => Some(Representative::new(column, *standing, true)),
        None if sufficient.is_empty() => {
            best.map(|(column, standing)| Representative::new(column, *standing, false))
        }
        None => None,
    };
    sufficient.retain(|found| head.is_none_or(|head| head.column != found.column));
    // Stable: of equally strong ones the earlier statement comes first.
    sufficient.sort_by(|a, b| b.support().weight().total_cmp(&a.support().weight()));
    let mut picked: Vec<Representative> = head.into_iter().chain(sufficient).take(most).collect();
    picked.sort_by_key(|found| found.side);
    picked
}

/// Supported by more than half, and by more than elsewhere, both significantly.
fn passes(standing: &Standing) -> bool {
    let passes =
        |support: &Support| support.share_test > SIGNIFICANT && support.ratio_test > SIGNIFICANT;
    passes(&standing.agree) || passes(&standing.disagree)
}

/// Sets the group further apart than the best so far.
fn is_better(standing: &Standing, best: Option<&Standing>) -> bool {
    let test = |standing: &Standing| standing.agree.ratio_test.max(standing.disagree.ratio_test);
    best.is_none_or(|best| test(standing) > test(best))
}

/// Is better agreed with than the best so far, or good enough to be the first.
fn is_better_agreed(standing: &Standing, best: Option<&Standing>) -> bool {
    let agree = &standing.agree;
    if standing.agree.votes == 0 && standing.disagree.votes == 0 {
        return false;
    }
    let support = |support: &Support| support.share * support.share_test;
    match best {
        Some(best) if best.agree.ratio > 1.0 => agree.weight() > best.agree.weight(),
        Some(best) => support(agree) > support(&best.agree),
        None => agree.share_test > SIGNIFICANT || (agree.ratio > 1.0 && agree.share > 0.5),
    }
}

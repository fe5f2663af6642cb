//! Who is grouped and which statements take part, as at Pol.is (Small et al. 2021, section on data preparation).

use crate::{Ballots, Settings, Statement};

/// For each column whether its votes count on the map. A statement that no list describes takes part.
pub(crate) fn active_columns(ballots: &Ballots, statements: &[Statement]) -> Vec<bool> {
    let mut active = vec![true; ballots.statements().len()];
    for statement in statements.iter().filter(|s| !s.takes_part()) {
        let column = ballots.column_of(statement.id);
        if let Some(slot) = column.and_then(|column| active.get_mut(column)) {
            *slot = false;
        }
    }
    active
}

/// The rows that are grouped, ascending. Votes on statements that take no part count too: whoever cast them was there.
pub(crate) fn kept_rows(ballots: &Ballots, settings: &Settings) -> Vec<usize> {
    let least = usize::try_from(settings.least_votes).unwrap_or(usize::MAX);
    let least = least.min(ballots.statements().len()).max(1);
    let (mut kept, mut others): (Vec<usize>, Vec<usize>) =
        (0..ballots.participants().len()).partition(|row| ballots.row(*row).len() >= least);
    if kept.len() < settings.fill_to {
        others.sort_by_key(|row| std::cmp::Reverse(ballots.row(*row).len()));
        let wanted = settings.fill_to - kept.len();
        kept.extend(others.into_iter().take(wanted));
        kept.sort_unstable();
    }
    kept
}

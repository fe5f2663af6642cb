//! Copies of the votes in which nobody agrees with anybody for a reason: shuffled, with every margin kept.
//!
//! Two participants trade votes: among the statements that both voted on and one, say, agreed with where the other
//! disagreed, it is drawn anew who of the two agreed with which, each as often as before. What stays is who voted on what, how
//! often everybody agreed, passed and disagreed, and how often every statement was; what goes is that the same people
//! agree time and again. It is the curveball trade (Strona et al. 2014, "A fast and unbiased procedure to randomize
//! ecological binary matrices with fixed row and column totals") for three kinds of vote.

use crate::random::Random;
use crate::{Cell, Vote};

/// So many trades for each participant and copy; five mix a matrix well (Strona et al.).
const TRADES: usize = 5;

/// Rows whose votes are traded. The cells of a row ascend by statement, and stay where they are.
#[derive(Clone, Debug)]
pub(crate) struct Shuffled {
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// Where two rows voted differently on the same statement, and whether the first row has the greater vote.
type Difference = (usize, usize, bool);

impl Shuffled {
    /// Trades [`TRADES`] times as often as there are rows.
    pub(crate) fn mix(&mut self, random: &mut Random) {
        let Ok(count) = u32::try_from(self.rows.len()) else {
            return;
        };
        if count < 2 {
            return;
        }
        let mut kinds: [Vec<Difference>; 3] = Default::default();
        for _ in 0..self.rows.len() * TRADES {
            let first = random.below(count);
            let second = (first + 1 + random.below(count - 1)) % count;
            let (low, high) = (first.min(second) as usize, first.max(second) as usize);
            let (before, after) = self.rows.split_at_mut(high);
            if let (Some(a), Some(b)) = (before.get_mut(low), after.first_mut()) {
                trade(a, b, &mut kinds, random);
            }
        }
    }
}

fn trade(a: &mut [Cell], b: &mut [Cell], kinds: &mut [Vec<Difference>; 3], random: &mut Random) {
    kinds.iter_mut().for_each(Vec::clear);
    let (mut i, mut j) = (0, 0);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.statement.cmp(&right.statement) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                if let Some(kind) = kind(left.vote, right.vote) {
                    kinds[kind].push((i, j, left.vote > right.vote));
                }
                i += 1;
                j += 1;
            }
        }
    }
    for differences in kinds {
        deal(a, b, differences, random);
    }
}

/// Which two votes differ: agree and disagree, agree and pass, pass and disagree.
fn kind(a: Vote, b: Vote) -> Option<usize> {
    match (a.max(b), a.min(b)) {
        (Vote::Agree, Vote::Disagree) => Some(0),
        (Vote::Agree, Vote::Pass) => Some(1),
        (Vote::Pass, Vote::Disagree) => Some(2),
        _ => None,
    }
}

/// Draws anew in which of these statements the first row has the greater vote, as often as it had before.
fn deal(a: &mut [Cell], b: &mut [Cell], differences: &[Difference], random: &mut Random) {
    let mut greater = differences.iter().filter(|difference| difference.2).count();
    let mut left = differences.len();
    if greater == 0 || greater == left {
        return;
    }
    for (i, j, was_greater) in differences {
        let drawn = random.below(crate::number::short(left)) as usize;
        let is_greater = drawn < greater;
        greater -= usize::from(is_greater);
        left -= 1;
        if is_greater != *was_greater {
            std::mem::swap(&mut a[*i].vote, &mut b[*j].vote);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some_rows() -> Vec<Vec<Cell>> {
        let mut random = Random::new(3, 0);
        let votes = [Vote::Agree, Vote::Pass, Vote::Disagree];
        (0..30)
            .map(|_| {
                let mut row = Vec::new();
                for statement in 0..20 {
                    if random.below(3) > 0 {
                        let vote = votes[random.below(3) as usize];
                        row.push(Cell { statement, vote });
                    }
                }
                row
            })
            .collect()
    }

    /// Counts of each vote, by rows and by statements.
    fn margins(rows: &[Vec<Cell>]) -> (Vec<[usize; 3]>, Vec<[usize; 3]>) {
        let mut of_rows = vec![[0; 3]; rows.len()];
        let mut of_columns = vec![[0; 3]; 20];
        for (row, cells) in rows.iter().enumerate() {
            for cell in cells {
                of_rows[row][cell.vote as usize] += 1;
                of_columns[cell.statement as usize][cell.vote as usize] += 1;
            }
        }
        (of_rows, of_columns)
    }

    #[test]
    fn trades_keep_every_margin_and_change_the_rest() {
        let rows = some_rows();
        let mut shuffled = Shuffled { rows: rows.clone() };
        shuffled.mix(&mut Random::new(1, 1));
        assert_eq!(margins(&shuffled.rows), margins(&rows));
        assert_ne!(shuffled.rows, rows);
        let statements = |rows: &[Vec<Cell>]| -> Vec<u32> {
            rows.iter().flatten().map(|cell| cell.statement).collect()
        };
        assert_eq!(statements(&shuffled.rows), statements(&rows));
    }
}

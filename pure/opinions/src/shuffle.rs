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

/// What every row voted, as sets of columns: a bit a column, a set for each vote. Two rows are compared 64 columns at a time.
#[derive(Clone, Debug)]
pub(crate) struct Shuffled {
    /// How many words a set has.
    width: usize,
    /// Row by row the three sets, by the vote's place in [`Vote`].
    rows: Vec<Vec<u64>>,
}

/// The kinds of differences between two votes: the greater, and the lesser.
const KINDS: [(Vote, Vote); 3] = [
    (Vote::Agree, Vote::Disagree),
    (Vote::Agree, Vote::Pass),
    (Vote::Pass, Vote::Disagree),
];

impl Shuffled {
    /// The votes of these rows, unshuffled.
    pub(crate) fn of(rows: &[Vec<Cell>]) -> Self {
        let columns = rows
            .iter()
            .flatten()
            .map(|cell| cell.statement as usize + 1);
        let width = columns.max().unwrap_or(0).div_ceil(64);
        let sets = |cells: &Vec<Cell>| {
            let mut sets = vec![0; 3 * width];
            for cell in cells {
                let (word, bit) = place(cell);
                if let Some(set) = sets.get_mut(cell.vote as usize * width + word) {
                    *set |= bit;
                }
            }
            sets
        };
        Self {
            width,
            rows: rows.iter().map(sets).collect(),
        }
    }

    /// Trades [`TRADES`] times as often as there are rows.
    pub(crate) fn mix(&mut self, random: &mut Random) {
        let Ok(count) = u32::try_from(self.rows.len()) else {
            return;
        };
        if count < 2 {
            return;
        }
        for _ in 0..self.rows.len() * TRADES {
            let first = random.below(count);
            let second = (first + 1 + random.below(count - 1)) % count;
            let (low, high) = (first.min(second) as usize, first.max(second) as usize);
            let (before, after) = self.rows.split_at_mut(high);
            if let (Some(a), Some(b)) = (before.get_mut(low), after.first_mut()) {
                for kind in KINDS {
                    deal(a, b, (kind, self.width), random);
                }
            }
        }
    }

    /// The votes as they are now, of rows that had voted on the same statements.
    pub(crate) fn rows(&self, of: &[Vec<Cell>]) -> Vec<Vec<Cell>> {
        let now = |(cells, sets): (&Vec<Cell>, &Vec<u64>)| {
            let vote = |cell: &Cell| {
                let (word, bit) = place(cell);
                let has = |vote: Vote| {
                    let set = sets.get(vote as usize * self.width + word);
                    u8::from(set.is_some_and(|set| set & bit != 0))
                };
                // One of the three sets has it.
                match (has(Vote::Agree), has(Vote::Pass)) {
                    (1, _) => Vote::Agree,
                    (_, 1) => Vote::Pass,
                    _ => Vote::Disagree,
                }
            };
            let cells = cells.iter().map(|cell| Cell {
                statement: cell.statement,
                vote: vote(cell),
            });
            cells.collect()
        };
        of.iter().zip(&self.rows).map(now).collect()
    }
}

/// The word and the bit of a cell's column.
fn place(cell: &Cell) -> (usize, u64) {
    let column = cell.statement as usize;
    (column / 64, 1 << (column % 64))
}

/// Where two rows differ in this kind: draws anew in which columns the first row has the greater vote, as often as it had before.
fn deal(
    a: &mut [u64],
    b: &mut [u64],
    ((greater, lesser), width): ((Vote, Vote), usize),
    random: &mut Random,
) {
    let (high, low) = (greater as usize * width, lesser as usize * width);
    let differences = |a: &[u64], b: &[u64], word: usize| {
        let up = a[high + word] & b[low + word];
        (up, up | (a[low + word] & b[high + word]))
    };
    let (mut greater, mut left) = (0, 0);
    for word in 0..width {
        let (up, both) = differences(a, b, word);
        greater += up.count_ones();
        left += both.count_ones();
    }
    if greater == 0 || greater == left {
        return;
    }
    for word in 0..width {
        let (up, mut both) = differences(a, b, word);
        let mut drawn_up = 0;
        while both != 0 {
            let bit = both & both.wrapping_neg();
            both ^= bit;
            let is_greater = random.below(left) < greater;
            greater -= u32::from(is_greater);
            left -= 1;
            drawn_up |= if is_greater { bit } else { 0 };
        }
        let swapped = up ^ drawn_up;
        for set in [high + word, low + word] {
            a[set] ^= swapped;
            b[set] ^= swapped;
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
        let mut shuffled = Shuffled::of(&rows);
        assert_eq!(shuffled.rows(&rows), rows);
        shuffled.mix(&mut Random::new(1, 1));
        let shuffled = shuffled.rows(&rows);
        assert_eq!(margins(&shuffled), margins(&rows));
        assert_ne!(shuffled, rows);
        let statements = |rows: &[Vec<Cell>]| -> Vec<u32> {
            rows.iter().flatten().map(|cell| cell.statement).collect()
        };
        assert_eq!(statements(&shuffled), statements(&rows));
    }
}

//! What a running conversation says of its statements now: the bridges, and what comes next for whom.

use crate::routing::Outlook;
use crate::{Bridge, Live, Next, Tallies, Tally, bridges, priority};

impl Live {
    /// The bridge of each column now, by the groups in force; `None` where it takes no part, or there are fewer than two
    /// groups.
    pub fn bridges(&self) -> Vec<Option<Bridge>> {
        bridges(&self.tallies, &self.axes.active)
    }

    /// What a participant has not voted on and may be shown, the likeliest first, as [`crate::candidates`] weighs it; the
    /// columns are those of [`Live::statements`]. Who has not voted yet is asked as anybody would be.
    pub fn candidates(&self, participant: u64) -> Vec<Next> {
        let row = self.row_of.get(&participant);
        let cells = row.map_or(&[][..], |row| self.rows[*row].as_slice());
        let alone = self.centres.is_empty().then(|| self.count_together());
        let tallies = alone.as_ref().unwrap_or(&self.tallies);
        let mut sizes = vec![0; self.centres.len()];
        for group in self.group.iter().flatten() {
            sizes[*group] += 1;
        }
        let outlook = Outlook {
            tallies,
            sizes,
            active: &self.axes.active,
            placed: (0..self.statements.len())
                .map(|column| {
                    let place = self.axes.place_of_statement(column);
                    let extremity = (place[0] * place[0] + place[1] * place[1]).sqrt();
                    // Statements about the participants take no part, and are no candidates.
                    let priority = priority(false, tallies.grouped(column), extremity);
                    (place, priority)
                })
                .collect(),
        };
        outlook.candidates(cells)
    }

    /// Where there are no groups, all who would be in one are one: priorities are taken from it.
    fn count_together(&self) -> Tallies {
        let none = vec![Tally::default(); self.statements.len()];
        let mut tallies = Tallies {
            groups: vec![none.clone()],
            all: none,
        };
        for (cells, is_kept) in self.rows.iter().zip(&self.is_kept) {
            tallies.add_row(cells, is_kept.then_some(0), 1);
        }
        tallies
    }
}

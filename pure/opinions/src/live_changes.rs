//! What happens to a running conversation besides votes: a statement is moderated, somebody withdraws all their votes.

use crate::Live;

impl Live {
    /// Takes a statement in on which nobody has voted yet, so that it is a candidate for everybody. Nothing changes where it is known.
    pub fn hear_of(&mut self, statement: u64) {
        self.column(statement);
    }

    /// From now on a statement takes no part, or takes part again. Its votes stay counted; axes, places and groups follow
    /// with the next [`Live::settle`], and are then those of a new start. Says whether that is a change.
    pub fn silence(&mut self, statement: u64, is_silent: bool) -> bool {
        let has_changed = if is_silent {
            self.silenced.insert(statement)
        } else {
            self.silenced.remove(&statement)
        };
        let Some(column) = self.column_of.get(&statement).copied() else {
            return has_changed;
        };
        if has_changed {
            self.axes.switch(column, !is_silent);
            self.unsettled += 1;
        }
        has_changed
    }

    /// Forgets a participant with all their votes, in the time that the pairs of these votes take; the counts are then
    /// those without them, to the last one. A statement keeps its column, also where nobody else voted on it. Says
    /// whether there was such a participant.
    pub fn remove(&mut self, participant: u64) -> bool {
        let Some(row) = self.row_of.remove(&participant) else {
            return false;
        };
        let mut cells = self.rows.swap_remove(row);
        let group = self.group.swap_remove(row);
        for cell in &cells {
            let column = cell.statement as usize;
            self.tallies.all[column].remove(cell.vote);
            if let Some(group) = group {
                self.tallies.groups[group][column].remove(cell.vote);
            }
        }
        while let Some(cell) = cells.pop() {
            let change = (Some(cell.vote), None);
            self.pairs.change(cell.statement as usize, change, &cells);
        }
        self.participants.swap_remove(row);
        self.places.swap_remove(row);
        self.is_kept.swap_remove(row);
        self.forget_labels(row);
        if let Some(moved) = self.participants.get(row) {
            self.row_of.insert(*moved, row);
        }
        self.unsettled += 1;
        true
    }

    /// The last row has taken the place of this one; where it came after the last settling it had no label.
    fn forget_labels(&mut self, row: usize) {
        let before = self.rows.len() + 1;
        for labels in &mut self.last {
            if labels.len() == before {
                labels.swap_remove(row);
            } else if let Some(label) = labels.get_mut(row) {
                *label = None;
            }
        }
    }
}

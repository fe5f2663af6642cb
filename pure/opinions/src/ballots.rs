//! Who said what: a sparse matrix with a row for each participant and a column for each statement that anybody voted on.

use std::collections::HashMap;

use rayon::slice::ParallelSliceMut;

use crate::Vote;
use crate::number::short;

/// One vote as it arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CastVote {
    pub participant: u64,
    pub statement: u64,
    pub vote: Vote,
    /// Milliseconds since 1970. Of two votes of one person on one statement the later counts.
    pub at: i64,
}

/// A cell of the matrix: the column's index and what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    pub statement: u32,
    pub vote: Vote,
}

/// The votes that count. Rows ascend by participant, columns by statement, the cells of a row by column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballots {
    participants: Vec<u64>,
    statements: Vec<u64>,
    starts: Vec<usize>,
    cells: Vec<Cell>,
    spans: Vec<(i64, i64)>,
}

/// A vote on its way into the matrix; small, for there may be tens of millions.
#[derive(Clone, Copy)]
struct Arrived {
    row: u32,
    column: u32,
    at: i64,
    vote: Vote,
}

/// Takes votes in one by one, in the order in which they were written.
#[derive(Default)]
pub struct BallotBox {
    rows: HashMap<u64, u32>,
    columns: HashMap<u64, u32>,
    arrived: Vec<Arrived>,
}

impl BallotBox {
    /// Puts a vote in.
    pub fn put(&mut self, cast: CastVote) {
        let row = short(self.rows.len());
        let row = *self.rows.entry(cast.participant).or_insert(row);
        let column = short(self.columns.len());
        let column = *self.columns.entry(cast.statement).or_insert(column);
        let (at, vote) = (cast.at, cast.vote);
        self.arrived.push(Arrived {
            row,
            column,
            at,
            vote,
        });
    }

    /// How many votes were put in, counting those that later ones replace.
    pub fn len(&self) -> usize {
        self.arrived.len()
    }

    /// Whether nothing was put in.
    pub fn is_empty(&self) -> bool {
        self.arrived.is_empty()
    }

    /// The matrix. Of several votes of one person on one statement the latest counts, and of those at the same instant
    /// the one that was put in last.
    pub fn count(mut self) -> Ballots {
        let (participants, row_places) = ranked(&self.rows);
        let (statements, column_places) = ranked(&self.columns);
        for vote in &mut self.arrived {
            vote.row = row_places.get(vote.row as usize).copied().unwrap_or(0);
            vote.column = column_places
                .get(vote.column as usize)
                .copied()
                .unwrap_or(0);
        }
        // A stable sort, so that what is equal stays in the order of arrival at any number of threads.
        self.arrived
            .par_sort_by_key(|vote| (vote.row, vote.column, vote.at));
        let mut ballots = Ballots {
            participants,
            statements,
            ..Ballots::default()
        };
        ballots.fill(&self.arrived);
        ballots
    }
}

/// The keys in ascending order, and for each number that a key was given its place in that order.
fn ranked(numbers: &HashMap<u64, u32>) -> (Vec<u64>, Vec<u32>) {
    let mut keys: Vec<(u64, u32)> = numbers
        .iter()
        .map(|(key, number)| (*key, *number))
        .collect();
    keys.sort_unstable();
    let mut places = vec![0; keys.len()];
    for (place, (_, number)) in keys.iter().enumerate() {
        if let Some(slot) = places.get_mut(*number as usize) {
            *slot = short(place);
        }
    }
    (keys.into_iter().map(|(key, _)| key).collect(), places)
}

impl Ballots {
    /// The matrix of these votes, in the order in which they arrived.
    pub fn of(votes: impl IntoIterator<Item = CastVote>) -> Self {
        let mut open = BallotBox::default();
        votes.into_iter().for_each(|vote| open.put(vote));
        open.count()
    }

    fn fill(&mut self, sorted: &[Arrived]) {
        self.starts = Vec::with_capacity(self.participants.len() + 1);
        self.starts.push(0);
        for row in sorted.chunk_by(|a, b| a.row == b.row) {
            let first = row.iter().map(|vote| vote.at).min().unwrap_or(0);
            let last = row.iter().map(|vote| vote.at).max().unwrap_or(0);
            self.spans.push((first, last));
            for pair in row.chunk_by(|a, b| a.column == b.column) {
                if let Some(counts) = pair.last() {
                    let (statement, vote) = (counts.column, counts.vote);
                    self.cells.push(Cell { statement, vote });
                }
            }
            self.starts.push(self.cells.len());
        }
    }

    /// Everybody who voted, ascending; a row's index is a place here.
    pub fn participants(&self) -> &[u64] {
        &self.participants
    }

    /// Every statement that was voted on, ascending; a column's index is a place here.
    pub fn statements(&self) -> &[u64] {
        &self.statements
    }

    /// What the participant of this row said; nothing if there is no such row.
    pub fn row(&self, row: usize) -> &[Cell] {
        let start = self.starts.get(row).copied().unwrap_or(0);
        let end = self.starts.get(row + 1).copied().unwrap_or(start);
        self.cells.get(start..end).unwrap_or(&[])
    }

    /// All rows, in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &[Cell]> {
        (0..self.participants.len()).map(|row| self.row(row))
    }

    /// How many votes count.
    pub fn votes(&self) -> usize {
        self.cells.len()
    }

    /// When the participant of this row voted first and last, in milliseconds since 1970.
    pub fn span(&self, row: usize) -> Option<(i64, i64)> {
        self.spans.get(row).copied()
    }

    /// The index of a participant's row.
    pub fn row_of(&self, participant: u64) -> Option<usize> {
        self.participants.binary_search(&participant).ok()
    }

    /// The index of a statement's column.
    pub fn column_of(&self, statement: u64) -> Option<usize> {
        self.statements.binary_search(&statement).ok()
    }

    /// Those rows alone, in this order, with all columns: what a shuffled or resampled copy is made of.
    pub(crate) fn with_rows(&self, rows: &[Vec<Cell>], of: &[usize]) -> Self {
        let mut copy = Ballots {
            statements: self.statements.clone(),
            starts: vec![0],
            ..Ballots::default()
        };
        for (cells, row) in rows.iter().zip(of) {
            copy.participants
                .push(self.participants.get(*row).copied().unwrap_or_default());
            copy.spans.push(self.span(*row).unwrap_or_default());
            copy.cells.extend_from_slice(cells);
            copy.starts.push(copy.cells.len());
        }
        copy
    }
}

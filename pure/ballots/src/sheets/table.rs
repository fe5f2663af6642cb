//! A sheet as it was read: a header, and the lines under it that have anything in them.

use crate::{findings::Place, rows::Row};

/// One sheet.
#[derive(Debug)]
pub(super) struct Table {
    /// `Votes (sample_votes.xlsx)`.
    pub(super) sheet: String,
    pub(super) header: Vec<String>,
    /// The row of the header, from 1.
    pub(super) header_row: u32,
    pub(super) lines: Vec<Line>,
}

/// A row with anything in it.
#[derive(Debug)]
pub(super) struct Line {
    /// From 1.
    pub(super) row: u32,
    pub(super) cells: Vec<String>,
}

impl Table {
    /// The place of a cell of the header, by its column from 0.
    pub(super) fn place(&self, column: usize) -> Place {
        self.cell(self.header_row, column)
    }

    fn cell(&self, row: u32, column: usize) -> Place {
        Place::Cell {
            sheet: self.sheet.as_str().into(),
            row,
            column: u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1),
        }
    }
}

/// A line of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) line: &'a Line,
    pub(super) table: &'a Table,
}

impl Row for Placed<'_> {
    fn len(&self) -> usize {
        // Spreadsheets end a row at its last filled cell.
        self.table.header.len().max(self.line.cells.len())
    }

    fn cell(&self, column: usize) -> &str {
        self.line.cells.get(column).map_or("", |cell| cell)
    }

    fn place(&self, column: usize, _byte: usize) -> Place {
        self.table.cell(self.line.row, column)
    }
}

/// A row that no sheet has: what is known without one.
#[derive(Debug)]
pub(super) struct Made([String; 2]);

impl Made {
    pub(super) fn new(cells: [&str; 2]) -> Self {
        Made(cells.map(str::to_owned))
    }
}

impl Row for Made {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn cell(&self, column: usize) -> &str {
        self.0.get(column).map_or("", |cell| cell)
    }

    fn place(&self, _column: usize, _byte: usize) -> Place {
        Place::File
    }
}

//! Writes what another format holds as plain text with commas.

use std::{
    io::{BufWriter, Write},
    os::unix::fs::FileExt,
    path::Path,
};

use tempfile::NamedTempFile;

use super::{Place, Text};
use crate::{
    csv::records::{Dialect, write_cell},
    finding::Finding,
    found::Found,
    unreadable::Unreadable,
};

/// Rows from which, and up to which, a table with places is sorted by them.
const SORTED_FROM: usize = 50_000;
const SORTED_TO: usize = 4_000_000;

pub struct Rows {
    own: NamedTempFile,
    into: BufWriter<std::fs::File>,
    row: Vec<u8>,
    written: u64,
    limit: u64,
    /// Of rows with a place: where they lie along the curve, where they begin and how long they are.
    order: Vec<(u32, u64, u32)>,
}

impl Rows {
    /// A temporary file in this folder, of at most so many bytes.
    pub fn create(folder: &Path, limit: u64) -> Result<Self, Unreadable> {
        let own = NamedTempFile::new_in(folder)?;
        let into = BufWriter::with_capacity(1 << 16, own.reopen()?);
        Ok(Self {
            own,
            into,
            row: Vec::new(),
            written: 0,
            limit,
            order: Vec::new(),
        })
    }

    pub fn write<'a>(
        &mut self,
        cells: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), Unreadable> {
        self.row.clear();
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.row.push(b',');
            }
            if cell.contains('\0') {
                write_cell(&cell.replace('\0', ""), Dialect::PLAIN, &mut self.row);
            } else {
                write_cell(cell, Dialect::PLAIN, &mut self.row);
            }
        }
        self.row.push(b'\n');
        self.written += self.row.len() as u64;
        if self.written > self.limit {
            return Err(Unreadable::TooLarge(self.limit));
        }
        self.into.write_all(&self.row)?;
        Ok(())
    }

    /// Adds a row that has a place, or has none: rows of large tables will be sorted by it.
    pub fn write_at<'a>(
        &mut self,
        along: Option<u32>,
        cells: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), Unreadable> {
        let begins = self.written;
        self.write(cells)?;
        if self.order.len() <= SORTED_TO {
            let length = u32::try_from(self.written - begins).unwrap_or(u32::MAX);
            self.order.push((along.unwrap_or(u32::MAX), begins, length));
        }
        Ok(())
    }

    /// Brings the rows of a large table into the order of the curve, so that each row group has a small box. Small ones stay
    /// as they are, as people know them; the largest ones too, since their order would not fit into memory.
    fn sort(&mut self) -> Result<(), Unreadable> {
        if !(SORTED_FROM..=SORTED_TO).contains(&self.order.len()) {
            return Ok(());
        }
        self.into.flush()?;
        self.order.sort_by_key(|row| row.0);
        let from = self.own.as_file();
        let folder = self.own.path().parent().unwrap_or(Path::new("."));
        let own = NamedTempFile::new_in(folder)?;
        let mut into = BufWriter::with_capacity(1 << 16, own.reopen()?);
        let first = self.order.iter().map(|row| row.1).min().unwrap_or(0);
        let mut row = vec![0; usize::try_from(first).unwrap_or(0)];
        from.read_exact_at(&mut row, 0)?;
        into.write_all(&row)?;
        for &(_, begins, length) in &self.order {
            row.resize(usize::try_from(length).unwrap_or(0), 0);
            from.read_exact_at(&mut row, begins)?;
            into.write_all(&row)?;
        }
        (self.own, self.into) = (own, into);
        Ok(())
    }

    /// The text. `known`: its first record are headings, as the format says.
    pub fn finish(
        mut self,
        found: Found,
        known: Option<Vec<String>>,
        findings: Vec<Finding>,
    ) -> Result<Text, Unreadable> {
        self.sort()?;
        self.into.flush()?;
        Ok(Text {
            place: Place::Own(self.own.into_temp_path()),
            begins: 0,
            found,
            findings,
            known,
            plain: true,
            readings: Vec::new(),
        })
    }
}

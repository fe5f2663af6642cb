//! Writes what another format holds as plain text with commas.

use std::{
    io::{BufWriter, Write},
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

pub struct Rows {
    own: NamedTempFile,
    into: BufWriter<std::fs::File>,
    row: Vec<u8>,
    written: u64,
    limit: u64,
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

    /// The text. `known`: its first record are headings, as the format says.
    pub fn finish(
        mut self,
        found: Found,
        known: Option<Vec<String>>,
        findings: Vec<Finding>,
    ) -> Result<Text, Unreadable> {
        self.into.flush()?;
        Ok(Text {
            place: Place::Own(self.own.into_temp_path()),
            begins: 0,
            found,
            findings,
            known,
            plain: true,
            places: Vec::new(),
        })
    }
}

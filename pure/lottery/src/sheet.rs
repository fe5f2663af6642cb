//! A table in a CSV file, read row by row: its headings, its cells, and on which line each stands.

use std::io::{BufRead, Chain, Cursor, Read};

use csv::{ByteRecord, Reader, ReaderBuilder, Trim};

use crate::fault::{Fault, Faults};

/// A heading line longer than this is no heading line.
const MOST_HEADING: u64 = 1 << 20;

/// One row: its line, and its cells as text without surrounding space.
pub(crate) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// A file that is being read. What is wrong with it gathers in `faults`.
pub(crate) struct Sheet<R> {
    name: String,
    reader: Reader<Chain<Cursor<Vec<u8>>, R>>,
    pub headings: Vec<String>,
    pub faults: Faults,
    is_over: bool,
}

impl<R: BufRead> Sheet<R> {
    /// Reads the heading line. Commas, semicolons and tabs are told apart by which of them it has most of.
    pub fn open(name: &str, mut reader: R) -> Self {
        let mut first = Vec::new();
        let read = (&mut reader)
            .take(MOST_HEADING)
            .read_until(b'\n', &mut first);
        if first.starts_with("\u{feff}".as_bytes()) {
            first.drain(..3);
        }
        let count = |sought: u8| first.iter().filter(|byte| **byte == sought).count();
        let delimiter = [b';', b'\t'].into_iter().fold(b',', |best, other| {
            if count(other) > count(best) {
                other
            } else {
                best
            }
        });
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .trim(Trim::All)
            .from_reader(Cursor::new(first).chain(reader));
        let mut sheet = Sheet {
            name: name.to_owned(),
            reader,
            headings: Vec::new(),
            faults: Faults::default(),
            is_over: false,
        };
        if let Err(error) = read {
            sheet.fault(None, None, format!("It cannot be read: {error}."));
            sheet.is_over = true;
            return sheet;
        }
        match sheet.read() {
            Some(row) => sheet.headings = row.cells,
            None if sheet.faults.is_empty() => {
                sheet.fault(
                    None,
                    None,
                    "It is empty. Its first line must name the columns.",
                );
            }
            None => {}
        }
        sheet
    }

    pub fn fault(&mut self, line: Option<u64>, column: Option<&str>, words: impl Into<String>) {
        self.faults.add(Fault {
            file: self.name.clone(),
            line,
            column: column.map(str::to_owned),
            words: words.into(),
        });
    }

    /// The place of the only column of one of these names, whatever their case; a fault where there are two.
    pub fn column(&mut self, names: &[&str]) -> Option<usize> {
        for name in names {
            let wanted = folded(name);
            let found: Vec<usize> = (0..self.headings.len())
                .filter(|at| folded(&self.headings[*at]) == wanted)
                .collect();
            if found.len() > 1 {
                let words = format!("{} columns have this name. Keep one of them.", found.len());
                self.fault(Some(1), Some(name), words);
            }
            if let Some(first) = found.first() {
                return Some(*first);
            }
        }
        None
    }

    /// The next row that is not blank and has as many cells as there are headings. Rows with another number of cells
    /// become faults, and are passed over.
    pub fn next_row(&mut self) -> Option<Row> {
        while let Some(row) = self.read() {
            if row.cells.iter().all(String::is_empty) {
                continue;
            }
            let (has, wants) = (row.cells.len(), self.headings.len());
            if has == wants {
                return Some(row);
            }
            let words = format!(
                "It has {has} cells, but the heading has {wants}. A comma inside a cell needs quotation marks around \
                 the whole cell."
            );
            self.fault(Some(row.line), None, words);
        }
        None
    }

    fn read(&mut self) -> Option<Row> {
        if self.is_over {
            return None;
        }
        let mut record = ByteRecord::new();
        match self.reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => {
                self.is_over = true;
                return None;
            }
            Err(error) => {
                self.is_over = true;
                self.fault(
                    None,
                    None,
                    format!("It cannot be read to its end: {error}."),
                );
                return None;
            }
        }
        let line = record.position().map_or(1, csv::Position::line);
        let mut cells = Vec::with_capacity(record.len());
        for (at, cell) in record.iter().enumerate() {
            let text = String::from_utf8_lossy(cell);
            if matches!(text, std::borrow::Cow::Owned(_)) {
                let column = self.headings.get(at).cloned();
                let words =
                    "This is not UTF-8. Save the file again as CSV with the encoding UTF-8.";
                self.fault(Some(line), column.as_deref(), words);
            }
            cells.push(text.trim().to_owned());
        }
        Some(Row { line, cells })
    }
}

/// How two spellings are compared: without case and without space around them.
pub(crate) fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

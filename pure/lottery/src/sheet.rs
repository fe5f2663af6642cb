//! A table in a CSV file, read row by row: its headings, its cells, and on which line each stands.

use std::io::{BufRead, Read};

use csv::{ByteRecord, ReaderBuilder};

use crate::fault::{Fault, Faults};

/// No row has more bytes. One that seems to has a quotation mark that is never closed.
const MOST_BYTES: usize = 1 << 20;

/// One row: its line, and its cells as text without surrounding space.
pub(crate) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// A file that is being read. What is wrong with it gathers in `faults`.
pub(crate) struct Sheet<R> {
    name: String,
    reader: R,
    /// Lines read so far.
    line: u64,
    delimiter: u8,
    pub headings: Vec<String>,
    pub faults: Faults,
    is_over: bool,
}

impl<R: BufRead> Sheet<R> {
    /// Reads the heading line. Commas, semicolons and tabs are told apart by which of them it has most of.
    pub fn open(name: &str, reader: R) -> Self {
        let mut sheet = Sheet {
            name: name.to_owned(),
            reader,
            line: 0,
            delimiter: b',',
            headings: Vec::new(),
            faults: Faults::default(),
            is_over: false,
        };
        let first = sheet.next_lines();
        if let Some(words) = first.as_ref().and_then(|(_, bytes)| unreadable(bytes)) {
            sheet.is_over = true;
            sheet.fault(None, None, words);
            return sheet;
        }
        let is_empty = first.is_none();
        if let Some((line, mut bytes)) = first {
            if bytes.starts_with("\u{feff}".as_bytes()) {
                bytes.drain(..3);
            }
            let count = |sought: u8| bytes.iter().filter(|byte| **byte == sought).count();
            let more = |best: u8, other: u8| {
                if count(other) > count(best) {
                    other
                } else {
                    best
                }
            };
            sheet.delimiter = [b';', b'\t'].into_iter().fold(b',', more);
            sheet.headings = sheet.cells(line, &bytes);
        }
        if sheet.headings.iter().all(String::is_empty) {
            sheet.headings.clear();
        }
        if sheet.headings.is_empty() && sheet.faults.is_empty() {
            let words = if is_empty {
                "It is empty. Its first line must name the columns."
            } else {
                "Its first line is blank, but must name the columns."
            };
            sheet.fault(None, None, words);
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
        while let Some((line, bytes)) = self.next_lines() {
            let cells = self.cells(line, &bytes);
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let (has, wants) = (cells.len(), self.headings.len());
            if has == wants {
                return Some(Row { line, cells });
            }
            let words = format!(
                "It has {has} cells, but the heading has {wants}. A comma inside a cell needs quotation marks around \
                 the whole cell."
            );
            self.fault(Some(line), None, words);
        }
        None
    }

    /// The lines of the next row, which are several where a cell has line breaks, and the number of the first.
    fn next_lines(&mut self) -> Option<(u64, Vec<u8>)> {
        let mut bytes = Vec::new();
        let first = self.line + 1;
        while !self.is_over {
            let room = (MOST_BYTES - bytes.len()) as u64 + 1;
            let read = (&mut self.reader).take(room).read_until(b'\n', &mut bytes);
            match read {
                Err(error) => {
                    self.is_over = true;
                    self.fault(
                        Some(first),
                        None,
                        format!("It cannot be read any further: {error}."),
                    );
                }
                Ok(0) if bytes.is_empty() => self.is_over = true,
                Ok(read) => {
                    self.line += 1;
                    let quotes = bytes.iter().filter(|byte| **byte == b'"').count();
                    if bytes.len() <= MOST_BYTES && quotes.is_multiple_of(2) {
                        return Some((first, bytes));
                    }
                    if read == 0 || bytes.len() > MOST_BYTES {
                        self.is_over = true;
                        let words = "A quotation mark that begins on this line is never closed.";
                        self.fault(Some(first), None, words);
                    }
                }
            }
        }
        None
    }

    fn cells(&mut self, line: u64, bytes: &[u8]) -> Vec<String> {
        let mut record = ByteRecord::new();
        let read = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .flexible(true)
            .has_headers(false)
            .buffer_capacity(bytes.len().max(16))
            .from_reader(bytes)
            .read_byte_record(&mut record);
        if let Err(error) = read {
            self.fault(Some(line), None, format!("It cannot be read: {error}."));
        }
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
        cells
    }
}

/// Why nothing of a file can be read, by its first line; each cell would have a fault for the same reason.
fn unreadable(bytes: &[u8]) -> Option<&'static str> {
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if is_wide || bytes.contains(&0) {
        return Some(
            "It is UTF-16 or no text at all. Save it again as CSV with the encoding UTF-8.",
        );
    }
    let text = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    (text.contains(&b'\r') && !text.contains(&b'"')).then_some(
        "Its lines end as they did on very old Macintosh computers (CR alone). Save it again as CSV with the \
         encoding UTF-8.",
    )
}

/// How two spellings are compared: without case and without space around them.
pub(crate) fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

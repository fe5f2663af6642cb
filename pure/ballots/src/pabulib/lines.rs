//! Rows of a text file, one at a time: mostly a line each, more where a cell in quotation marks has line ends in it.

use std::{
    collections::VecDeque,
    io::{self, BufRead, Read},
};

use super::quotes::{Cells, Cut};
use crate::{
    findings::{Findings, Kind, Place},
    rows::{Row, Section},
};

/// No line is longer: beyond it a file is no table.
const LONGEST_LINE: u64 = 16 << 20;
/// No cell has more lines: beyond them a quotation mark was never meant to open one.
const MOST_LINES_OF_A_ROW: usize = 50;

/// Cuts a source into rows.
pub(super) struct Lines<R> {
    source: R,
    /// Lines that were read ahead in vain.
    ahead: VecDeque<Vec<u8>>,
    /// How many lines came before the next one.
    line: u64,
    /// Once a quotation mark was not closed, none opens more than its own line.
    single: bool,
}

/// One row: its bytes, its text, its cells.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// With the ends of its lines.
    pub(super) bytes: Vec<u8>,
    text: String,
    cells: Cells,
    line: u64,
    /// Whether its text is what its bytes say.
    is_text: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Lines {
            source,
            ahead: VecDeque::new(),
            line: 0,
            single: false,
        }
    }

    /// The next row; `false` at the end.
    pub(super) fn next(
        &mut self,
        record: &mut Record,
        findings: &mut Findings,
    ) -> io::Result<bool> {
        record.bytes.clear();
        record.line = self.line + 1;
        if !self.line_into(&mut record.bytes, findings)? {
            return Ok(false);
        }
        let mut cut = record.read();
        if matches!(cut, Cut::Open(_)) && !self.single {
            let first = record.bytes.len();
            // Text behind a closing mark, lines later, means that two strangers were taken for a pair.
            if self.lengthen(record, findings)? == Cut::Whole {
                cut = Cut::Whole;
            } else {
                self.give_back(record, first);
            }
        }
        match cut {
            Cut::Whole => {}
            Cut::Open(byte) => {
                self.single = true;
                record.read();
                record.cells.cut_plainly(&record.text);
                findings.mend(Kind::Quotation, record.place_of_byte(byte), || {
                    let words = "the quotation mark that begins this cell is never closed; close it, or double it and put \
                                 the whole cell in quotation marks";
                    (words, "a quotation mark as a character like any other")
                });
            }
            Cut::Trailing(byte) => findings.add(Kind::LooseQuotation, record.place_of_byte(byte), || {
                "text follows the closing quotation mark of a cell; marks inside a cell in quotation marks are doubled"
            }),
        }
        if !record.is_text {
            record.misread(findings);
        }
        Ok(true)
    }

    /// Adds lines until the open quotation mark is closed, if it is soon.
    fn lengthen(&mut self, record: &mut Record, findings: &mut Findings) -> io::Result<Cut> {
        for _line in 1..MOST_LINES_OF_A_ROW {
            let end = record.bytes.len();
            if !self.line_into(&mut record.bytes, findings)? {
                break;
            }
            let line = record.bytes.get(end..).unwrap_or_default();
            if Section::ALL
                .iter()
                .any(|section| section.title().as_bytes() == line.trim_ascii())
            {
                break;
            }
            if line.contains(&b'"') {
                let cut = record.read();
                if !matches!(cut, Cut::Open(_)) {
                    return Ok(cut);
                }
            }
        }
        Ok(record.read())
    }

    /// Leaves a row its first line, and keeps the others for later.
    fn give_back(&mut self, record: &mut Record, first: usize) {
        let rest = record.bytes.split_off(first);
        for line in rest.split_inclusive(|byte| *byte == b'\n').rev() {
            self.ahead.push_front(line.to_vec());
            self.line -= 1;
        }
    }

    fn line_into(&mut self, bytes: &mut Vec<u8>, findings: &mut Findings) -> io::Result<bool> {
        if let Some(line) = self.ahead.pop_front() {
            bytes.extend_from_slice(&line);
            self.line += 1;
            return Ok(true);
        }
        let start = bytes.len();
        let read = self
            .source
            .by_ref()
            .take(LONGEST_LINE)
            .read_until(b'\n', bytes)?;
        if read == 0 {
            return Ok(false);
        }
        self.line += 1;
        if u64::try_from(read).is_ok_and(|read| read == LONGEST_LINE)
            && bytes.last() != Some(&b'\n')
        {
            let place = Place::Line {
                line: self.line,
                column: 1,
            };
            findings.add(
                Kind::TooLarge,
                place,
                || "this line is longer than 16 MiB; what is beyond that was not read",
            );
            self.skip_line()?;
            bytes.truncate(start);
            bytes.push(b'\n');
        }
        Ok(true)
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.source.fill_buf()?;
            let (used, end) = match buffer.iter().position(|byte| *byte == b'\n') {
                Some(end) => (end + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            };
            self.source.consume(used);
            if end {
                return Ok(());
            }
        }
    }
}

impl Record {
    /// Makes text and cells of the bytes.
    fn read(&mut self) -> Cut {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let line = self.content();
        match std::str::from_utf8(line) {
            Ok(valid) => {
                text.push_str(valid);
                self.is_text = true;
            }
            Err(_invalid) => {
                text.push_str(&String::from_utf8_lossy(line));
                self.is_text = false;
            }
        }
        self.text = text;
        self.cells.cut(&self.text)
    }

    /// The bytes without the end of the line.
    fn content(&self) -> &[u8] {
        let bytes = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        bytes.strip_suffix(b"\r").unwrap_or(bytes)
    }

    /// The end of the last line, as it is.
    pub(super) fn end(&self) -> &[u8] {
        self.bytes.get(self.content().len()..).unwrap_or_default()
    }

    /// Takes a mark from the beginning of the bytes, if it is there.
    pub(super) fn strip(&mut self, mark: &[u8]) -> bool {
        let has = self.bytes.starts_with(mark);
        if has {
            self.bytes.drain(..mark.len());
            self.read();
        }
        has
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text
            .bytes()
            .all(|byte| byte == b';' || byte.is_ascii_whitespace())
    }

    /// Whether a row of so many cells would be written exactly so.
    pub(super) fn is_plain(&self, columns: usize, scratch: &mut Vec<u8>) -> bool {
        if !self.is_text || self.cells.len() != columns {
            return false;
        }
        let content = self.content();
        if !content
            .iter()
            .any(|byte| matches!(byte, b'"' | b'\r' | b'\n'))
        {
            return true;
        }
        scratch.clear();
        for cell in 0..self.cells.len() {
            if cell > 0 {
                scratch.push(b';');
            }
            super::quotes::write_cell(self.cells.get(cell), scratch);
        }
        scratch == content
    }

    fn place_of_byte(&self, byte: usize) -> Place {
        let mut end = byte.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = self.text.get(..end).unwrap_or_default();
        let (lines, last) = match before.rfind('\n') {
            None => (0, before),
            Some(at) => (
                before.bytes().filter(|byte| *byte == b'\n').count(),
                &before[at + 1..],
            ),
        };
        Place::Line {
            line: self.line + u64::try_from(lines).unwrap_or_default(),
            column: u32::try_from(last.chars().count() + 1).unwrap_or(u32::MAX),
        }
    }

    fn misread(&self, findings: &mut Findings) {
        let line = self.content();
        let Err(error) = std::str::from_utf8(line) else {
            return;
        };
        let valid = error.valid_up_to();
        // What is before the first wrong byte is the same in the text.
        findings.mend(Kind::Encoding, self.place_of_byte(valid), || {
            let byte = line.get(valid).copied().unwrap_or_default();
            let words = format!(
                "the byte {byte:#04x} is not UTF-8 here; save the file as UTF-8 (it may be in Windows-1250, Windows-1252 \
                 or ISO 8859-2)"
            );
            (words, "the sign � in place of what cannot be read")
        });
    }
}

impl Row for Record {
    fn len(&self) -> usize {
        self.cells.len()
    }

    fn cell(&self, column: usize) -> &str {
        self.cells.get(column)
    }

    fn place(&self, column: usize, byte: usize) -> Place {
        if column == 0 && byte == 0 {
            return Place::Line {
                line: self.line,
                column: 1,
            };
        }
        if column >= self.cells.len() {
            return self.place_of_byte(self.text.len());
        }
        self.place_of_byte(self.cells.byte_in_row(column, byte))
    }
}

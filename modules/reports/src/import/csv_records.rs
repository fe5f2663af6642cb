//! Comma-separated records with their physical lines, by RFC 4180 and with mercy for what real exports do.
//!
//! A quotation mark opens only at the beginning of a field. One that is never closed would swallow the rest of the file;
//! so a record that runs over lines and does not fit the headers gives up its first line and reading goes on at the next.

use std::{io, ops::Range};

use super::{
    input::Window,
    record::{LONGEST_RECORD, LONGEST_SAMPLE, Record, Step, decode_into},
};

const LOST_MARK: &str = "A quotation mark is opened and not closed.";

pub struct CsvRecords {
    window: Window,
    line: u64,
    dialect: Dialect,
    /// The headers' number; 0 before they are read.
    width: usize,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy)]
struct Dialect {
    delimiter: u8,
    /// LF (also for CR LF), or CR for files of the old kind.
    line_end: u8,
}

/// Where a field lies in its record, without its quotation marks.
#[derive(Debug, Clone, PartialEq)]
struct Cell {
    place: Range<usize>,
    /// Whether doubled quotation marks or bytes behind a closing one have to be dealt with.
    escaped: bool,
    /// Whether it runs over lines and then goes on behind its closing quotation mark: the mark of a lost one.
    doubtful: bool,
}

/// What was found from the beginning of a record on.
enum Extent {
    /// The record and its line end take this many bytes.
    Whole(usize),
    /// The bytes end before the record does.
    Open,
}

impl CsvRecords {
    /// Reads the headers.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn new(mut window: Window) -> io::Result<(Self, Vec<String>)> {
        while window.bytes().len() < 32 * 1024 && !window.at_end() {
            window.grow()?;
        }
        let dialect = Dialect::of(window.bytes());
        let mut records = CsvRecords {
            window,
            line: 1,
            dialect,
            width: 0,
            cells: Vec::new(),
        };
        let mut headers = Record::default();
        records.next(&mut headers)?;
        records.width = headers.fields.len();
        Ok((records, headers.fields))
    }

    /// Reads the next record into `record`. Empty lines are passed over.
    ///
    /// # Errors
    /// Those of the stream.
    pub fn next(&mut self, record: &mut Record) -> io::Result<Step> {
        record.fields.clear();
        record.raw.clear();
        self.skip_empty_lines()?;
        record.line = self.line;
        if self.window.bytes().is_empty() {
            return Ok(Step::End);
        }
        let Some(length) = self.find_end()? else {
            return self.give_up_line(record, LOST_MARK);
        };
        if length > LONGEST_RECORD {
            return self.give_up_line(record, "The line is too long.");
        }
        if let Some(fault) = self.misfit(length) {
            if self.next_line_fits(length) {
                return self.give_up_line(record, LOST_MARK);
            }
            self.take(length, record);
            return Ok(Step::Faulty(fault));
        }
        if self.cells.iter().any(|cell| cell.doubtful) && self.next_line_fits(length) {
            return self.give_up_line(record, LOST_MARK);
        }
        self.take(length, record);
        Ok(Step::Record)
    }

    fn skip_empty_lines(&mut self) -> io::Result<()> {
        loop {
            let bytes = self.window.bytes();
            match bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n')) {
                Some(0) => return Ok(()),
                Some(count) => self.pass(count),
                None => {
                    self.pass(bytes.len());
                    if self.window.at_end() {
                        return Ok(());
                    }
                    self.window.grow()?;
                }
            }
        }
    }

    /// The length of the record with its line end; `None` when it does not end within what may be held.
    fn find_end(&mut self) -> io::Result<Option<usize>> {
        loop {
            let (bytes, end) = (self.window.bytes(), self.window.at_end());
            match self.dialect.split(bytes, end, &mut self.cells) {
                Extent::Whole(length) => return Ok(Some(length)),
                Extent::Open if end => return Ok(None),
                Extent::Open if bytes.len() > LONGEST_RECORD => return Ok(None),
                Extent::Open => self.window.grow()?,
            }
        }
    }

    /// Why the record that was split last does not fit the headers. Empty fields too many are borne.
    fn misfit(&self, length: usize) -> Option<String> {
        let (found, width) = (self.cells.len(), self.width);
        if width == 0 || found == width {
            return None;
        }
        let bytes = &self.window.bytes()[..length];
        let blank = |cell: &Cell| bytes[cell.place.clone()].trim_ascii().is_empty();
        let only_empty_beyond = found > width && self.cells[width..].iter().all(blank);
        let blank_row = self.cells.iter().all(blank);
        (!only_empty_beyond && !blank_row)
            .then(|| format!("The row has {found} fields; the headers are {width}."))
    }

    /// Whether, of a record over several lines, the second line makes a good record by itself.
    fn next_line_fits(&self, length: usize) -> bool {
        let bytes = &self.window.bytes()[..length];
        let Some(first) = self.dialect.line_length(bytes) else {
            return false;
        };
        let mut cells = Vec::new();
        let rest = &bytes[first..];
        !rest.is_empty()
            && matches!(self.dialect.split(rest, true, &mut cells), Extent::Whole(_))
            && cells.len() == self.width
    }

    fn take(&mut self, length: usize, record: &mut Record) {
        let bytes = &self.window.bytes()[..length];
        record.raw.extend_from_slice(trim_line_end(bytes));
        let count = self.cells.len();
        // Rows of blanks come shorter than the headers, and others longer by empty fields.
        let width = if self.width == 0 { count } else { self.width };
        record.fields.resize_with(width, String::new);
        for (cell, field) in self.cells.iter().zip(&mut record.fields) {
            self.dialect.read_cell(bytes, cell, field);
        }
        self.pass(length);
    }

    fn give_up_line(&mut self, record: &mut Record, reason: &str) -> io::Result<Step> {
        let length = loop {
            if let Some(length) = self.dialect.line_length(self.window.bytes()) {
                break length;
            }
            if self.window.at_end() {
                break self.window.bytes().len();
            }
            if self.window.bytes().len() > 2 * LONGEST_RECORD {
                keep_sample(self.window.bytes(), record);
                let held = self.window.bytes().len();
                self.pass(held);
            }
            self.window.grow()?;
        };
        keep_sample(trim_line_end(&self.window.bytes()[..length]), record);
        self.pass(length);
        Ok(Step::Faulty(reason.to_owned()))
    }

    fn pass(&mut self, count: usize) {
        let passed = &self.window.bytes()[..count];
        let ends = passed.iter().filter(|byte| **byte == self.dialect.line_end);
        self.line += ends.count() as u64;
        self.window.consume(count);
    }
}

fn keep_sample(bytes: &[u8], record: &mut Record) {
    let room = LONGEST_SAMPLE.saturating_sub(record.raw.len());
    record
        .raw
        .extend_from_slice(&bytes[..bytes.len().min(room)]);
}

fn trim_line_end(bytes: &[u8]) -> &[u8] {
    let mut bytes = bytes;
    while let [rest @ .., b'\r' | b'\n'] = bytes {
        bytes = rest;
    }
    bytes
}

impl Cell {
    fn plain(place: Range<usize>) -> Self {
        Cell {
            place,
            escaped: false,
            doubtful: false,
        }
    }

    fn drop_carriage_return(&mut self, bytes: &[u8]) {
        if bytes[self.place.clone()].ends_with(b"\r") {
            self.place.end -= 1;
        }
    }
}

impl Dialect {
    /// The delimiter that stands most often in the first line, outside quotation marks.
    fn of(head: &[u8]) -> Self {
        let line_end = if head.contains(&b'\n') || !head.contains(&b'\r') {
            b'\n'
        } else {
            b'\r'
        };
        let mut quoted = false;
        let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
        let start = head.iter().position(|byte| !byte.is_ascii_whitespace());
        for byte in &head[start.unwrap_or(0)..] {
            match byte {
                b'"' => quoted = !quoted,
                byte if *byte == line_end && !quoted => break,
                byte if !quoted => {
                    for (delimiter, count) in &mut counts {
                        *count += usize::from(delimiter == byte);
                    }
                }
                _ => {}
            }
        }
        // The first of equals wins, so that a file of one column is taken as comma-separated.
        let delimiter = counts
            .iter()
            .rev()
            .max_by_key(|(_, count)| *count)
            .map_or(b',', |(delimiter, _)| *delimiter);
        Dialect {
            delimiter,
            line_end,
        }
    }

    /// Finds the fields of the record at the beginning of `bytes`. `end` says that nothing follows them.
    fn split(&self, bytes: &[u8], end: bool, cells: &mut Vec<Cell>) -> Extent {
        cells.clear();
        let mut at = 0;
        loop {
            let (mut cell, stop) = if bytes.get(at) == Some(&b'"') {
                match self.quoted_cell(bytes, at + 1) {
                    Some(found) => found,
                    None => return Extent::Open,
                }
            } else {
                let stop = self.stop_from(bytes, at);
                (Cell::plain(at..stop), stop)
            };
            let after = bytes.get(stop).copied();
            if after.is_none() && !end {
                return Extent::Open;
            }
            // An unquoted last field holds the CR of its CR LF.
            if after != Some(self.delimiter) && cell.place.end == stop {
                cell.drop_carriage_return(bytes);
            }
            cells.push(cell);
            match after {
                Some(byte) if byte == self.delimiter => at = stop + 1,
                Some(_) => return Extent::Whole(stop + 1),
                None => return Extent::Whole(stop),
            }
        }
    }

    fn stop_from(&self, bytes: &[u8], from: usize) -> usize {
        bytes[from..]
            .iter()
            .position(|byte| *byte == self.delimiter || *byte == self.line_end)
            .map_or(bytes.len(), |count| from + count)
    }

    /// A field whose quotation mark opened just before `from`, and where the delimiter or line end behind it stands.
    fn quoted_cell(&self, bytes: &[u8], from: usize) -> Option<(Cell, usize)> {
        let mut at = from;
        let mut escaped = false;
        loop {
            let close = at + bytes[at..].iter().position(|byte| *byte == b'"')?;
            match bytes.get(close + 1) {
                Some(b'"') => {
                    escaped = true;
                    at = close + 2;
                }
                next => {
                    let stop = self.stop_from(bytes, close + 1);
                    let beyond = &bytes[close + 1..stop];
                    if next.is_none() || beyond.is_empty() || beyond == b"\r" {
                        let cell = Cell {
                            escaped,
                            ..Cell::plain(from..close)
                        };
                        return Some((cell, stop));
                    }
                    let cell = Cell {
                        place: from..stop,
                        escaped: true,
                        doubtful: bytes[from..close].contains(&self.line_end),
                    };
                    return Some((cell, stop));
                }
            }
        }
    }

    fn read_cell(&self, bytes: &[u8], cell: &Cell, field: &mut String) {
        let content = &bytes[cell.place.clone()];
        if !cell.escaped {
            return decode_into(content, field);
        }
        let mut plain = Vec::with_capacity(content.len());
        let mut quotes = content.split(|byte| *byte == b'"').peekable();
        let mut doubled = false;
        while let Some(part) = quotes.next() {
            plain.extend_from_slice(part);
            // Of two quotation marks in a row one is meant; a single one closed the field and is dropped.
            doubled = !doubled && quotes.peek().is_some_and(|next| next.is_empty());
            if doubled {
                plain.push(b'"');
            }
        }
        decode_into(&plain, field);
    }

    fn line_length(&self, bytes: &[u8]) -> Option<usize> {
        bytes
            .iter()
            .position(|byte| *byte == self.line_end)
            .map(|count| count + 1)
    }
}

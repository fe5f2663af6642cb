//! The rows of a CSV file, streamed: each field by the name of its column, every fault with its line.

use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::fault::{Fault, Faults, quoted};
use crate::onlooker::{Onlooker, Stage};

/// So many rows pass between two looks at whoever waits.
const LOOK_EVERY: u64 = 65_536;

/// Counts quotation marks on their way to the parser: in a whole file their number is even.
struct Marks<'a, R> {
    source: R,
    seen: &'a AtomicU64,
}

impl<R: Read> Read for Marks<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        let bytes = buffer.get(..read).unwrap_or(&[]).iter();
        let marks = bytes.filter(|byte| **byte == b'"').count();
        let marks = u64::try_from(marks).unwrap_or(0);
        self.seen.fetch_add(marks, Ordering::Relaxed);
        Ok(read)
    }
}

/// The names of the columns, as the first line has them.
pub(super) struct Header {
    pub(super) names: Vec<String>,
}

impl Header {
    /// The place of a column that may be called any of these, whatever the case, with hyphens or underscores.
    pub(super) fn find(&self, names: &[&str]) -> Option<usize> {
        let plain = |name: &str| name.trim().to_ascii_lowercase().replace('_', "-");
        self.names
            .iter()
            .position(|own| names.iter().any(|name| plain(own) == plain(name)))
    }
}

/// One row, while it is read.
pub(super) struct Row<'a> {
    pub(super) file: &'a str,
    pub(super) line: u64,
    pub(super) header: &'a Header,
    record: &'a ByteRecord,
    faults: &'a mut Faults,
}

impl Row<'_> {
    /// The text of a field. Nothing, and a fault, if it is not UTF-8; empty if the row ends before it.
    pub(super) fn text(&mut self, column: usize) -> Option<&str> {
        let bytes = self.record.get(column).unwrap_or(b"");
        let text = std::str::from_utf8(bytes).ok();
        if text.is_none() {
            self.fault(
                column,
                "is not UTF-8 text. Save the file again with the encoding UTF-8.",
            );
        }
        text
    }

    /// A whole number from 0 on; a fault if it is none.
    pub(super) fn number(&mut self, column: usize, what: &str) -> Option<u64> {
        let text = self.text(column)?.trim().to_owned();
        let number = text.parse().ok();
        if number.is_none() {
            let found = quoted(&text);
            self.fault(
                column,
                &format!("{found} is no {what}: a whole number from 0 on is expected."),
            );
        }
        number
    }

    /// Says what is wrong with a field.
    pub(super) fn fault(&mut self, column: usize, message: &str) {
        let name = self.header.names.get(column).cloned();
        self.add(name, message.to_owned());
    }

    /// Says what is wrong with the row.
    pub(super) fn fault_of_row(&mut self, message: String) {
        self.add(None, message);
    }

    fn add(&mut self, column: Option<String>, message: String) {
        self.faults.add(Fault {
            file: self.file.to_owned(),
            line: Some(self.line),
            column,
            message,
        });
    }

    /// How many fields the row has.
    pub(super) fn len(&self) -> usize {
        self.record.len()
    }
}

/// A file on its way in: its name for the faults, where they go, and who looks on.
pub(super) struct Source<'a> {
    pub(super) file: &'a str,
    pub(super) faults: &'a mut Faults,
    pub(super) onlooker: &'a dyn Onlooker,
}

impl Source<'_> {
    /// Says what is wrong with the file.
    pub(super) fn fault(&mut self, line: Option<u64>, message: String) {
        self.faults.add(Fault {
            file: self.file.to_owned(),
            line,
            column: None,
            message,
        });
    }

    /// The place of a column that must be there.
    pub(super) fn required(&mut self, header: &Header, names: &[&str]) -> Option<usize> {
        let found = header.find(names);
        if found.is_none() {
            let name = names.first().copied().unwrap_or("");
            let has = quoted(&header.names.join(","));
            self.fault(
                Some(1),
                format!(
                    "there is no column {name}. The first line must name the columns; it is {has}."
                ),
            );
        }
        found
    }

    /// Reads the header, asks `prepare` for what it means, and gives every row to `each`. Rows of another length than
    /// the header are faults, and are not given. `prepare` says with `None` that no row can be understood.
    pub(super) fn rows<P>(
        &mut self,
        from: impl Read,
        prepare: impl FnOnce(&mut Self, &Header) -> Option<P>,
        mut each: impl FnMut(&P, Row<'_>),
    ) {
        let marks = AtomicU64::new(0);
        let source = Marks {
            source: from,
            seen: &marks,
        };
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(source);
        let Some(header) = self.header(&mut reader) else {
            return;
        };
        let Some(prepared) = prepare(self, &header) else {
            return;
        };
        let (mut record, mut last_line, mut rows) = (ByteRecord::new(), 1, 0_u64);
        let mut spans_lines = false;
        while self.next(&mut reader, &mut record) {
            rows += 1;
            if rows.is_multiple_of(LOOK_EVERY) {
                self.onlooker.at(Stage::Reading, rows, None);
                if self.onlooker.wants_to_stop() {
                    return;
                }
            }
            last_line = record.position().map_or(last_line, csv::Position::line);
            spans_lines = record.iter().any(|field| field.contains(&b'\n'));
            let mut row = Row {
                file: self.file,
                line: last_line,
                header: &header,
                record: &record,
                faults: self.faults,
            };
            if row.len() == header.names.len() {
                each(&prepared, row);
            } else {
                let (has, wants) = (row.len(), header.names.len());
                row.fault_of_row(format!(
                    "the line has {has} fields, and the first line {wants}. Put quotation marks around texts with commas in them."
                ));
            }
        }
        if spans_lines && !marks.load(Ordering::Relaxed).is_multiple_of(2) {
            self.fault(
                Some(last_line),
                "a quotation mark is opened here and never closed. Close it, or double it where it belongs to a text.".to_owned(),
            );
        }
    }

    fn header(&mut self, reader: &mut Reader<impl Read>) -> Option<Header> {
        let mut record = ByteRecord::new();
        if !self.next(reader, &mut record) {
            if self.faults.is_empty() {
                self.fault(None, "the file is empty.".to_owned());
            }
            return None;
        }
        let mut names = Vec::new();
        for (place, field) in record.iter().enumerate() {
            let Ok(name) = std::str::from_utf8(field) else {
                self.fault(
                    Some(1),
                    "the line is not UTF-8 text. Save the file again with the encoding UTF-8."
                        .to_owned(),
                );
                return None;
            };
            let name = if place == 0 {
                name.trim_start_matches('\u{feff}')
            } else {
                name
            };
            names.push(name.to_owned());
        }
        Some(Header { names })
    }

    fn next(&mut self, reader: &mut Reader<impl Read>, record: &mut ByteRecord) -> bool {
        match reader.read_byte_record(record) {
            Ok(more) => more,
            Err(error) => {
                let line = error.position().map(csv::Position::line);
                self.fault(line, format!("the file cannot be read on: {error}."));
                false
            }
        }
    }
}

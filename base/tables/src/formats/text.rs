//! CSV, JSON, lines of JSON, and the rows of pages.

use std::io::{self, Write};

use datafusion::arrow::{array::RecordBatch, datatypes::SchemaRef};

use super::{
    Encoder, Sink,
    cells::{Cells, Nature},
};
use crate::query::{Format, Formulas};

/// A writer of rows as text.
pub struct Text {
    sink: Sink,
    format: Format,
    formulas: Formulas,
    /// `"name":` of each column, for objects.
    keys: Vec<Vec<u8>>,
    rows: u64,
    buffer: Vec<u8>,
    cell: Vec<u8>,
}

impl Text {
    pub fn new(
        format: Format,
        formulas: Formulas,
        schema: &SchemaRef,
        sink: Sink,
    ) -> io::Result<Self> {
        let mut keys = Vec::new();
        for field in schema.fields() {
            let mut key = serde_json::to_vec(field.name())?;
            key.push(b':');
            keys.push(key);
        }
        let mut text = Text {
            sink,
            format,
            formulas,
            keys,
            rows: 0,
            buffer: Vec::new(),
            cell: Vec::new(),
        };
        match format {
            Format::Csv => text.names(schema)?,
            Format::Json | Format::Rows => text.sink.write_all(b"[")?,
            _ => {}
        }
        Ok(text)
    }

    fn names(&mut self, schema: &SchemaRef) -> io::Result<()> {
        for (place, field) in schema.fields().iter().enumerate() {
            if place > 0 {
                self.buffer.push(b',');
            }
            quoted(field.name().as_bytes(), self.formulas, &mut self.buffer);
        }
        self.buffer.extend_from_slice(b"\r\n");
        self.sink.write_all(&self.buffer)
    }

    fn row(&mut self, cells: &[Cells<'_>], row: usize) -> io::Result<()> {
        match self.format {
            Format::Csv => self.line(cells, row),
            Format::NdJson => {
                self.object(cells, row)?;
                self.buffer.push(b'\n');
                Ok(())
            }
            format => {
                self.buffer
                    .extend_from_slice(if self.rows == 0 { b"\n" } else { b",\n" });
                match format {
                    Format::Rows => self.list(cells, row),
                    _ => self.object(cells, row),
                }
            }
        }
    }

    fn line(&mut self, cells: &[Cells<'_>], row: usize) -> io::Result<()> {
        for (place, column) in cells.iter().enumerate() {
            if place > 0 {
                self.buffer.push(b',');
            }
            if column.is_missing(row) {
                continue;
            }
            match column.nature() {
                Nature::Text => match column.text(row) {
                    Some(text) => quoted(text.as_bytes(), self.formulas, &mut self.buffer),
                    None => {
                        self.cell.clear();
                        column.write(row, &mut self.cell)?;
                        quoted(&self.cell, self.formulas, &mut self.buffer);
                    }
                },
                _ => column.write(row, &mut self.buffer)?,
            }
        }
        self.buffer.extend_from_slice(b"\r\n");
        Ok(())
    }

    fn object(&mut self, cells: &[Cells<'_>], row: usize) -> io::Result<()> {
        self.buffer.push(b'{');
        for (place, column) in cells.iter().enumerate() {
            if place > 0 {
                self.buffer.push(b',');
            }
            self.buffer.extend_from_slice(&self.keys[place]);
            json(column, row, &mut self.buffer, &mut self.cell)?;
        }
        self.buffer.push(b'}');
        Ok(())
    }

    fn list(&mut self, cells: &[Cells<'_>], row: usize) -> io::Result<()> {
        self.buffer.push(b'[');
        for (place, column) in cells.iter().enumerate() {
            if place > 0 {
                self.buffer.push(b',');
            }
            if column.is_missing(row) {
                self.buffer.extend_from_slice(b"null");
                continue;
            }
            self.cell.clear();
            // A page has no room for all the points of an area.
            match column.geometry(row) {
                Some(geometry) => write!(
                    self.cell,
                    "{} {}",
                    geometry.kind().name(),
                    geometry.points()
                )?,
                None => column.write(row, &mut self.cell)?,
            }
            string(&self.cell, &mut self.buffer)?;
        }
        self.buffer.push(b']');
        Ok(())
    }
}

/// A cell as JSON has it.
pub fn json(
    column: &Cells<'_>,
    row: usize,
    out: &mut Vec<u8>,
    spare: &mut Vec<u8>,
) -> io::Result<()> {
    if column.is_missing(row) || column.is_no_number(row) {
        out.extend_from_slice(b"null");
        return Ok(());
    }
    match column.nature() {
        Nature::Boolean | Nature::Number => column.write(row, out),
        Nature::Plain => {
            out.push(b'"');
            column.write(row, out)?;
            out.push(b'"');
            Ok(())
        }
        Nature::Text => {
            if let Some(geometry) = column.geometry(row) {
                stoa_geometry::geojson::write(&geometry, out);
                return Ok(());
            }
            spare.clear();
            column.write(row, spare)?;
            string(spare, out)
        }
    }
}

fn string(text: &[u8], out: &mut Vec<u8>) -> io::Result<()> {
    let needs_more = |byte: &u8| *byte < 0x20 || *byte == b'"' || *byte == b'\\';
    if text.iter().any(needs_more) {
        let text = String::from_utf8_lossy(text);
        return serde_json::to_writer(out, text.as_ref()).map_err(io::Error::from);
    }
    out.push(b'"');
    out.extend_from_slice(text);
    out.push(b'"');
    Ok(())
}

/// A text of CSV, in quotes where it needs them. An empty text has quotes too: without them a value is missing.
fn quoted(text: &[u8], formulas: Formulas, out: &mut Vec<u8>) {
    let runs = matches!(
        text.first(),
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n')
    );
    let escape = runs && formulas == Formulas::Escaped;
    let needs_quotes = text.is_empty()
        || text
            .iter()
            .any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n'));
    if !needs_quotes {
        if escape {
            out.push(b'\'');
        }
        out.extend_from_slice(text);
        return;
    }
    out.push(b'"');
    if escape {
        out.push(b'\'');
    }
    for byte in text {
        if *byte == b'"' {
            out.push(b'"');
        }
        out.push(*byte);
    }
    out.push(b'"');
}

impl Encoder for Text {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        let cells: io::Result<Vec<Cells<'_>>> = batch.columns().iter().map(Cells::of).collect();
        let cells = cells?;
        self.buffer.clear();
        for row in 0..batch.num_rows() {
            self.row(&cells, row)?;
            self.rows += 1;
        }
        self.sink.write_all(&self.buffer)
    }

    fn written(&self) -> u64 {
        self.sink.written()
    }

    fn finish(mut self: Box<Self>) -> io::Result<Sink> {
        if matches!(self.format, Format::Json | Format::Rows) {
            self.sink.write_all(b"\n]\n")?;
        }
        Ok(self.sink)
    }
}

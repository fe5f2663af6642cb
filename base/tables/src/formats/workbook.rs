//! Excel workbooks of one sheet (ECMA-376), written row by row as the answer comes: nothing is held, and no file is made on
//! the way. Texts stand in their cells, so no text is ever taken for a formula.

use std::io::{self, Write};

use datafusion::arrow::{array::RecordBatch, datatypes::SchemaRef};
use zip::{
    ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

use super::{
    Encoder, Sink,
    cells::{Cells, Nature},
};

/// Characters that a cell has room for.
const LONGEST: usize = 32_767;
/// Digits that a spreadsheet keeps of a number; references of more digits are texts.
const DIGITS: usize = 15;

const PARTS: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"#,
    ),
];

const SHEET: &str = "xl/worksheets/sheet1.xml";
const HEADER: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// A workbook on its way.
pub struct Workbook {
    zip: ZipWriter<StreamWriter<Sink>>,
    buffer: Vec<u8>,
    cell: Vec<u8>,
    written: u64,
}

impl Workbook {
    pub fn new(schema: &SchemaRef, sink: Sink) -> io::Result<Self> {
        let mut zip = ZipWriter::new_stream(sink);
        let options = SimpleFileOptions::default();
        for (name, content) in PARTS {
            zip.start_file(name, options)?;
            zip.write_all(HEADER.as_bytes())?;
            zip.write_all(content.as_bytes())?;
        }
        zip.start_file(SHEET, options.large_file(true))?;
        let mut workbook = Workbook {
            zip,
            buffer: Vec::new(),
            cell: Vec::new(),
            written: 0,
        };
        workbook.buffer.extend_from_slice(HEADER.as_bytes());
        workbook.buffer.extend_from_slice(
            br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData><row>"#,
        );
        for field in schema.fields() {
            words(field.name(), &mut workbook.buffer)?;
        }
        workbook.buffer.extend_from_slice(b"</row>");
        workbook.pass_on()?;
        Ok(workbook)
    }

    fn cell(&mut self, column: &Cells<'_>, row: usize) -> io::Result<()> {
        if column.is_missing(row) || column.is_no_number(row) {
            self.buffer.extend_from_slice(b"<c/>");
            return Ok(());
        }
        if let Some((serial, style)) = column.serial(row) {
            return write!(self.buffer, r#"<c s="{style}"><v>{serial}</v></c>"#);
        }
        self.cell.clear();
        column.write(row, &mut self.cell)?;
        let digits = self.cell.iter().filter(|byte| byte.is_ascii_digit());
        match column.nature() {
            Nature::Boolean => {
                let yes = u8::from(self.cell == b"true");
                write!(self.buffer, r#"<c t="b"><v>{yes}</v></c>"#)
            }
            Nature::Number if digits.count() <= DIGITS || self.cell.contains(&b'.') => {
                self.buffer.extend_from_slice(b"<c><v>");
                self.buffer.extend_from_slice(&self.cell);
                self.buffer.extend_from_slice(b"</v></c>");
                Ok(())
            }
            _ => {
                let text = String::from_utf8_lossy(&self.cell);
                words(&text, &mut self.buffer)
            }
        }
    }

    fn pass_on(&mut self) -> io::Result<()> {
        self.zip.write_all(&self.buffer)?;
        self.written += u64::try_from(self.buffer.len()).unwrap_or(u64::MAX);
        self.buffer.clear();
        Ok(())
    }
}

fn words(text: &str, out: &mut Vec<u8>) -> io::Result<()> {
    out.extend_from_slice(br#"<c t="inlineStr"><is><t xml:space="preserve">"#);
    for letter in text.chars().take(LONGEST) {
        match letter {
            '<' => out.extend_from_slice(b"&lt;"),
            '>' => out.extend_from_slice(b"&gt;"),
            '&' => out.extend_from_slice(b"&amp;"),
            // XML has no way to write these; the office formats have this one of their own (ECMA-376, part 1, 22.9.2.19).
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                write!(out, "_x{:04X}_", u32::from(letter))?;
            }
            '\r' => out.extend_from_slice(b"&#13;"),
            letter => out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    out.extend_from_slice(b"</t></is></c>");
    Ok(())
}

impl Encoder for Workbook {
    fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        let cells: io::Result<Vec<Cells<'_>>> = batch.columns().iter().map(Cells::of).collect();
        let cells = cells?;
        for row in 0..batch.num_rows() {
            self.buffer.extend_from_slice(b"<row>");
            for column in &cells {
                self.cell(column, row)?;
            }
            self.buffer.extend_from_slice(b"</row>");
        }
        self.pass_on()
    }

    /// Before it is packed, so more than what is sent.
    fn written(&self) -> u64 {
        self.written
    }

    fn finish(mut self: Box<Self>) -> io::Result<Sink> {
        self.buffer.extend_from_slice(b"</sheetData></worksheet>");
        self.pass_on()?;
        Ok(self.zip.finish()?.into_inner())
    }
}

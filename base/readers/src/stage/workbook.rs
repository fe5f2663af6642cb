//! The largest table of an Excel or OpenDocument workbook, as rows. Formulas are not run: what they gave when the workbook
//! was saved is read.

use std::{
    fs::File,
    io::{self, BufReader, Read},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use calamine::{Data, DataRef, Ods, Range, Reader, Xls, Xlsb, Xlsx, XlsxError};

use super::{Text, rows::Rows, unpack};
use crate::{
    finding::Finding,
    found::{Format, Found},
    source::Source,
    unreadable::Unreadable,
};

/// Bytes that all parts of a workbook may have unpacked, and those of a format that is read whole.
const UNPACKED: u64 = 2 << 30;
const UNPACKED_WHOLE: u64 = 64 << 20;
/// Texts that cells share are held in memory.
const SHARED: u64 = 96 << 20;
/// A workbook of before 2007 is read whole.
const OLD: u64 = 64 << 20;
/// Empty rows between rows that are kept as such.
const GAP: u32 = 1000;

fn damaged(error: &dyn std::fmt::Display) -> Unreadable {
    let text = error.to_string();
    if text.to_lowercase().contains("password") {
        Unreadable::Locked
    } else {
        Unreadable::Damaged(format!("its sheets cannot be read ({text})"))
    }
}

/// Writes the largest sheet as rows.
pub fn stage(source: &Source, folder: &Path) -> Result<Text, Unreadable> {
    // The formats are old and the readers not ours: what makes one of them panic is a damaged file like any other.
    let reading = AssertUnwindSafe(|| sheets(source, folder));
    match catch_unwind(reading) {
        Ok(result) => result,
        Err(_) => Err(Unreadable::Damaged(
            "its sheets contradict themselves".to_owned(),
        )),
    }
}

fn sheets(source: &Source, folder: &Path) -> Result<Text, Unreadable> {
    let mut begin = Vec::new();
    File::open(source.path)?.take(4).read_to_end(&mut begin)?;
    if begin.starts_with(b"\xd0\xcf\x11\xe0") {
        if File::open(source.path)?.metadata()?.len() > OLD {
            return Err(Unreadable::TooLarge(OLD));
        }
        let book =
            Xls::new(BufReader::new(File::open(source.path)?)).map_err(|error| damaged(&error))?;
        return whole(book, source, folder);
    }
    let parts = parts(source.path)?;
    let has = |name: &str| parts.iter().any(|(part, _)| part == name);
    let all: u64 = parts.iter().map(|(_, bytes)| bytes).sum();
    let file = || Ok::<_, io::Error>(BufReader::new(File::open(source.path)?));
    if has("xl/workbook.xml") {
        let shared = parts
            .iter()
            .find(|(part, _)| part == "xl/sharedStrings.xml")
            .map_or(0, |(_, bytes)| *bytes);
        if shared > SHARED {
            return Err(Unreadable::TooLarge(SHARED));
        }
        let book = Xlsx::new(file()?).map_err(|error| damaged(&error))?;
        return streamed(book, source, folder);
    }
    if !has("xl/workbook.bin") && !has("content.xml") {
        return Err(Unreadable::OtherFormat("The document".to_owned()));
    }
    if all > UNPACKED_WHOLE {
        return Err(Unreadable::TooLarge(UNPACKED_WHOLE));
    }
    if has("xl/workbook.bin") {
        whole(
            Xlsb::new(file()?).map_err(|error| damaged(&error))?,
            source,
            folder,
        )
    } else {
        whole(
            Ods::new(file()?).map_err(|error| damaged(&error))?,
            source,
            folder,
        )
    }
}

/// The parts of a packed workbook with their true sizes: all are unpacked into nothing, since an archive may lie about them.
fn parts(path: &Path) -> Result<Vec<(String, u64)>, Unreadable> {
    let mut archive = unpack::open(path)?;
    let mut parts = Vec::new();
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| damaged(&error))?;
        let name = entry.name().map_err(|error| damaged(&error))?.into_owned();
        let mut limited = entry.take(left + 1);
        let bytes = io::copy(&mut limited, &mut io::sink()).map_err(|error| damaged(&error))?;
        if bytes > left {
            return Err(Unreadable::TooLarge(UNPACKED));
        }
        left -= bytes;
        parts.push((name, bytes));
    }
    Ok(parts)
}

fn found(sheet: &str) -> Found {
    Found {
        sheet: Some(sheet.to_owned()),
        ..Found::new(Format::Workbook)
    }
}

/// The other sheets, to be told of.
fn others(names: &[String], chosen: &str) -> Vec<Finding> {
    let names: Vec<String> = names
        .iter()
        .filter(|name| *name != chosen)
        .cloned()
        .collect();
    if names.is_empty() {
        Vec::new()
    } else {
        vec![Finding::Others { names }]
    }
}

/// A workbook of a format that can only be read whole.
fn whole<B>(mut book: B, source: &Source, folder: &Path) -> Result<Text, Unreadable>
where
    B: Reader<BufReader<File>>,
    B::Error: std::fmt::Display,
{
    let names = book.sheet_names();
    let mut largest: Option<(usize, String, Range<Data>)> = None;
    let mut failed = None;
    for name in &names {
        match book.worksheet_range(name) {
            Ok(range) => {
                let cells = range.used_cells().count();
                if largest.as_ref().is_none_or(|(most, _, _)| cells > *most) {
                    largest = Some((cells, name.clone(), range));
                }
            }
            Err(error) => failed = Some(damaged(&error)),
        }
    }
    let Some((_, sheet, range)) = largest.filter(|(cells, _, _)| *cells > 0) else {
        return Err(failed.unwrap_or(Unreadable::Empty));
    };
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    for row in range.rows() {
        let cells: Vec<String> = row.iter().map(text).collect();
        rows.write(cells.iter().map(String::as_str))?;
    }
    rows.finish(found(&sheet), None, others(&names, &sheet))
}

type Book = Xlsx<BufReader<File>>;

/// Calls `each` with every filled cell of a sheet: row, column, text.
fn each_cell(
    book: &mut Book,
    sheet: &str,
    each: &mut dyn FnMut(u32, u32, &DataRef) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut cells = match book.worksheet_cells_reader(sheet) {
        Ok(cells) => cells,
        // A sheet of charts has no cells.
        Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => return Ok(()),
        Err(error) => return Err(damaged(&error)),
    };
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        if !matches!(cell.get_value(), DataRef::Empty) {
            each(row, column, cell.get_value())?;
        }
    }
    Ok(())
}

/// A workbook whose cells are read one after another.
fn streamed(mut book: Book, source: &Source, folder: &Path) -> Result<Text, Unreadable> {
    let names = book.sheet_names();
    let mut largest = (0_u64, String::new());
    for name in &names {
        let mut cells = 0;
        each_cell(&mut book, name, &mut |_, _, _| {
            cells += 1;
            Ok(())
        })?;
        if cells > largest.0 {
            largest = (cells, name.clone());
        }
    }
    let (cells, sheet) = largest;
    if cells == 0 {
        return Err(Unreadable::Empty);
    }
    let mut rows = Rows::create(folder, source.limits.unpacked)?;
    let limit = source.limits.columns;
    let mut at: Option<u32> = None;
    let mut line: Vec<String> = Vec::new();
    each_cell(&mut book, &sheet, &mut |row, column, cell| {
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limit {
            return Err(Unreadable::TooManyColumns(column + 1, limit));
        }
        if at != Some(row) {
            if let Some(last) = at {
                rows.write(line.iter().map(String::as_str))?;
                for _ in last + 1..row.min(last.saturating_add(GAP)) {
                    rows.write([""])?;
                }
            }
            (at, line) = (Some(row), Vec::new());
        }
        line.resize(line.len().max(column + 1), String::new());
        line[column] = text(&Data::from(cell.clone()));
        Ok(())
    })?;
    rows.write(line.iter().map(String::as_str))?;
    rows.finish(found(&sheet), None, others(&names, &sheet))
}

/// What a cell shows, as text: whole numbers without a fraction, days and times as ISO 8601 has them.
fn text(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(truth) => truth.to_string(),
        Data::Error(error) => error.to_string(),
        Data::DateTime(time) if time.is_duration() || time.as_f64() < 1.0 => {
            let seconds = (time.as_f64() * 86_400.0).round();
            let (hours, rest) = ((seconds / 3600.0).floor(), seconds.rem_euclid(3600.0));
            format!("{hours:02}:{:02}:{:02}", (rest / 60.0).floor(), rest % 60.0)
        }
        Data::DateTime(time) => {
            let (year, month, day, hours, minutes, seconds, milli) = time.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            match (hours, minutes, seconds, milli) {
                (0, 0, 0, 0) => day,
                (_, _, _, 0) => format!("{day}T{hours:02}:{minutes:02}:{seconds:02}"),
                _ => format!("{day}T{hours:02}:{minutes:02}:{seconds:02}.{milli:03}"),
            }
        }
    }
}

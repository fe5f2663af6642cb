//! The sheets of a workbook as rows by heading.

use std::{
    collections::BTreeMap,
    io::{self, Cursor, Read},
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{Data, Reader, Xls, Xlsx};

use super::headings;
use crate::import::NotImported;

/// Bytes of a workbook packed and unpacked, filled cells, and the rightmost column that is read.
const PACKED: usize = 8 << 20;
const UNPACKED: u64 = 64 << 20;
const MOST_CELLS: usize = 200_000;
const MOST_COLUMNS: u32 = 1_000;

/// One row, with the number that it has in the spreadsheet program.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub number: u32,
    /// By heading; only what is not empty.
    pub cells: BTreeMap<String, String>,
}

impl Row {
    /// What stands under a heading; empty if nothing does.
    pub fn get(&self, heading: &str) -> &str {
        self.cells.get(heading).map_or("", String::as_str)
    }
}

/// The sheets that make a form.
#[derive(Debug, Default)]
pub struct Sheets {
    pub survey: Vec<Row>,
    pub choices: Vec<Row>,
    pub settings: Vec<Row>,
}

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

pub fn xlsx(bytes: &[u8]) -> Result<Sheets, NotImported> {
    is_bounded(bytes)?;
    // The reader is not ours: should a damaged workbook make it panic, that is a workbook that cannot be read.
    let read = catch_unwind(|| -> Result<Sheets, NotImported> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
        let mut left = MOST_CELLS;
        let mut sheets = BTreeMap::new();
        for name in book.sheet_names().into_iter().take(100) {
            let Some(wanted) = wanted(&name) else {
                continue;
            };
            let mut cells = Cells::new();
            let mut reader = book
                .worksheet_cells_reader(&name)
                .map_err(|e| unreadable(&e))?;
            while let Some(cell) = reader.next_cell().map_err(|e| unreadable(&e))? {
                let (row, column) = cell.get_position();
                put(
                    &mut cells,
                    (row, column),
                    &Data::from(cell.get_value().clone()),
                    &mut left,
                )?;
            }
            sheets.entry(wanted).or_insert(cells);
        }
        assemble(sheets)
    });
    read.unwrap_or_else(|_| Err(NotImported("the workbook is damaged".to_owned())))
}

pub fn xls(bytes: &[u8]) -> Result<Sheets, NotImported> {
    if bytes.len() > PACKED {
        return Err(NotImported("the workbook is larger than 8 MiB".to_owned()));
    }
    let read = catch_unwind(AssertUnwindSafe(|| -> Result<Sheets, NotImported> {
        let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
        let mut left = MOST_CELLS;
        let mut sheets = BTreeMap::new();
        for name in book.sheet_names().into_iter().take(100) {
            let Some(wanted) = wanted(&name) else {
                continue;
            };
            let range = book.worksheet_range(&name).map_err(|e| unreadable(&e))?;
            let (top, side) = range.start().unwrap_or((0, 0));
            let mut cells = Cells::new();
            for (row, column, value) in range.used_cells() {
                let at = |index: usize, first: u32| {
                    u32::try_from(index)
                        .unwrap_or(u32::MAX)
                        .saturating_add(first)
                };
                put(
                    &mut cells,
                    (at(row, top), at(column, side)),
                    value,
                    &mut left,
                )?;
            }
            sheets.entry(wanted).or_insert(cells);
        }
        assemble(sheets)
    }));
    read.unwrap_or_else(|_| Err(NotImported("the workbook is damaged".to_owned())))
}

fn unreadable(error: &dyn std::fmt::Display) -> NotImported {
    NotImported(format!("the workbook cannot be read ({error})"))
}

/// All parts are unpacked into nothing: an archive may lie about their sizes.
fn is_bounded(bytes: &[u8]) -> Result<(), NotImported> {
    if bytes.len() > PACKED {
        return Err(NotImported("the workbook is larger than 8 MiB".to_owned()));
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))
        .map_err(|e| NotImported(format!("this is no .xlsx workbook ({e})")))?;
    let mut left = UNPACKED;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|e| unreadable(&e))?;
        let read =
            io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|e| unreadable(&e))?;
        left = left
            .checked_sub(read)
            .ok_or_else(|| NotImported("the workbook has more than 64 MiB unpacked".to_owned()))?;
    }
    Ok(())
}

fn wanted(sheet: &str) -> Option<&'static str> {
    match sheet.trim().to_lowercase().as_str() {
        "survey" => Some("survey"),
        "choices" | "choices and columns" => Some("choices"),
        "settings" => Some("settings"),
        _ => None,
    }
}

fn put(
    cells: &mut Cells,
    (row, column): (u32, u32),
    value: &Data,
    left: &mut usize,
) -> Result<(), NotImported> {
    let text = words(value);
    if text.is_empty() || column >= MOST_COLUMNS {
        return Ok(());
    }
    *left = left
        .checked_sub(1)
        .ok_or_else(|| NotImported("the workbook has more than 200,000 filled cells".to_owned()))?;
    cells.entry(row).or_default().insert(column, text);
    Ok(())
}

/// A cell as it would be typed: whole numbers without a point.
fn words(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) => crate::clean::paragraphs(text),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        other => other.to_string(),
    }
}

fn assemble(mut sheets: BTreeMap<&'static str, Cells>) -> Result<Sheets, NotImported> {
    let mut rows = |name| sheets.remove(name).map(rows).unwrap_or_default();
    let sheets = Sheets {
        survey: rows("survey"),
        choices: rows("choices"),
        settings: rows("settings"),
    };
    if sheets.survey.is_empty() {
        return Err(NotImported(
            "the workbook has no sheet “survey” with questions".to_owned(),
        ));
    }
    Ok(sheets)
}

fn rows(cells: Cells) -> Vec<Row> {
    let mut cells = cells.into_iter();
    let Some((_, first)) = cells.next() else {
        return Vec::new();
    };
    let headings: BTreeMap<u32, String> = first
        .into_iter()
        .map(|(column, text)| (column, headings::heading(&text)))
        .collect();
    let row = |(number, line): (u32, BTreeMap<u32, String>)| {
        let mut row = Row {
            number: number.saturating_add(1),
            cells: BTreeMap::new(),
        };
        for (column, text) in line {
            if let Some(heading) = headings.get(&column) {
                row.cells.entry(heading.clone()).or_insert(text);
            }
        }
        row
    };
    cells.map(row).filter(|row| !row.cells.is_empty()).collect()
}

//! Workbooks, cell by cell: memory grows with the cells that are filled, not with the rectangle that they span.

use std::{io::Cursor, panic::catch_unwind};

use calamine::{Data, Reader, Xlsx, XlsxError};

use super::{
    Workbook,
    table::{Line, Table},
    unpacked::{MOST_BYTES, is_bounded},
};

/// Spreadsheet programs have no more rows and columns than these.
const MOST_COLUMNS: usize = 16_384;

/// So many cells are kept, those that are empty before a filled one included: a million votes of twenty cells each.
const MOST_CELLS: usize = 20_000_000;

/// So many bytes of text are kept: a text that many cells share is packed once.
const MOST_TEXT: usize = 512 << 20;

/// All sheets of a workbook that have anything in them. The error is what is wrong with the workbook as a whole.
pub(super) fn tables(workbook: &Workbook) -> Result<Vec<Table>, String> {
    is_bounded(&workbook.bytes, MOST_BYTES)?;
    // The reader is not ours: should a damaged workbook make it panic, that is a workbook that cannot be read.
    let read = catch_unwind(|| read(workbook));
    match read {
        Ok(Ok(tables)) => Ok(tables),
        Ok(Err(error)) => Err(error),
        Err(_panicked) => Err("it is damaged".to_owned()),
    }
}

fn read(workbook: &Workbook) -> Result<Vec<Table>, String> {
    let words = |error: XlsxError| error.to_string();
    let bytes = Cursor::new(workbook.bytes.as_slice());
    let mut file: Xlsx<_> = Xlsx::new(bytes).map_err(words)?;
    let mut tables = Vec::new();
    let mut room = Room {
        cells: MOST_CELLS,
        text: MOST_TEXT,
    };
    for sheet in file.sheet_names() {
        let mut lines: Vec<Line> = Vec::new();
        let mut cells = file.worksheet_cells_reader(&sheet).map_err(words)?;
        while let Some(cell) = cells.next_cell().map_err(words)? {
            let (row, column) = cell.get_position();
            let text = text(Data::from(cell.get_value().clone()));
            let column = usize::try_from(column).unwrap_or(MOST_COLUMNS);
            if !text.trim().is_empty() && column < MOST_COLUMNS {
                let length = text.len();
                let grown = put(&mut lines, (row.saturating_add(1), column), text);
                room.take(grown, length)
                    .ok_or_else(|| format!("the sheet “{sheet}” has more than 20 million cells or 512 MiB of text, with row {row}"))?;
            }
        }
        lines.sort_by_key(|line| line.row);
        let mut lines = lines.into_iter();
        if let Some(header) = lines.next() {
            tables.push(Table {
                sheet: format!("{sheet} ({})", workbook.name),
                header: header.cells,
                header_row: header.row,
                lines: lines.collect(),
            });
        }
    }
    Ok(tables)
}

/// What may still be kept of a workbook.
struct Room {
    cells: usize,
    text: usize,
}

impl Room {
    fn take(&mut self, cells: usize, text: usize) -> Option<()> {
        self.cells = self.cells.checked_sub(cells)?;
        self.text = self.text.checked_sub(text)?;
        Some(())
    }
}

/// Puts a cell where it belongs, and says by how many cells its line grew. Cells come row by row; a workbook whose rows come otherwise gets a line anew, and is put in order at the end.
fn put(lines: &mut Vec<Line>, (row, column): (u32, usize), text: String) -> usize {
    if lines.last().is_none_or(|line| line.row != row) {
        let cells = Vec::new();
        lines.push(Line { row, cells });
    }
    if let Some(line) = lines.last_mut() {
        let before = line.cells.len();
        if before <= column {
            line.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = line.cells.get_mut(column) {
            *cell = text;
        }
        return line.cells.len() - before;
    }
    0
}

/// A cell's text as people see it; whole numbers without a decimal point.
fn text(data: Data) -> String {
    match data {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
        Data::Bool(yes) => if yes { "1" } else { "0" }.to_owned(),
        Data::DateTime(at) => at.as_f64().to_string(),
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}

//! Files with a column that names things one to a row: addresses for letters, people who declined, a drawn panel.

use std::{collections::HashMap, io::BufRead};

use crate::{fault::Faults, sheet::Sheet};

/// Reads the ids of a file: of the column `column`, or of the first where none is named. `name` is what faults call it.
///
/// # Errors
/// Every fault of the file: no such column, ids that are blank or given twice, no ids at all.
pub fn read_ids(
    name: &str,
    reader: impl BufRead,
    column: Option<&str>,
) -> Result<Vec<String>, Faults> {
    let mut sheet = Sheet::open(name, reader);
    let mut ids = Vec::new();
    let mut lines: HashMap<String, u64> = HashMap::new();
    let place = match column {
        Some(column) if !sheet.headings.is_empty() => {
            let found = sheet.column(&[column]);
            if found.is_none() {
                let words = format!(
                    "There is no such column among {}.",
                    sheet.headings.join(", ")
                );
                sheet.fault(Some(1), Some(column), words);
            }
            found
        }
        _ => Some(0).filter(|first| *first < sheet.headings.len()),
    };
    if let Some(place) = place {
        let heading = sheet.headings[place].clone();
        while let Some(row) = sheet.next_row() {
            let id = row.cells[place].clone();
            if id.is_empty() {
                sheet.fault(Some(row.line), Some(&heading), "It is blank.");
            } else if let Some(before) = lines.insert(id.clone(), row.line) {
                let words = format!("{id} stands on line {before} already. Remove one.");
                sheet.fault(Some(row.line), Some(&heading), words);
            } else {
                ids.push(id);
            }
        }
        if ids.is_empty() && sheet.faults.is_empty() {
            sheet.fault(None, None, "It has no rows, only a heading.");
        }
    }
    if sheet.faults.is_empty() {
        Ok(ids)
    } else {
        Err(sheet.faults)
    }
}

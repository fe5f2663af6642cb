//! A cell that does not fit its column.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::column::Kind;

/// How many refusals are kept with their values; the others are counted.
pub const KEPT: usize = 200;

/// What should have stood in the cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    Kind(Kind),
    /// The row should have ended here: the table has no such column.
    Nothing,
}

/// A cell whose value is left out of the table, empty there and kept here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Row of the table, from 1.
    pub row: u64,
    /// Line of the file, from 1, where the row begins; of text files only.
    pub line: Option<u64>,
    /// The column's name, or its number in the file if the table has no such column.
    pub column: String,
    /// At most 80 characters of it.
    pub value: String,
    pub expected: Expected,
}

impl fmt::Display for Refusal {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Row {}", self.row)?;
        if let Some(line) = self.line {
            write!(to, " (line {line} of the file)")?;
        }
        match self.expected {
            Expected::Kind(kind) => {
                write!(
                    to,
                    ", column {}: \"{}\" is not {}",
                    self.column,
                    self.value,
                    kind.word()
                )
            }
            Expected::Nothing => {
                write!(
                    to,
                    ": \"{}\" stands beyond the last column, in column {}",
                    self.value, self.column
                )
            }
        }
    }
}

/// A value as a report shows it: at most 80 characters, no control characters.
pub(crate) fn shortened(value: &str) -> String {
    let mut short: String = value
        .chars()
        .take(80)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    if value.chars().nth(80).is_some() {
        short.push('…');
    }
    short
}

//! Where something is: a line and column of a text, or a cell of a spreadsheet.

use std::fmt;

/// A place in what was read. Lines, columns and rows count from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A character of a text file: `column` counts characters of the line.
    Line { line: u64, column: u32 },
    /// A cell of a spreadsheet.
    Cell {
        sheet: Box<str>,
        row: u32,
        column: u32,
    },
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::File => f.write_str("the file"),
            Place::Line { line, column } => write!(f, "line {line}, column {column}"),
            Place::Cell { sheet, row, column } => {
                write!(f, "sheet {sheet}, cell {}{row}", letters(*column))
            }
        }
    }
}

/// A spreadsheet's name for a column: 1 is A, 27 is AA.
fn letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        let letter = u8::try_from((column - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        column = (column - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_editors_and_spreadsheets_do() {
        let cell = |column| Place::Cell {
            sheet: "Votes".into(),
            row: 7,
            column,
        };
        assert_eq!(cell(1).to_string(), "sheet Votes, cell A7");
        assert_eq!(cell(26).to_string(), "sheet Votes, cell Z7");
        assert_eq!(cell(27).to_string(), "sheet Votes, cell AA7");
        assert_eq!(cell(16_384).to_string(), "sheet Votes, cell XFD7");
        let place = Place::Line { line: 3, column: 9 };
        assert_eq!(place.to_string(), "line 3, column 9");
    }
}

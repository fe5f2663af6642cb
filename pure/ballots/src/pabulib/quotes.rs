//! Cells of a line: separated by semicolons, and in quotation marks where they hold one, a quotation mark or a line's end.

use std::ops::Range;

/// One row of a file, cut into its cells.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// The cells' texts behind one another. Of most rows this is the row itself.
    text: String,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Cell {
    text: Range<usize>,
    /// Where it begins in the row, with its quotation mark.
    begins: usize,
    /// Whether its text is in the row as it is here, so that places in one are places in the other.
    quoted: bool,
}

/// Where cutting stopped before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    Whole,
    /// A quotation mark at this byte was not closed.
    Open(usize),
    /// A cell whose closing quotation mark, at this byte, was followed by more text.
    Trailing(usize),
}

impl Cells {
    pub(super) fn len(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn get(&self, cell: usize) -> &str {
        let range = self.cells.get(cell).map(|cell| cell.text.clone());
        range
            .and_then(|range| self.text.get(range))
            .unwrap_or_default()
    }

    /// The byte of the row at which a byte of a cell is; `usize::MAX` is the cell's last.
    pub(super) fn byte_in_row(&self, cell: usize, byte: usize) -> usize {
        let Some(cell) = self.cells.get(cell).or(self.cells.last()) else {
            return 0;
        };
        let inside = byte.min(cell.text.len());
        cell.begins + inside + usize::from(cell.quoted)
    }

    /// Cuts a row (without its line's end).
    pub(super) fn cut(&mut self, row: &str) -> Cut {
        self.text.clear();
        self.cells.clear();
        if row.contains('"') {
            return self.cut_quoted(row);
        }
        self.text.push_str(row);
        let mut begins = 0;
        for cell in row.split(';') {
            let text = begins..begins + cell.len();
            begins = text.end + 1;
            self.cells.push(Cell {
                begins: text.start,
                text,
                quoted: false,
            });
        }
        Cut::Whole
    }

    /// The same, taking quotation marks for what they are.
    pub(super) fn cut_plainly(&mut self, row: &str) {
        self.text.clear();
        self.cells.clear();
        let mut begins = 0;
        for cell in row.split(';') {
            let start = self.text.len();
            self.text.push_str(cell);
            self.cells.push(Cell {
                begins,
                text: start..self.text.len(),
                quoted: false,
            });
            begins += cell.len() + 1;
        }
    }

    /// A quotation mark means something only at the beginning of a cell; inside it is doubled.
    fn cut_quoted(&mut self, row: &str) -> Cut {
        let mut cut = Cut::Whole;
        let mut at = 0;
        loop {
            let (begins, start) = (at, self.text.len());
            let rest = row.get(at..).unwrap_or_default();
            let quoted = rest.starts_with('"');
            if quoted {
                at += 1;
                loop {
                    let rest = row.get(at..).unwrap_or_default();
                    let Some(mark) = rest.find('"') else {
                        self.text.push_str(rest);
                        self.close(begins, start, quoted);
                        return Cut::Open(begins);
                    };
                    self.text.push_str(rest.get(..mark).unwrap_or_default());
                    at += mark + 1;
                    if !row.get(at..).unwrap_or_default().starts_with('"') {
                        break;
                    }
                    self.text.push('"');
                    at += 1;
                }
            }
            let rest = row.get(at..).unwrap_or_default();
            let end = rest.find(';').unwrap_or(rest.len());
            if quoted && end > 0 && cut == Cut::Whole {
                cut = Cut::Trailing(at);
            }
            self.text.push_str(rest.get(..end).unwrap_or_default());
            self.close(begins, start, quoted);
            at += end + 1;
            if at > row.len() {
                return cut;
            }
        }
    }

    fn close(&mut self, begins: usize, start: usize, quoted: bool) {
        self.cells.push(Cell {
            text: start..self.text.len(),
            begins,
            quoted,
        });
    }
}

/// Writes a cell as it should be: in quotation marks if it needs them.
pub(super) fn write_cell(cell: &str, out: &mut Vec<u8>) {
    let needs = cell
        .bytes()
        .any(|byte| matches!(byte, b';' | b'"' | b'\n' | b'\r'));
    if !needs {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(b'"');
    for (part, text) in cell.split('"').enumerate() {
        if part > 0 {
            out.extend_from_slice(b"\"\"");
        }
        out.extend_from_slice(text.as_bytes());
    }
    out.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(row: &str) -> (Vec<String>, Cut) {
        let mut cells = Cells::default();
        let cut = cells.cut(row);
        (
            (0..cells.len())
                .map(|cell| cells.get(cell).to_owned())
                .collect(),
            cut,
        )
    }

    #[test]
    fn rows_are_cut_as_rfc_4180_has_it() {
        for (row, cells) in [
            ("", &[""][..]),
            (";", &["", ""]),
            ("a;b,c;", &["a", "b,c", ""]),
            ("\"a;b\";c", &["a;b", "c"]),
            ("\"\"\"Park\"\" north\";1", &["\"Park\" north", "1"]),
            ("5' 10\" tall;x", &["5' 10\" tall", "x"]),
            ("\"\";\"\"", &["", ""]),
        ] {
            assert_eq!(cut(row).0, cells, "{row}");
            assert_eq!(cut(row).1, Cut::Whole, "{row}");
        }
    }

    #[test]
    fn what_is_not_closed_is_told() {
        assert_eq!(
            cut("1;\"a;b"),
            (vec!["1".to_owned(), "a;b".to_owned()], Cut::Open(2))
        );
        assert_eq!(
            cut("\"a\"b;c"),
            (vec!["ab".to_owned(), "c".to_owned()], Cut::Trailing(3))
        );
        assert_eq!(cut("\"a\"\"").1, Cut::Open(0));
    }

    #[test]
    fn cells_are_quoted_only_where_they_need_it() {
        for (cell, written) in [
            ("a b", "a b"),
            ("a;b", "\"a;b\""),
            ("\"", "\"\"\"\""),
            ("a\nb", "\"a\nb\""),
        ] {
            let mut out = Vec::new();
            write_cell(cell, &mut out);
            assert_eq!(String::from_utf8(out).unwrap(), written);
        }
    }
}

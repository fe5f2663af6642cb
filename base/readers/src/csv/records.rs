//! The cells of a record.
//!
//! As RFC 4180, the csv module of Python and spreadsheets read it: a quotation mark counts at the beginning of a cell
//! (after spaces, too), a doubled one inside stands for itself, and what follows the closing one up to the delimiter is
//! taken as it stands. Nothing is ever an error.

use std::borrow::Cow;

/// How the text is written. All marks are ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    pub delimiter: u8,
    pub quote: Option<u8>,
    /// A mark that makes the next character an ordinary one, within quotes.
    pub escape: Option<u8>,
}

impl Dialect {
    /// As RFC 4180 has it.
    pub const PLAIN: Self = Self {
        delimiter: b',',
        quote: Some(b'"'),
        escape: None,
    };
}

/// Where a cell is in its block, without its quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub start: u32,
    pub end: u32,
    /// Whether it has doubled marks or escapes inside, or characters after its closing mark.
    pub knotted: bool,
    pub quoted: bool,
}

/// The records of one block of text, which begins and ends between records.
pub struct Records<'a> {
    bytes: &'a [u8],
    dialect: Dialect,
    /// Offsets of quotation marks that are never closed, in rising order.
    open: &'a [usize],
    at: usize,
    /// The delimiters and line ends of the piece that was looked at last, as bits, and where it begins. Most cells are short, so
    /// that many end within one piece.
    stops: u64,
    piece: Option<usize>,
}

/// Bytes that are looked at together.
const PIECE: usize = 64;

/// A bit for each byte that is one of both.
fn bits(piece: &[u8; PIECE], one: u8, other: u8) -> u64 {
    let mut marks = [0; PIECE];
    for (mark, byte) in marks.iter_mut().zip(piece) {
        *mark = u8::from(*byte == one) | u8::from(*byte == other);
    }
    let mut bits = 0;
    for eight in marks.as_chunks::<8>().0 {
        // The lowest bits of eight bytes, brought together in the highest byte of the product.
        let eight = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080);
        bits = bits >> 8 | eight & 0xff << 56;
    }
    bits
}

impl<'a> Records<'a> {
    pub fn new(bytes: &'a [u8], dialect: Dialect, open: &'a [usize]) -> Self {
        Self {
            bytes,
            dialect,
            open,
            at: 0,
            stops: 0,
            piece: None,
        }
    }

    /// Puts the cells of the next record into `cells` and answers where it begins; None at the end. A blank line is one
    /// empty cell.
    pub fn next(&mut self, cells: &mut Vec<Cell>) -> Option<usize> {
        cells.clear();
        if self.at >= self.bytes.len() {
            return None;
        }
        let begin = self.at;
        loop {
            let (cell, last) = self.cell();
            cells.push(cell);
            if last {
                return Some(begin);
            }
        }
    }

    /// The next cell, and whether it ends the record.
    fn cell(&mut self) -> (Cell, bool) {
        let start = self.at;
        if let Some(quote) = self.dialect.quote {
            let mut first = start;
            while self.dialect.delimiter != b' ' && self.bytes.get(first) == Some(&b' ') {
                first += 1;
            }
            if self.bytes.get(first) == Some(&quote) && !self.is_open(first) {
                return self.quoted(first + 1, quote);
            }
        }
        let end = self.stop(start);
        let last = self.pass(end);
        (
            span(start, self.without_return(start, end, last), false, false),
            last,
        )
    }

    fn is_open(&mut self, at: usize) -> bool {
        while self.open.first().is_some_and(|&open| open < at) {
            self.open = &self.open[1..];
        }
        self.open.first() == Some(&at)
    }

    /// The next delimiter or line end from here.
    fn stop(&mut self, from: usize) -> usize {
        let mut piece = from - from % PIECE;
        if self.piece != Some(piece) {
            self.look(piece);
        }
        let mut stops = self.stops & u64::MAX << (from % PIECE);
        while stops == 0 {
            piece += PIECE;
            if piece >= self.bytes.len() {
                return self.bytes.len();
            }
            self.look(piece);
            stops = self.stops;
        }
        piece + stops.trailing_zeros() as usize
    }

    /// Looks at the piece from here on; what is beyond the end is neither delimiter nor line end.
    fn look(&mut self, piece: usize) {
        let rest = self.bytes.get(piece..).unwrap_or_default();
        let (one, other) = (self.dialect.delimiter, b'\n');
        self.stops = match rest.first_chunk() {
            Some(whole) => bits(whole, one, other),
            None => {
                let mut last = [0; PIECE];
                last[..rest.len()].copy_from_slice(rest);
                bits(&last, one, other)
            }
        };
        self.piece = Some(piece);
    }

    /// Goes past a delimiter or a line end; answers whether the record ends here.
    fn pass(&mut self, end: usize) -> bool {
        self.at = end + 1;
        self.bytes.get(end) != Some(&self.dialect.delimiter)
    }

    fn without_return(&self, start: usize, end: usize, last: bool) -> usize {
        let returns = last && end > start && self.bytes[end - 1] == b'\r';
        if returns { end - 1 } else { end }
    }

    fn quoted(&mut self, start: usize, quote: u8) -> (Cell, bool) {
        let mut knotted = false;
        let mut at = start;
        loop {
            let Some(mark) = next_mark(
                &self.bytes[at.min(self.bytes.len())..],
                quote,
                self.dialect.escape,
            ) else {
                // The splitter lets no open mark through; a block that is cut by its limit ends here.
                self.at = self.bytes.len();
                return (span(start, self.bytes.len(), knotted, true), true);
            };
            at += mark;
            if self.bytes[at] != quote || self.bytes.get(at + 1) == Some(&quote) {
                knotted = true;
                at += 2;
                continue;
            }
            let end = self.stop(at + 1);
            let last = self.pass(end);
            let tail = self.without_return(at + 1, end, last);
            let blank = self.bytes[at + 1..tail].iter().all(|&byte| byte == b' ');
            if blank {
                return (span(start, at, knotted, true), last);
            }
            // Characters after the closing mark: the mark stays where it is, and `text` takes it away.
            return (span(start, tail, true, true), last);
        }
    }
}

fn span(start: usize, end: usize, knotted: bool, quoted: bool) -> Cell {
    let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Cell {
        start: narrow(start),
        end: narrow(end),
        knotted,
        quoted,
    }
}

/// The next quotation mark or escape.
pub(super) fn next_mark(bytes: &[u8], quote: u8, escape: Option<u8>) -> Option<usize> {
    match escape {
        Some(escape) => memchr::memchr2(quote, escape, bytes),
        None => memchr::memchr(quote, bytes),
    }
}

impl Cell {
    /// What is written in it.
    pub fn text(self, block: &str, dialect: Dialect) -> Cow<'_, str> {
        let raw = block
            .get(self.start as usize..self.end as usize)
            .unwrap_or_default();
        if self.knotted {
            Cow::Owned(untied(raw, dialect))
        } else {
            Cow::Borrowed(raw)
        }
    }
}

/// Without the marks that stand for something else: `""` is `"`, an escape goes, and so does the closing mark.
fn untied(raw: &str, dialect: Dialect) -> String {
    let quote = dialect.quote.map(char::from);
    let escape = dialect.escape.map(char::from);
    let mut text = String::with_capacity(raw.len());
    let mut letters = raw.chars().peekable();
    let mut inside = true;
    while let Some(letter) = letters.next() {
        if !inside {
            text.push(letter);
        } else if Some(letter) == escape {
            text.extend(letters.next());
        } else if Some(letter) == quote {
            if letters.peek() == Some(&letter) {
                letters.next();
                text.push(letter);
            } else {
                inside = false;
            }
        } else {
            text.push(letter);
        }
    }
    text
}

/// Whether a cell with this text must be quoted to be read back as it is.
pub fn needs_quotes(text: &str, dialect: Dialect) -> bool {
    text.bytes().any(|byte| {
        byte == dialect.delimiter
            || byte == b'\n'
            || byte == b'\r'
            || Some(byte) == dialect.quote
            || Some(byte) == dialect.escape
    })
}

/// Writes a cell so that `Records` reads it back as the same text.
pub fn write_cell(text: &str, dialect: Dialect, into: &mut Vec<u8>) {
    let Some(quote) = dialect.quote.filter(|_| needs_quotes(text, dialect)) else {
        into.extend_from_slice(text.as_bytes());
        return;
    };
    into.push(quote);
    for byte in text.bytes() {
        if Some(byte) == dialect.escape {
            into.push(byte);
        } else if byte == quote {
            into.push(dialect.escape.unwrap_or(quote));
        }
        into.push(byte);
    }
    into.push(quote);
}

#[cfg(test)]
mod tests {
    use super::{Cell, Dialect, Records};

    fn read(text: &str, dialect: Dialect) -> Vec<Vec<String>> {
        let mut records = Records::new(text.as_bytes(), dialect, &[]);
        let mut cells: Vec<Cell> = Vec::new();
        let mut all = Vec::new();
        while records.next(&mut cells).is_some() {
            all.push(
                cells
                    .iter()
                    .map(|cell| cell.text(text, dialect).into_owned())
                    .collect(),
            );
        }
        all
    }

    #[test]
    fn cells_are_read_as_spreadsheets_read_them() {
        for (text, expected) in [
            ("a,b\n", vec![vec!["a", "b"]]),
            ("a,b", vec![vec!["a", "b"]]),
            ("a,\r\n,b\r\n", vec![vec!["a", ""], vec!["", "b"]]),
            ("\"a,\"\"b\"\"\",c\n", vec![vec!["a,\"b\"", "c"]]),
            ("\"a\nb\",c\n", vec![vec!["a\nb", "c"]]),
            ("5\" pipe,c\n", vec![vec!["5\" pipe", "c"]]),
            ("\"a\"b,c\n", vec![vec!["ab", "c"]]),
            ("a, \"b,c\" ,d\n", vec![vec!["a", "b,c", "d"]]),
            ("\n\na\n", vec![vec![""], vec![""], vec!["a"]]),
            ("\"\"\n", vec![vec![""]]),
        ] {
            assert_eq!(read(text, Dialect::PLAIN), expected, "{text:?}");
        }
    }

    #[test]
    fn an_escape_keeps_the_mark_after_it() {
        let dialect = Dialect {
            escape: Some(b'\\'),
            ..Dialect::PLAIN
        };
        assert_eq!(read("\"a\\\"b\\\\\",c\n", dialect), [["a\"b\\", "c"]]);
    }
}

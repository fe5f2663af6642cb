//! Cuts a file into blocks of whole records, so that several threads can read them.
//!
//! Where a record ends depends on every quotation mark before it. This walk looks at quotation marks and line ends only,
//! which is many times as fast as reading the cells, and comes to the same records as `Records` does.

use std::io::{self, Read};

use super::records::{Dialect, next_mark};
use crate::unreadable::Unreadable;

/// Bytes of a block, but for records that are longer.
pub const BLOCK: usize = 1 << 20;
/// Over so many bytes the closing mark is looked for; after one was not found, over fewer, so that a file full of open
/// marks is still read in linear time.
const REACH: usize = 1 << 20;
const REACH_AFTER: usize = 4 << 10;

/// Whole records.
#[derive(Debug, Default)]
pub struct Block {
    pub text: String,
    /// Offsets of quotation marks that are never closed.
    pub open: Vec<usize>,
    /// Line of the file at which it begins, from 0.
    pub line: u64,
    /// Byte of the file at which it begins.
    pub offset: u64,
}

/// A file in blocks.
pub struct Splitter<R> {
    from: R,
    dialect: Dialect,
    limit: usize,
    rest: Vec<u8>,
    line: u64,
    offset: u64,
    ended: bool,
    reach: usize,
    records: u64,
    cut: bool,
    block: usize,
}

/// Where the walk through a buffer stands.
#[derive(Default)]
struct Walk {
    at: usize,
    /// The end of the last whole record.
    whole: usize,
    /// The opening mark of the cell that it is in.
    inside: Option<usize>,
    open: Vec<usize>,
    records: u64,
}

impl<R: Read> Splitter<R> {
    /// `limit` is how many bytes a record may have.
    pub fn new(from: R, dialect: Dialect, limit: usize) -> Self {
        Self {
            from,
            dialect,
            limit,
            rest: Vec::new(),
            line: 0,
            offset: 0,
            ended: false,
            reach: REACH,
            records: 0,
            cut: false,
            block: BLOCK,
        }
    }

    /// Of a text that is cut off somewhere: a cell that is open at its end is no finding, and its record is left out.
    pub fn cut(mut self) -> Self {
        self.cut = true;
        self
    }

    /// The next block; None at the end of the file.
    pub fn next(&mut self) -> Result<Option<Block>, Unreadable> {
        let mut bytes = std::mem::take(&mut self.rest);
        let mut walk = Walk::default();
        let mut enough = bytes.len() >= self.block;
        loop {
            if !self.ended && !enough {
                self.fill(&mut bytes)?;
            }
            enough = false;
            self.walk(&bytes, &mut walk);
            if walk.whole > 0 || (self.ended && walk.at >= bytes.len()) {
                break;
            }
            if bytes.len() > self.limit {
                return Err(Unreadable::RowTooLong {
                    row: self.records + 1,
                    limit: self.limit,
                });
            }
        }
        if self.ended && !self.cut {
            walk.whole = bytes.len();
        }
        if walk.whole == 0 {
            return Ok(None);
        }
        self.rest = bytes.split_off(walk.whole);
        self.records += walk.records;
        let (line, offset) = (self.line, self.offset);
        self.line += memchr::memchr_iter(b'\n', &bytes).count() as u64;
        self.offset += bytes.len() as u64;
        walk.open.retain(|&open| open < bytes.len());
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|bad| String::from_utf8_lossy(bad.as_bytes()).into_owned());
        Ok(Some(Block {
            text,
            open: walk.open,
            line,
            offset,
        }))
    }

    fn fill(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let wanted = self.block as u64;
        let read = self.from.by_ref().take(wanted).read_to_end(bytes)?;
        self.ended = (read as u64) < wanted;
        Ok(())
    }

    /// Walks on to the end of the buffer, or to where more bytes are needed to know.
    fn walk(&mut self, bytes: &[u8], walk: &mut Walk) {
        // Many files have no mark at all, and many blocks of others have none.
        let quote = self.dialect.quote.filter(|&quote| {
            walk.inside.is_some() || memchr::memchr(quote, &bytes[walk.at..]).is_some()
        });
        let Some(quote) = quote else {
            if let Some(end) = memchr::memrchr(b'\n', &bytes[walk.at..]) {
                walk.records += memchr::memchr_iter(b'\n', &bytes[walk.at..]).count() as u64;
                walk.whole = walk.at + end + 1;
            }
            walk.at = bytes.len();
            return;
        };
        while walk.at < bytes.len() {
            if let Some(opened) = walk.inside {
                if !self.close(bytes, walk, opened, quote) {
                    return;
                }
                continue;
            }
            let Some(found) = memchr::memchr2(quote, b'\n', &bytes[walk.at..]) else {
                walk.at = bytes.len();
                return;
            };
            let at = walk.at + found;
            walk.at = at + 1;
            if bytes[at] == b'\n' {
                walk.whole = walk.at;
                walk.records += 1;
            } else if self.opens(bytes, at) {
                walk.inside = Some(at);
            }
        }
        if walk.inside.is_some() {
            self.give_up_at_end(bytes, walk);
        }
    }

    /// Whether a mark here begins a cell.
    fn opens(&self, bytes: &[u8], at: usize) -> bool {
        let mut before = at;
        while before > 0 && bytes[before - 1] == b' ' && self.dialect.delimiter != b' ' {
            before -= 1;
        }
        before == 0 || bytes[before - 1] == self.dialect.delimiter || bytes[before - 1] == b'\n'
    }

    /// Looks for the mark that closes a cell; false if more bytes are needed.
    fn close(&mut self, bytes: &[u8], walk: &mut Walk, opened: usize, quote: u8) -> bool {
        let end = bytes.len().min(opened + self.reach);
        while walk.at < end {
            let Some(mark) = next_mark(&bytes[walk.at..end], quote, self.dialect.escape) else {
                walk.at = end;
                break;
            };
            let at = walk.at + mark;
            if at + 1 >= bytes.len() && !self.ended {
                // Whether it is doubled is seen with the next bytes.
                walk.at = at;
                return false;
            }
            if bytes[at] != quote || bytes.get(at + 1) == Some(&quote) {
                walk.at = at + 2;
                continue;
            }
            walk.at = at + 1;
            walk.inside = None;
            return true;
        }
        if end < opened + self.reach && (self.cut || !self.ended) {
            walk.at = walk.at.max(end);
            return false;
        }
        self.give_up(walk, opened);
        true
    }

    fn give_up_at_end(&mut self, bytes: &[u8], walk: &mut Walk) {
        while let Some(opened) = walk.inside.filter(|_| self.ended && !self.cut) {
            self.give_up(walk, opened);
            self.walk(bytes, walk);
        }
    }

    /// The mark is an ordinary character, and what follows is read anew.
    fn give_up(&mut self, walk: &mut Walk, opened: usize) {
        walk.open.push(opened);
        walk.inside = None;
        walk.at = opened + 1;
        self.reach = REACH_AFTER;
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::Splitter;
    use crate::csv::records::{Cell, Dialect, Records, write_cell};

    type Table = Vec<Vec<String>>;

    /// The records of a text, read in blocks of so many bytes.
    fn read(text: &str, dialect: Dialect, block: usize) -> Table {
        let mut splitter = Splitter::new(text.as_bytes(), dialect, usize::MAX);
        splitter.block = block;
        let (mut all, mut cells, mut offset) = (Vec::new(), Vec::<Cell>::new(), 0);
        while let Some(block) = splitter.next().expect("a block") {
            assert_eq!(block.offset, offset);
            offset += block.text.len() as u64;
            let mut records = Records::new(block.text.as_bytes(), dialect, &block.open);
            while records.next(&mut cells).is_some() {
                all.push(
                    cells
                        .iter()
                        .map(|cell| cell.text(&block.text, dialect).into_owned())
                        .collect(),
                );
            }
        }
        assert_eq!(offset, text.len() as u64, "no byte is lost");
        all
    }

    fn dialects() -> impl Strategy<Value = Dialect> {
        let marks = select(vec![(b'"', None), (b'\'', None), (b'"', Some(b'\\'))]);
        (select(b",;\t|^: ".to_vec()), marks).prop_map(|(delimiter, (quote, escape))| Dialect {
            delimiter,
            quote: Some(quote),
            escape,
        })
    }

    fn tables() -> impl Strategy<Value = Table> {
        let letter = select(vec![
            "a", "b", " ", ",", ";", "\"", "'", "\\", "\n", "\r\n", "é", "1", "|",
        ]);
        let cell = vec(letter, 0..8).prop_map(|letters| letters.concat());
        (1..5_usize).prop_flat_map(move |width| vec(vec(cell.clone(), width), 1..8))
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn what_is_written_in_any_dialect_is_read_back(table in tables(), dialect in dialects(), returns: bool) {
            let mut bytes = Vec::new();
            for row in &table {
                for (at, cell) in row.iter().enumerate() {
                    if at > 0 {
                        bytes.push(dialect.delimiter);
                    }
                    write_cell(cell, dialect, &mut bytes);
                }
                bytes.extend_from_slice(if returns { b"\r\n" } else { b"\n" });
            }
            let text = String::from_utf8(bytes).expect("text");
            prop_assert_eq!(&read(&text, dialect, 1 << 20), &table);
            prop_assert_eq!(&read(&text, dialect, 7), &table);
        }

        #[test]
        fn any_text_is_read_the_same_in_blocks_of_any_size(
            letters in vec(select(b"ab,\"\n\r ;'\\".to_vec()), 0..200), dialect in dialects(), block in 1..64_usize,
        ) {
            let text = String::from_utf8(letters).expect("text");
            prop_assert_eq!(read(&text, dialect, block), read(&text, dialect, 1 << 20));
        }
    }
}

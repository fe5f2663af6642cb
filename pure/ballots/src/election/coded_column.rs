//! A column whose cells repeat (sex, district, way of voting): each different text once, and a number of one, two or four
//! bytes for each row.

use std::collections::HashMap;

/// Texts by row. What differs is kept once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CodedColumn {
    texts: Vec<Box<str>>,
    codes: Codes,
}

/// As narrow as the number of different texts allows.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Codes {
    Narrow(Vec<u8>),
    Middle(Vec<u16>),
    Wide(Vec<u32>),
}

impl Default for Codes {
    fn default() -> Self {
        Codes::Narrow(Vec::new())
    }
}

impl Codes {
    fn push(&mut self, code: u32) {
        match self {
            Codes::Narrow(codes) => match u8::try_from(code) {
                Ok(code) => codes.push(code),
                Err(_) => {
                    *self = Codes::Middle(codes.iter().copied().map(u16::from).collect());
                    self.push(code);
                }
            },
            Codes::Middle(codes) => match u16::try_from(code) {
                Ok(code) => codes.push(code),
                Err(_) => {
                    *self = Codes::Wide(codes.iter().copied().map(u32::from).collect());
                    self.push(code);
                }
            },
            Codes::Wide(codes) => codes.push(code),
        }
    }

    fn get(&self, row: usize) -> Option<u32> {
        match self {
            Codes::Narrow(codes) => codes.get(row).copied().map(u32::from),
            Codes::Middle(codes) => codes.get(row).copied().map(u32::from),
            Codes::Wide(codes) => codes.get(row).copied(),
        }
    }

    fn len(&self) -> usize {
        match self {
            Codes::Narrow(codes) => codes.len(),
            Codes::Middle(codes) => codes.len(),
            Codes::Wide(codes) => codes.len(),
        }
    }
}

impl CodedColumn {
    /// The text of this row; empty where there is none.
    pub fn get(&self, row: usize) -> &str {
        self.code(row)
            .and_then(|code| self.texts.get(code))
            .map_or("", |text| text)
    }

    /// Which of [`CodedColumn::texts`] this row has.
    pub fn code(&self, row: usize) -> Option<usize> {
        usize::try_from(self.codes.get(row)?).ok()
    }

    /// The different texts, in the order in which they first came.
    pub fn texts(&self) -> &[Box<str>] {
        &self.texts
    }

    pub fn len(&self) -> usize {
        self.codes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A column while it is filled, with the index that finds a text's number.
#[derive(Debug, Default)]
pub(crate) struct CodedFiller {
    column: CodedColumn,
    index: HashMap<Box<str>, u32>,
    /// The last row's text and number: files are often sorted, and looking is cheaper than hashing.
    last: Option<u32>,
}

impl CodedFiller {
    /// Gives a row its text, after all rows before it; whether there was room (fewer than 2^32 different texts). Empty cells
    /// at the end take no room.
    #[must_use]
    pub(crate) fn put(&mut self, row: usize, text: &str) -> bool {
        if text.is_empty() {
            return true;
        }
        while self.column.len() < row {
            let Some(nothing) = self.code_of("") else {
                return false;
            };
            self.column.codes.push(nothing);
        }
        let Some(code) = self.code_of(text) else {
            return false;
        };
        self.last = Some(code);
        self.column.codes.push(code);
        true
    }

    /// The number of a text, which it gets if it is new.
    pub(crate) fn code_of(&mut self, text: &str) -> Option<u32> {
        if let Some(last) = self.last
            && self.text(last) == Some(text)
        {
            return Some(last);
        }
        if let Some(code) = self.index.get(text) {
            return Some(*code);
        }
        let code = u32::try_from(self.column.texts.len()).ok()?;
        self.column.texts.push(text.into());
        self.index.insert(text.into(), code);
        Some(code)
    }

    fn text(&self, code: u32) -> Option<&str> {
        let place = usize::try_from(code).ok()?;
        self.column.texts.get(place).map(|text| &**text)
    }

    pub(crate) fn column(&self) -> &CodedColumn {
        &self.column
    }

    pub(crate) fn close(self) -> CodedColumn {
        self.column
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_grow_with_the_number_of_texts() {
        let mut filler = CodedFiller::default();
        for row in 0..70_000 {
            assert!(filler.put(row, &(row % 69_000).to_string()));
        }
        let column = filler.close();
        assert!(matches!(column.codes, Codes::Wide(_)));
        assert_eq!((column.len(), column.texts().len()), (70_000, 69_000));
        for row in [0, 255, 256, 65_535, 65_536, 69_999] {
            assert_eq!(column.get(row), (row % 69_000).to_string());
        }
        assert_eq!(column.get(70_000), "");
    }
}

//! Many texts behind one another in one piece of memory: one column of a table, whose cells mostly differ.

/// Texts in the order in which they came. They may have 4 GiB together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextColumn {
    text: String,
    ends: Vec<u32>,
}

impl TextColumn {
    /// Adds a text, unless the column is full.
    #[must_use]
    pub(crate) fn push(&mut self, text: &str) -> bool {
        let Ok(end) = u32::try_from(self.text.len() + text.len()) else {
            return false;
        };
        self.text.push_str(text);
        self.ends.push(end);
        true
    }

    /// The text at this place; empty where there is none.
    pub fn get(&self, row: usize) -> &str {
        let start = match row.checked_sub(1) {
            None => 0,
            Some(before) => self.end(before),
        };
        self.text.get(start..self.end(row)).unwrap_or_default()
    }

    fn end(&self, row: usize) -> usize {
        self.ends
            .get(row)
            .map_or(0, |end| usize::try_from(*end).unwrap_or_default())
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|row| self.get(row))
    }

    /// Gives back what was reserved for more.
    pub(crate) fn close(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

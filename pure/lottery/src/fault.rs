//! What is wrong with the files that an organiser gave: every fault at once, with its place and how to mend it.

use std::fmt::{self, Display};

/// So many faults are kept word for word; the rest of a file that is wrong throughout is only counted.
const MOST_KEPT: usize = 10_000;

/// One fault, where it stands and in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as the caller calls it.
    pub file: String,
    /// The line, counted from 1 with the heading; `None` where the file as a whole is meant.
    pub line: Option<u64>,
    /// The heading of the column, where one is meant.
    pub column: Option<String>,
    /// What is wrong and how to mend it.
    pub words: String,
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.words)
    }
}

/// All faults that were found, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    kept: Vec<Fault>,
    beyond: u64,
}

impl Faults {
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.kept.iter()
    }

    /// How many there are, with those that are only counted.
    pub fn count(&self) -> u64 {
        self.kept.len() as u64 + self.beyond
    }

    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// Adds the faults of another file.
    pub fn and(&mut self, others: Faults) {
        self.beyond += others.beyond;
        for fault in others.kept {
            self.add(fault);
        }
    }

    pub(crate) fn add(&mut self, fault: Fault) {
        if self.kept.len() < MOST_KEPT {
            self.kept.push(fault);
        } else {
            self.beyond += 1;
        }
    }
}

impl Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.kept.iter().enumerate() {
            let between = if at == 0 { "" } else { "\n" };
            write!(f, "{between}{fault}")?;
        }
        if self.beyond > 0 {
            write!(f, "\nand {} more of the same kinds", self.beyond)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

//! What is wrong with a file, where, and how to mend it.

use std::fmt;

/// One fault. Lines count from 1; the column is named as in the file's header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    pub line: Option<u64>,
    pub column: Option<String>,
    /// A sentence: what is there, and what should be.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// All faults of some files, in the order of reading.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Faults {
    list: Vec<Fault>,
    untold: usize,
}

impl Faults {
    /// So many are kept with their words; of a file that is wrong in every line the rest is counted.
    pub const TOLD: usize = 10_000;

    pub(crate) fn add(&mut self, fault: Fault) {
        if self.list.len() < Self::TOLD {
            self.list.push(fault);
        } else {
            self.untold += 1;
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len() + self.untold
    }

    /// Those that are kept with their words.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.list.iter()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.list {
            writeln!(f, "{fault}")?;
        }
        if self.untold > 0 {
            writeln!(f, "… and {} faults more.", self.untold)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A value as it is quoted in a sentence: short, on one line.
pub(crate) fn quoted(value: &str) -> String {
    const SHOWN: usize = 40;
    let mut shown: String = value
        .chars()
        .take(SHOWN)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    format!("“{shown}”")
}

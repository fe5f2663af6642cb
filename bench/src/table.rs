//! What was measured, beside what was promised.

use std::fmt::{self, Display};

/// Rows in the order of measuring.
#[derive(Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    what: String,
    measured: String,
    /// What was promised, and whether it was kept; a figure that only stands beside another has none.
    promise: Option<(String, bool)>,
}

impl Table {
    /// A figure on its own.
    pub fn note(&mut self, what: &str, measured: String) {
        self.add(Row {
            what: what.to_owned(),
            measured,
            promise: None,
        });
    }

    /// A figure with the promise it has to keep, in words.
    pub fn hold(&mut self, what: &str, measured: String, promise: &str, kept: bool) {
        let promise = Some((promise.to_owned(), kept));
        self.add(Row {
            what: what.to_owned(),
            measured,
            promise,
        });
    }

    /// Whether every promise was kept.
    pub fn all_well(&self) -> bool {
        self.rows
            .iter()
            .all(|row| row.promise.as_ref().is_none_or(|(_, kept)| *kept))
    }

    fn add(&mut self, row: Row) {
        println!("{row}");
        self.rows.push(row);
    }
}

impl Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (promise, verdict) = match &self.promise {
            None => ("", ""),
            Some((promise, true)) => (promise.as_str(), "kept"),
            Some((promise, false)) => (promise.as_str(), "NOT KEPT"),
        };
        write!(
            f,
            "| {:<52} | {:>24} | {:<24} | {verdict:<8} |",
            self.what, self.measured, promise
        )
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "\n| {:<52} | {:>24} | {:<24} | {:<8} |",
            "what", "measured", "promised", ""
        )?;
        writeln!(
            f,
            "| {:-<52} | {:->23}: | {:-<24} | {:-<8} |",
            "", "", "", ""
        )?;
        self.rows.iter().try_for_each(|row| writeln!(f, "{row}"))
    }
}

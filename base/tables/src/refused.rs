//! Why a query has no answer, in words for the one who asked.

use std::{fmt, time::Duration};

use serde::{Deserialize, Serialize};

/// A query that was not answered, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refused {
    /// The statement cannot be understood or is not allowed: whoever wrote it can mend it.
    #[error("{0}")]
    Statement(Fault),
    /// The statement is fine but met data that it cannot be computed for, such as a division by zero.
    #[error("{0}")]
    Data(String),
    /// It wanted more than a query may have.
    #[error("{0}")]
    TooMuch(Limit),
    /// Too many ask at the moment; the same query will be taken after about this time.
    #[error("too many queries at the moment: try again in {} seconds", .0.as_secs().max(1))]
    Busy(Duration),
    /// Our own fault. The detail is for the log alone.
    #[error("the query could not be run")]
    Broken(String),
}

/// What is wrong with a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// One sentence, without its full stop.
    pub message: String,
    /// Line and column, both counted from 1, where they are known.
    pub position: Option<(u64, u64)>,
    /// Names of tables, columns or functions that were probably meant, likeliest first.
    pub meant: Vec<String>,
}

impl Fault {
    /// A fault that stands at no one place of the statement.
    pub fn new(message: impl Into<String>) -> Self {
        Fault {
            message: message.into(),
            ..Fault::default()
        }
    }

    /// The same, at a place.
    pub fn at(mut self, line: u64, column: u64) -> Self {
        self.position = (line > 0).then_some((line, column));
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.position {
            write!(out, "line {line}, column {column}: ")?;
        }
        write!(out, "{}", self.message)?;
        match self.meant.split_first() {
            None => Ok(()),
            Some((first, rest)) => {
                write!(out, "; did you mean {first}")?;
                rest.iter().try_for_each(|name| write!(out, " or {name}"))?;
                write!(out, "?")
            }
        }
    }
}

/// The limit that a query ran into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Limit {
    #[error("the query takes longer than {} seconds: ask for less, for instance with WHERE or LIMIT", .0.as_secs())]
    Time(Duration),
    #[error("the query takes more than {} seconds of processor time: ask for less, for instance with WHERE or LIMIT", .0.as_secs())]
    Processor(Duration),
    #[error("the query needs more than {} MB of memory: ask for less, or group by fewer things", .0 / 1_000_000)]
    Memory(u64),
    #[error("the answer was read for longer than {} seconds", .0.as_secs())]
    Whole(Duration),
    #[error("the statement is longer than {0} bytes")]
    Statement(usize),
    #[error("the statement has more than {0} words and signs")]
    Tokens(usize),
    #[error("the statement is nested too deeply")]
    Depth,
    #[error(
        "the statement names tables more than {0} times, counting the parts that are used more than once"
    )]
    Scans(usize),
}

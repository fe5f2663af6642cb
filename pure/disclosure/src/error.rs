//! What cannot be done, in sentences that say how to go on.

use thiserror::Error;

/// Why a table cannot be measured or treated as asked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Error {
    /// More different combinations of values than are kept in memory.
    #[error(
        "these columns have more than {0} different combinations of values; choose fewer of them, or make them coarser first"
    )]
    TooManyClasses(usize),
    #[error("k is at least 2: {0} protects nobody")]
    SmallK(u64),
    #[error("the table has {rows} rows, fewer than the {k} that must be alike")]
    TooFewRows { rows: u64, k: u64 },
    #[error("choose at least one column")]
    NoColumns,
    #[error("there is no column {0}")]
    NoColumn(String),
    #[error("the column {0} is named more than once")]
    ColumnTwice(String),
    #[error("{way} does not fit the column {column}; {instead}")]
    Unfit {
        column: String,
        way: String,
        instead: &'static str,
    },
    #[error("every column would be dropped")]
    NothingLeft,
    #[error(
        "counts with noise are a table of their own; they cannot be joined with another treatment"
    )]
    CountsAlone,
    #[error("\"{0}\" is no treatment; there are {WAYS}")]
    NoWay(String),
    #[error("\"{0}\" is no epsilon; write a number from 0.000001 to 100, such as 0.5")]
    NoEpsilon(String),
    #[error("that would spend {asked} of the {left} that is left of the dataset's budget")]
    BudgetSpent { asked: String, left: String },
    #[error("stopped")]
    Stopped,
}

const WAYS: &str =
    "drop, pseudonym, month, year, band:10, grid:0.01 and prefix:3 (with numbers of your own)";

pub type Result<T> = std::result::Result<T, Error>;

//! What a publisher should know about the file before it is published.
//!
//! A finding is its kind and its values, which a caller can put into any language; `Display` is the English.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::profile::Value;

/// One thing found. Counts are of rows or of cells of the whole file unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// Bytes that are no characters of the file's encoding; they were read as Windows-1252.
    BadBytes { encoding: String, bytes: u64 },
    /// NUL bytes, which were left out.
    NulBytes { bytes: u64 },
    /// A text read once too often in the wrong encoding ("CafÃ©"), or with replacement characters.
    DamagedText {
        column: String,
        cells: u64,
        example: String,
    },
    /// Quotation marks that are never closed, read as ordinary characters.
    OpenQuotes { count: u64 },
    /// Rows with fewer cells than the table has columns: those that lack are empty.
    ShortRows { rows: u64, first: u64 },
    /// Rows with more cells than the table has columns: what is beyond is refused.
    LongRows { rows: u64, first: u64 },
    /// Lines before the headings that are not in the table.
    Preamble { text: String },
    /// Records after the last row that are not in the table: totals and notes.
    Footer { text: String },
    /// The file has no headings: the columns are numbered.
    NoHeadings,
    /// A heading that several columns have.
    SameHeading {
        heading: String,
        columns: Vec<String>,
    },
    /// A column without a heading.
    NoHeading { column: String },
    /// Other sheets, tables or files beside the one that was read.
    Others { names: Vec<String> },
    /// Lines that are no JSON, and are not in the table.
    BadLines { lines: u64, first: u64 },
    /// Records that are lists among objects, or objects among lists, and are not in the table.
    OtherRecords { records: u64 },
    /// Features whose geometry cannot be read: it is empty in the table.
    BadGeometries { rows: u64, first: u64 },
    /// The file says that its coordinates are not degrees of WGS 84.
    OtherCoordinates { system: String },
    /// The coordinates were in this system, and are degrees of WGS 84 in the table.
    Reprojected { system: String },
    /// A column in which nothing stands.
    EmptyColumn { column: String },
    /// A column with the same value in every row.
    ConstantColumn { column: String, value: Value },
    /// Words that stand for "no value" in a column of numbers or dates, read as such.
    Placeholder {
        column: String,
        word: String,
        cells: u64,
    },
    /// Cells that are not of the column's kind; each is among the refusals.
    Misfits { column: String, cells: u64 },
    /// Day and month could as well be the other way round in every date of the column.
    AmbiguousDates { column: String, day_first: bool },
    /// Rows that are equal to an earlier one in every cell; an estimate in tables of more than half a million rows.
    DuplicateRows {
        rows: u64,
        estimated: bool,
        first: Vec<u64>,
    },
    /// Numbers far from the others: more than three times the distance of the quartiles beyond them.
    Outliers {
        column: String,
        cells: u64,
        low: f64,
        high: f64,
        example: f64,
        row: u64,
    },
    /// Dates after the day that the caller gave.
    FutureDates {
        column: String,
        cells: u64,
        latest: Value,
    },
    /// Coordinates that are outside the box that the caller gave, or no degrees at all.
    OutsideCountry {
        column: String,
        cells: u64,
        example: f64,
        row: u64,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadBytes { encoding, bytes } => write!(
                to,
                "{bytes} bytes are no characters of {encoding}; they were read as Windows-1252. Look at them before you publish."
            ),
            Self::NulBytes { bytes } => write!(to, "{bytes} NUL bytes were left out."),
            Self::DamagedText {
                column,
                cells,
                example,
            } => write!(
                to,
                "Column {column}: {cells} cells look damaged, such as \"{example}\". They were once read in the wrong encoding; export them again."
            ),
            Self::OpenQuotes { count } => write!(
                to,
                "{count} quotation marks are never closed; they were read as ordinary characters."
            ),
            Self::ShortRows { rows, first } => write!(
                to,
                "{rows} rows have too few cells, the first of them row {first}; what lacks is empty in the table."
            ),
            Self::LongRows { rows, first } => write!(
                to,
                "{rows} rows have too many cells, the first of them row {first}; what is beyond the last column is not in the table."
            ),
            Self::Preamble { text } => write!(to, "Left out before the headings: {text}"),
            Self::Footer { text } => write!(to, "Left out after the last row: {text}"),
            _ => self.of_headings(to),
        }
    }
}

impl Finding {
    /// The sentences about headings and records.
    fn of_headings(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHeadings => to.write_str("The file has no headings. Name the columns."),
            Self::SameHeading { heading, columns } => write!(
                to,
                "{} columns have the heading \"{heading}\": {}.",
                columns.len(),
                columns.join(", ")
            ),
            Self::NoHeading { column } => write!(to, "Column {column} has no heading."),
            Self::Others { names } => {
                write!(
                    to,
                    "Only one table was read. The file has others: {}.",
                    names.join(", ")
                )
            }
            Self::BadLines { lines, first } => write!(
                to,
                "{lines} lines are no JSON and are not in the table, the first of them line {first}."
            ),
            Self::OtherRecords { records } => write!(
                to,
                "{records} records are not like the others (lists among objects, or the other way round) and are not in the table."
            ),
            Self::BadGeometries { rows, first } => write!(
                to,
                "{rows} geometries cannot be read and are empty in the table, the first of them in row {first}."
            ),
            Self::OtherCoordinates { system } => write!(
                to,
                "The coordinates are not in degrees of WGS 84 but in {system}. Convert them before you publish."
            ),
            Self::Reprojected { system } => write!(
                to,
                "The coordinates were in {system} and have been turned to longitudes and latitudes of WGS 84."
            ),
            _ => self.of_values(to),
        }
    }

    /// The sentences about values.
    fn of_values(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyColumn { column } => write!(to, "Column {column} is empty."),
            Self::ConstantColumn { column, value } => {
                write!(
                    to,
                    "Column {column} has the same value in every row: {value}."
                )
            }
            Self::Placeholder {
                column,
                word,
                cells,
            } => {
                write!(
                    to,
                    "Column {column}: \"{word}\" was read as \"no value\" in {cells} cells."
                )
            }
            Self::Misfits { column, cells } => write!(
                to,
                "Column {column}: {cells} cells do not fit and are not in the table; they are listed."
            ),
            Self::AmbiguousDates { column, day_first } => write!(
                to,
                "Column {column}: its dates were read with the {} first, and nothing in it says so. Check one that you know.",
                if *day_first { "day" } else { "month" }
            ),
            _ => self.of_rows(to),
        }
    }

    /// The sentences that name rows.
    fn of_rows(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateRows {
                rows,
                estimated,
                first,
            } => {
                let about = if *estimated { "About " } else { "" };
                write!(
                    to,
                    "{about}{rows} rows are equal to an earlier row, such as row "
                )?;
                let rows: Vec<_> = first.iter().map(u64::to_string).collect();
                write!(to, "{}.", rows.join(", "))
            }
            Self::Outliers {
                column,
                cells,
                low,
                high,
                example,
                row,
            } => write!(
                to,
                "Column {column}: {cells} numbers are far from the others, which lie between {low} and {high}: {example} in row {row}, for instance."
            ),
            Self::FutureDates {
                column,
                cells,
                latest,
            } => {
                write!(
                    to,
                    "Column {column}: {cells} dates are in the future, up to {latest}."
                )
            }
            Self::OutsideCountry {
                column,
                cells,
                example,
                row,
            } => write!(
                to,
                "Column {column}: {cells} coordinates are outside the country: {example} in row {row}, for instance."
            ),
            _ => Ok(()),
        }
    }
}

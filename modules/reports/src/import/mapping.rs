//! Which column of an export means what: a small TOML file, of which we bring those of common sources.
//!
//! ```toml
//! source = "springfield"            # the name under which ids are unique
//! timezone = "America/Chicago"      # of times without an offset
//! crs = "EPSG:26996"                # of x and y, when the file has no degrees
//! date_order = "month-first"        # of dates such as 3/4/2024
//! date_formats = ["%d %b %Y %H:%M"] # beyond ISO 8601 and dates with slashes or points
//! no_date = ["1900-01-01"]          # what stands for no date
//!
//! [columns]
//! id = "CASE_NO"
//! category = "TYPE"
//! reported_at = "OPENED"
//! address = ["ADDRESS", { join = ["STREET_1", "STREET_2"], with = " & " }]  # the first that is filled
//!
//! [status]
//! "work order raised" = "in-progress"
//! ```

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde::Deserialize;

use super::{
    columns::{Expression, Field},
    status::{self, ImportStatus},
};

/// What is wrong with a mapping, or why no mapping fits a file.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum MappingError {
    #[error("The mapping file cannot be read: {0}")]
    Unreadable(String),
    #[error(
        "The mapping has no column for {missing}. The file's columns are: {found}. Name them in a mapping file."
    )]
    MissingFields { missing: String, found: String },
    #[error(
        "The mapping names the column \"{column}\" for {field}, and the file has none of that name. Its columns are: {found}."
    )]
    NoSuchColumn {
        field: &'static str,
        column: String,
        found: String,
    },
    #[error("The mapping gives columns for x and y and no crs that says what they are.")]
    NoProjection,
    #[error(
        "\"{0}\" is no coordinate system that is known here. Write an EPSG code or a PROJ string."
    )]
    UnknownProjection(String),
    #[error("\"{0}\" is no time zone. Write one such as Europe/Madrid.")]
    UnknownTimezone(String),
    #[error("The times in the file have no offset, and no timezone is given for them.")]
    NoTimezone,
    #[error(
        "Dates such as {0} may begin with the day or the month, and nothing in the file tells. Set date_order to \"day-first\" or \"month-first\"."
    )]
    UnclearDateOrder(String),
    #[error(
        "The dates begin with the month in one row and with the day in another ({0}). Set date_order."
    )]
    ContradictoryDates(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// How one source's exports are read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The name under which the source's ids are unique.
    pub source: String,
    pub timezone: Option<String>,
    pub crs: Option<String>,
    pub date_order: Option<DateOrder>,
    #[serde(default)]
    pub date_formats: Vec<String>,
    #[serde(default)]
    pub no_date: Vec<String>,
    /// The columns by which an export of this source is known. Only ours have it.
    #[serde(default)]
    recognise: Vec<String>,
    /// Whether a named column may be missing from the file. Ours list the columns of several years.
    #[serde(default)]
    pub columns_may_miss: bool,
    pub columns: BTreeMap<Field, Expression>,
    #[serde(default)]
    status: BTreeMap<String, ImportStatus>,
}

/// The mappings that come with the program, the most particular first. The last takes whatever has usual names.
const OURS: &[&str] = &[
    include_str!("mappings/st_louis.toml"),
    include_str!("mappings/new_york.toml"),
    include_str!("mappings/chicago.toml"),
    include_str!("mappings/boston.toml"),
    include_str!("mappings/san_francisco.toml"),
    include_str!("mappings/fixmystreet.toml"),
    include_str!("mappings/seeclickfix.toml"),
    include_str!("mappings/open311.toml"),
    include_str!("mappings/usual_names.toml"),
];

impl Mapping {
    /// Reads a mapping from TOML.
    ///
    /// # Errors
    /// `Unreadable` with the place and what was expected there.
    pub fn parse(text: &str) -> Result<Self, MappingError> {
        let mut mapping: Mapping =
            toml::from_str(text).map_err(|fault| MappingError::Unreadable(fault.to_string()))?;
        mapping.status = mapping
            .status
            .into_iter()
            .map(|(word, status)| (status::plain(&word), status))
            .collect();
        Ok(mapping)
    }

    /// Reads a mapping file.
    ///
    /// # Errors
    /// `Unreadable` when the file cannot be opened or understood.
    pub fn load(path: &Path) -> Result<Self, MappingError> {
        let text = std::fs::read_to_string(path)
            .map_err(|fault| MappingError::Unreadable(format!("{}: {fault}", path.display())))?;
        Mapping::parse(&text)
    }

    /// The mapping among ours that knows these headers.
    ///
    /// # Errors
    /// `Unreadable` only if one of ours is broken, which a test rules out.
    pub fn recognise(headers: &[String]) -> Result<Self, MappingError> {
        let present: BTreeSet<String> = headers.iter().map(|header| same(header)).collect();
        let mut last = None;
        for text in OURS {
            let mapping = Mapping::parse(text)?;
            let known = mapping
                .recognise
                .iter()
                .all(|header| present.contains(&same(header)));
            if known {
                return Ok(mapping);
            }
            last = Some(mapping);
        }
        last.ok_or_else(|| MappingError::Unreadable("there is none".to_owned()))
    }

    /// What a city's word means: its own mapping first, then common usage.
    pub fn status_of(&self, word: &str) -> Option<ImportStatus> {
        let plain = status::plain(word);
        self.status
            .get(&plain)
            .copied()
            .or_else(|| status::usual(&plain))
    }
}

/// A header as it is compared: its letters and digits, in lower case.
pub fn same(header: &str) -> String {
    header
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

//! What is wrong with a document, in words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Something in a document that could not be taken as it stands. The rest was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// A statement that the form does not allow was left out; `line` counts from 1, 0 where nobody knows.
    Syntax { line: u64, problem: String },
    /// A dataset without a title was left out.
    NoTitle { record: String },
    /// A dataset by which nobody could know it again was left out.
    NoIdentifier { title: String },
    /// A dataset that stood there before was left out.
    Twice { record: String },
    /// A value that cannot be read was left out.
    Value {
        record: String,
        field: String,
        value: String,
    },
    /// An entry that is no dataset at all was left out.
    NoDataset { place: u64 },
    /// There was more than is taken in.
    TooMany { what: String, most: u64 },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Finding::Syntax { line: 0, problem } => {
                write!(f, "A statement was left out: {problem}")
            }
            Finding::Syntax { line, problem } => {
                write!(f, "Line {line}: a statement was left out: {problem}")
            }
            Finding::NoTitle { record } => {
                write!(f, "The dataset {record} has no title and was left out")
            }
            Finding::NoIdentifier { title } => write!(
                f,
                "The dataset “{title}” has neither an identifier nor an address and was left out"
            ),
            Finding::Twice { record } => {
                write!(f, "The dataset {record} is there more than once")
            }
            Finding::Value {
                record,
                field,
                value,
            } => write!(
                f,
                "The dataset {record}: “{value}” is no {field} and was left out"
            ),
            Finding::NoDataset { place } => {
                write!(f, "Entry {place} is no dataset and was left out")
            }
            Finding::TooMany { what, most } => {
                write!(
                    f,
                    "There are more {what} than {most}; the others were left out"
                )
            }
        }
    }
}

/// Why nothing could be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    #[error("the document is longer than {0} bytes")]
    TooLong(usize),
    #[error("the document is nested more than {0} deep")]
    TooDeep(usize),
    #[error("the document is JSON that cannot be read: {0}")]
    Json(String),
    #[error("the JSON-LD document cannot be read: {0}")]
    JsonLd(String),
    #[error("the document declares entities within entities")]
    Entities,
    #[error("the portal answers that it failed: {0}")]
    Refused(String),
    #[error(
        "the document is no catalogue that is known here: neither DCAT, DCAT-US, CKAN nor OGC API"
    )]
    Unknown,
}

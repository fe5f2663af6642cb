//! Reading the exports that cities publish: a file becomes rows, each either understood whole or refused with its line and reason.
//!
//! Reading order: [`survey`] looks at the head of a file and says how it will be read (or what is missing); [`RowReader`]
//! then streams it. The memory needed does not grow with the file. The parts below are pure: no database, no clock.
//!
//! Rules that hold for every source:
//! - A row is taken whole or refused whole. A row whose fields are all empty is refused as blank.
//! - Rows are told apart by the source's own id. The same id with the same content is unchanged; with other content
//!   the later row stands.
//! - A local time that the clock skipped is moved forward by the gap; of one that came twice the first is meant.
//! - A closing up to a day before the report is a slip of the clocks and is moved to the report; an earlier one is dropped.
//! - A closing years after the report is kept as the city wrote it and marked, as figures on speed should leave it out.

mod batch_row;
mod columns;
mod coordinates;
mod csv_records;
mod dates;
mod input;
mod json_records;
mod mapping;
mod position;
mod reader;
mod record;
mod refused_rows;
mod row;
mod status;
mod survey;

pub use batch_row::{BatchHandover, BatchRow, BatchUpdate, row_text};
pub use input::fingerprint;
pub use mapping::{Mapping, MappingError};
pub use position::{Counts, Position};
pub use reader::{Outcome, Refused, RowReader};
pub use refused_rows::RefusedRows;
pub use row::{ImportRow, Oddity};
pub use status::ImportStatus;
pub use survey::{Format, Plan, SurveyOptions, survey};

/// Why a file cannot be read at all. A fault of a single row is a [`Refused`] instead.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{file}: {cause}")]
    Unreadable { file: String, cause: std::io::Error },
    #[error("The file holds no records.")]
    Empty,
    #[error(transparent)]
    Mapping(#[from] MappingError),
    #[error("The position belongs to another file: this one begins differently.")]
    OtherFile,
}

#[cfg(test)]
mod tests;

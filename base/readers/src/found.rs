//! How a file turned out to be written.

use serde::{Deserialize, Serialize};

/// The formats of tables that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text with a delimiter: CSV, TSV and their kin.
    Csv,
    Json,
    NdJson,
    GeoJson,
    /// Shapes with their table, in a zip archive.
    Shapefile,
    GeoPackage,
    /// Excel (xlsx, xlsm, xlsb, xls) and OpenDocument.
    Workbook,
    Parquet,
}

/// What was found out about the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub format: Format,
    /// The name of WHATWG's Encoding Standard, `UTF-8`; of text formats only.
    pub encoding: Option<String>,
    /// The file inside a zip, or the name before `.gz`.
    pub packed: Option<String>,
    pub delimiter: Option<char>,
    pub quote: Option<char>,
    /// What makes a quotation mark inside quotes an ordinary character, if not its being doubled.
    pub escape: Option<char>,
    /// Records before the headings: titles, notes, blank lines.
    pub preamble: u64,
    /// Records that the headings take; 0: the file has none.
    pub headings: u64,
    /// Records after the last row that are no rows: totals, notes.
    pub footer: u64,
    /// Blank records between rows.
    pub blank: u64,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
}

impl Found {
    pub(crate) fn new(format: Format) -> Self {
        Self {
            format,
            encoding: None,
            packed: None,
            delimiter: None,
            quote: None,
            escape: None,
            preamble: 0,
            headings: 0,
            footer: 0,
            blank: 0,
            sheet: None,
        }
    }
}

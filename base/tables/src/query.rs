//! What is asked, and what the answer looks like.

use std::{
    path::PathBuf,
    pin::Pin,
    sync::{Arc, OnceLock},
    task::{Context, Poll},
};

use bytes::Bytes;
use futures::{Stream, StreamExt, stream::BoxStream};
use serde::{Deserialize, Serialize};

use crate::{changes::Pieces, refused::Refused};

/// One statement, and the tables that it may name.
#[derive(Debug, Clone)]
pub struct Query {
    /// One SELECT (or WITH … SELECT). EXPLAIN before it is the same as [`Query::explain`].
    pub sql: String,
    /// The published tables, and no others. Only those that the statement names are opened.
    pub tables: Arc<[Table]>,
    /// Tables in place of those of the same names: those that change more often than the list of all.
    pub fresh: Vec<Table>,
    pub format: Format,
    /// What is done with cells that a spreadsheet would run.
    pub formulas: Formulas,
    /// Answer how the query would be run, as text, instead of running it.
    pub explain: bool,
    /// Fewer rows than [`Limits::rows`](crate::Limits) allows.
    pub rows: Option<u64>,
    /// Who asks: an address, an account. Clients share the workers evenly, and an empty name is a client too.
    pub client: String,
}

impl Query {
    /// A query with the usual choices: run it, all rows, cells as they are.
    pub fn new(sql: impl Into<String>, tables: Arc<[Table]>, format: Format) -> Self {
        Query {
            sql: sql.into(),
            tables,
            fresh: Vec::new(),
            format,
            formulas: Formulas::Kept,
            explain: false,
            rows: None,
            client: String::new(),
        }
    }
}

/// A table by the name that statements use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Lower-case letters, digits and `_`.
    pub name: String,
    /// Its rows, in one or more Parquet files of the same columns. A file never changes once it has this path, since answers
    /// are remembered by it: name files by their digest.
    pub files: Vec<PathBuf>,
    /// Files of rows that are no more ([`Dead`](crate::Dead)), which never change either.
    #[serde(default)]
    pub dead: Vec<PathBuf>,
}

impl Table {
    /// A table in one file.
    pub fn new(name: impl Into<String>, file: impl Into<PathBuf>) -> Self {
        Table {
            name: name.into(),
            files: vec![file.into()],
            dead: Vec::new(),
        }
    }

    /// A table in pieces.
    pub fn in_pieces(name: impl Into<String>, pieces: Pieces) -> Self {
        Table {
            name: name.into(),
            files: pieces.files,
            dead: pieces.dead,
        }
    }
}

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// RFC 4180, with a line of names, UTF-8, lines ended by CR LF. A geometry is its well-known text.
    Csv,
    /// One array of objects. A geometry is the object that GeoJSON has for it.
    Json,
    /// One object a line.
    NdJson,
    Parquet,
    /// Arrow IPC, as a stream.
    Arrow,
    /// An Excel workbook of one sheet; it has room for 1,048,575 rows.
    Xlsx,
    /// A feature collection: places from a column of WKB, or from columns of longitude and latitude in degrees.
    GeoJson,
    /// For pages: see [`Answer::rows`]. A geometry is its kind and the number of its points: `Polygon 120`.
    Rows,
}

impl Format {
    /// The media type, with its parameters.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8; header=present",
            Format::Json | Format::Rows => "application/json",
            Format::NdJson => "application/x-ndjson",
            Format::Parquet => "application/vnd.apache.parquet",
            Format::Arrow => "application/vnd.apache.arrow.stream",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::GeoJson => "application/geo+json",
        }
    }
}

/// What happens to texts that begin with `=`, `+`, `-`, `@`, a tab or a line end when they are written as CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Formulas {
    /// They stay as they are, for programs.
    Kept,
    /// They get a `'` in front, so that a spreadsheet shows them and does not run them (OWASP, "CSV Injection").
    Escaped,
}

/// A column of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Boolean,
    Integer,
    /// Exact, with this many digits after the point.
    Decimal(i8),
    Number,
    Date,
    /// A date with a time, with its zone or without.
    Instant,
    Text,
    /// Bytes: places as WKB are.
    Binary,
    /// Intervals, times of day and whatever else has only a text form.
    Other,
}

/// How an answer ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub rows: u64,
    /// The limit at which it was cut; there would have been more.
    pub cut: Option<Cut>,
    /// Whether the same question has the same answer while the tables stay (it asks for no present day, for instance).
    pub lasting: bool,
}

/// Where an answer was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cut {
    /// After this many rows.
    Rows(u64),
    /// After about this many bytes.
    Bytes(u64),
}

/// An answer, which arrives bit by bit. Dropping it stops the query.
pub struct Answer {
    pub columns: Vec<Column>,
    /// Whether it was remembered from earlier.
    pub remembered: bool,
    pub(crate) ending: Arc<OnceLock<Ending>>,
    pub(crate) bytes: BoxStream<'static, Result<Bytes, Refused>>,
}

impl Answer {
    /// How it ended: of a small answer at once, of others when the stream has ended.
    pub fn ending(&self) -> Option<&Ending> {
        self.ending.get()
    }

    /// The same for whoever has given the answer away as a stream.
    pub fn watch_ending(&self) -> Arc<OnceLock<Ending>> {
        Arc::clone(&self.ending)
    }

    /// All of it, of an answer in [`Format::Rows`]. Ask for as many rows as a page shows: they are held in memory.
    ///
    /// # Errors
    /// As the query is refused on its way, and `Broken` for an answer in another format.
    pub async fn rows(mut self) -> Result<Rows, Refused> {
        let mut text = Vec::new();
        while let Some(piece) = self.bytes.next().await {
            text.extend_from_slice(&piece?);
        }
        let broken = |error: serde_json::Error| Refused::Broken(format!("rows: {error}"));
        let rows = serde_json::from_slice(&text).map_err(broken)?;
        let ending = self.ending.get().cloned();
        let ending = ending.ok_or_else(|| Refused::Broken("an answer without end".to_owned()))?;
        Ok(Rows {
            columns: self.columns,
            rows,
            ending,
        })
    }
}

impl Stream for Answer {
    type Item = Result<Bytes, Refused>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.bytes.poll_next_unpin(context)
    }
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Answer")
            .field("columns", &self.columns)
            .field("remembered", &self.remembered)
            .finish_non_exhaustive()
    }
}

/// An answer for a page: each cell as the text that CSV would have, `None` where there is no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Option<String>>>,
    pub ending: Ending,
}

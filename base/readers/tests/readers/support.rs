//! Loads a file or a text in a folder that goes away, and reads the table back.

use std::{
    fs::File,
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_cast::{
    cast,
    display::{ArrayFormatter, FormatOptions},
};
use arrow_schema::DataType;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use stoa_readers::{Loaded, Source, Unreadable, load};

/// The shared data, where it is.
pub fn shared(path: &str) -> Option<PathBuf> {
    let shared = std::env::var_os("STOA_SHARED_DATA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data"),
        PathBuf::from,
    );
    let shared = if shared.exists() {
        shared
    } else {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data")
    };
    let path = shared.join(path);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: there is no {}", path.display());
    None
}

/// A table as it was loaded, and its cells as texts.
pub struct Table {
    pub loaded: Loaded,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn names(&self) -> Vec<&str> {
        self.loaded
            .columns
            .iter()
            .map(|column| column.name.as_str())
            .collect()
    }

    pub fn headings(&self) -> Vec<&str> {
        self.loaded
            .columns
            .iter()
            .map(|column| column.heading.as_str())
            .collect()
    }

    pub fn kinds(&self) -> Vec<stoa_readers::Kind> {
        self.loaded
            .columns
            .iter()
            .map(|column| column.kind)
            .collect()
    }

    /// The English of all findings.
    pub fn findings(&self) -> String {
        self.loaded
            .findings
            .iter()
            .map(|finding| format!("{finding}\n"))
            .collect()
    }
}

/// Loads what the source says.
pub fn load_source(source: &Source) -> Result<Table, Unreadable> {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("table.parquet");
    let loaded = load(source, &into, &mut |_| ControlFlow::Continue(()))?;
    let rows = rows(&into);
    assert_eq!(
        rows.len() as u64,
        loaded.rows,
        "the table has the rows that are told"
    );
    let left = std::fs::read_dir(folder.path())
        .expect("the folder")
        .count();
    assert_eq!(left, 1, "no temporary file is left");
    Ok(Table { loaded, rows })
}

/// Loads a file.
pub fn load_file(path: &Path) -> Result<Table, Unreadable> {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("file");
    load_source(&Source::new(path, name))
}

/// Loads bytes under a name.
pub fn load_bytes(name: &str, bytes: &[u8]) -> Result<Table, Unreadable> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("upload");
    std::fs::write(&path, bytes).expect("written");
    load_source(&Source::new(&path, name))
}

/// Loads a text that is a table.
pub fn load_text(text: &str) -> Table {
    load_bytes("a.csv", text.as_bytes()).expect("a table")
}

/// The cells of a Parquet file as texts; empty ones as "∅".
pub fn rows(path: &Path) -> Vec<Vec<String>> {
    let file = File::open(path).expect("the table");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file)
        .expect("Parquet")
        .build()
        .expect("a reader");
    let options = FormatOptions::default().with_null("∅");
    let mut rows = Vec::new();
    for batch in reader {
        let batch: RecordBatch = batch.expect("a batch");
        // Instants without the name of their zone, which the formatter does not know.
        let arrays: Vec<ArrayRef> = batch
            .columns()
            .iter()
            .map(|array| match array.data_type() {
                DataType::Timestamp(unit, Some(_)) => {
                    cast(array, &DataType::Timestamp(*unit, None)).expect("a cast")
                }
                _ => Arc::clone(array),
            })
            .collect();
        let columns: Vec<_> = arrays
            .iter()
            .map(|array| ArrayFormatter::try_new(array.as_ref(), &options).expect("a formatter"))
            .collect();
        for row in 0..batch.num_rows() {
            rows.push(
                columns
                    .iter()
                    .map(|column| column.value(row).to_string())
                    .collect(),
            );
        }
    }
    rows
}

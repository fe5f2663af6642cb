//! What a messy file was read as: how it is written, the names of its columns, its rows as texts.

use std::{fs::File, ops::ControlFlow, path::Path};

use arrow_array::{Array, ArrayRef};
use arrow_cast::{
    cast,
    display::{ArrayFormatter, FormatOptions},
};
use arrow_schema::DataType;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use serde::Deserialize;
use stoa_readers::{Loaded, Source, load};

/// A reading; preamble and headings are counted in records.
#[derive(Deserialize)]
pub struct Reading {
    pub encoding: String,
    pub delimiter: String,
    pub quote: String,
    pub preamble: u64,
    pub headings: u64,
    pub names: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Records after the last row that were told to be none: totals and notes.
    #[serde(default)]
    pub footer: u64,
    /// Whether a cell of the file is quoted; told of what is right alone.
    #[serde(default)]
    pub has_quotes: bool,
}

/// What we read; or why not.
pub fn ours(path: &Path) -> Result<Reading, String> {
    let folder = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    let name = folder.unwrap_or_default();
    let into = std::env::temp_dir().join(format!("stoa-messy-{}.parquet", std::process::id()));
    let loaded = load(&Source::new(path, &name), &into, &mut |_| {
        ControlFlow::Continue(())
    });
    let loaded = loaded.map_err(|error| error.to_string())?;
    let mut rows = rows(&into);
    put_back(&mut rows, &loaded);
    std::fs::remove_file(&into).expect("our own file");
    let found = loaded.found;
    let sign = |sign: Option<char>| sign.map(String::from).unwrap_or_default();
    Ok(Reading {
        encoding: found.encoding.unwrap_or_default(),
        delimiter: sign(found.delimiter),
        quote: sign(found.quote),
        preamble: found.preamble,
        headings: found.headings,
        names: loaded
            .columns
            .into_iter()
            .map(|column| column.heading)
            .collect(),
        rows,
        footer: found.footer,
        has_quotes: false,
    })
}

/// Cells that fit no kind of their column are empty in the table and told with their row, column and value: there they are read.
fn put_back(rows: &mut [Vec<String>], loaded: &Loaded) {
    for refusal in &loaded.refusals {
        let named = loaded.columns.iter();
        let column = named
            .map(|column| &column.name)
            .position(|name| *name == refusal.column);
        let row = usize::try_from(refusal.row)
            .ok()
            .and_then(|row| rows.get_mut(row.checked_sub(1)?));
        if let (Some(row), Some(column)) = (row, column) {
            row[column].clone_from(&refusal.value);
        }
    }
}

/// The cells of a table as texts; empty where there is none.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let file = File::open(path).expect("the table");
    let reader = ParquetRecordBatchReaderBuilder::try_new(file).expect("Parquet");
    let reader = reader.build().expect("a reader");
    let options = FormatOptions::default().with_null("");
    let mut rows = Vec::new();
    for batch in reader {
        let batch = batch.expect("a batch");
        let arrays: Vec<ArrayRef> = batch.columns().iter().map(without_zone).collect();
        let columns: Vec<ArrayFormatter> = arrays
            .iter()
            .map(|array| ArrayFormatter::try_new(array.as_ref(), &options).expect("a formatter"))
            .collect();
        let row = |at| {
            columns
                .iter()
                .map(move |column| column.value(at).to_string())
        };
        rows.extend((0..batch.num_rows()).map(|at| row(at).collect::<Vec<String>>()));
    }
    rows
}

/// Instants without the name of their zone, which the formatter does not know.
fn without_zone(array: &ArrayRef) -> ArrayRef {
    match array.data_type() {
        DataType::Timestamp(unit, Some(_)) => {
            cast(array, &DataType::Timestamp(*unit, None)).expect("a cast")
        }
        _ => array.clone(),
    }
}

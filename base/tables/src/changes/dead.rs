//! Dead rows: which rows of which files are no more.

use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
    sync::Arc,
};

use datafusion::{
    arrow::{
        array::{AsArray, Int64Array, RecordBatch, StringArray},
        datatypes::{DataType, Field, Int64Type, Schema},
    },
    parquet::{
        arrow::arrow_reader::{ParquetRecordBatchReaderBuilder, RowSelection, RowSelector},
        errors::ParquetError,
    },
};

use crate::layout::{Layout, Written, write_table};

/// The numbers of dead rows from 0, ascending, by the names of their files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dead(BTreeMap<String, Vec<u64>>);

/// What a file is called in files of dead rows: the last part of its path.
pub fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

impl Dead {
    /// Reads files of dead rows, all together.
    ///
    /// # Errors
    /// If one cannot be read or has other columns.
    pub fn read(paths: &[PathBuf]) -> Result<Self, ParquetError> {
        let mut dead = Dead::default();
        for path in paths {
            let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?.build()?;
            for batch in reader {
                dead.take(&batch?)?;
            }
        }
        for rows in dead.0.values_mut() {
            rows.sort_unstable();
            rows.dedup();
        }
        Ok(dead)
    }

    fn take(&mut self, batch: &RecordBatch) -> Result<(), ParquetError> {
        let wrong = || ParquetError::General("this is no file of dead rows".to_owned());
        let names = batch.column_by_name("file_path").ok_or_else(wrong)?;
        let rows = batch.column_by_name("pos").ok_or_else(wrong)?;
        let names = names.as_string_opt::<i32>().ok_or_else(wrong)?;
        let rows = rows.as_primitive_opt::<Int64Type>().ok_or_else(wrong)?;
        for (name, row) in names.iter().zip(rows) {
            let (name, row) = name.zip(row).ok_or_else(wrong)?;
            let row = u64::try_from(row).map_err(|_negative| wrong())?;
            match self.0.get_mut(name) {
                Some(rows) => rows.push(row),
                None => {
                    self.0.insert(name.to_owned(), vec![row]);
                }
            }
        }
        Ok(())
    }

    /// The dead rows of a file.
    pub fn of(&self, path: &Path) -> &[u64] {
        self.0.get(&name_of(path)).map_or(&[], Vec::as_slice)
    }

    /// Names more rows of a file.
    pub fn add(&mut self, path: &Path, rows: impl IntoIterator<Item = u64>) {
        let known = self.0.entry(name_of(path)).or_default();
        known.extend(rows);
        known.sort_unstable();
        known.dedup();
        if known.is_empty() {
            self.0.remove(&name_of(path));
        }
    }

    /// The names of files with their dead rows.
    pub(super) fn into_files(self) -> impl Iterator<Item = (String, Vec<u64>)> {
        self.0.into_iter()
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.0.values().map(|rows| rows.len() as u64).sum()
    }

    /// Writes them to `path`; `None`, and no file, where there are none.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn write(&self, path: &Path) -> Result<Option<Written>, ParquetError> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let schema = Arc::new(Schema::new(vec![
            Field::new("file_path", DataType::Utf8, false),
            Field::new("pos", DataType::Int64, false),
        ]));
        let names = self.0.iter();
        let names: Vec<&str> = names
            .flat_map(|(name, rows)| rows.iter().map(move |_| name.as_str()))
            .collect();
        let rows = self.0.values().flatten();
        let rows: Vec<i64> = rows
            .map(|row| i64::try_from(*row).unwrap_or(i64::MAX))
            .collect();
        let batch = RecordBatch::try_new(
            Arc::clone(&schema),
            vec![
                Arc::new(StringArray::from(names)),
                Arc::new(Int64Array::from(rows)),
            ],
        )?;
        write_table(path, &schema, [Ok(batch)], &Layout::default()).map(Some)
    }
}

/// All rows of a file of so many but the dead ones.
pub fn living(rows: u64, dead: &[u64]) -> RowSelection {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let (mut selectors, mut next) = (Vec::new(), 0);
    for &row in dead.iter().filter(|row| **row < rows) {
        if row > next {
            selectors.push(RowSelector::select(whole(row - next)));
        }
        selectors.push(RowSelector::skip(1));
        next = row + 1;
    }
    if rows > next {
        selectors.push(RowSelector::select(whole(rows - next)));
    }
    RowSelection::from(selectors)
}

/// These rows, ascending and each once, of a file of so many.
pub fn only(rows: u64, wanted: &[u64]) -> RowSelection {
    let whole = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let (mut selectors, mut next) = (Vec::new(), 0);
    for &row in wanted.iter().filter(|row| **row < rows) {
        if row > next {
            selectors.push(RowSelector::skip(whole(row - next)));
        }
        selectors.push(RowSelector::select(1));
        next = row + 1;
    }
    if rows > next {
        selectors.push(RowSelector::skip(whole(rows - next)));
    }
    RowSelection::from(selectors)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dead_rows_are_written_and_read() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        let mut dead = Dead::default();
        dead.add(Path::new("/t/b"), [7, 3, 7]);
        dead.add(Path::new("/t/a"), [0]);
        dead.write(&one).unwrap();
        let mut more = Dead::default();
        more.add(Path::new("/t/b"), [4]);
        more.write(&other).unwrap();
        let read = Dead::read(&[one, other]).unwrap();
        assert_eq!(read.of(Path::new("/elsewhere/b")), [3, 4, 7]);
        assert_eq!(read.of(Path::new("a")), [0]);
        assert!(read.of(Path::new("c")).is_empty());
        assert_eq!(read.count(), 4);
        assert_eq!(
            Dead::default().write(&folder.path().join("none")).unwrap(),
            None
        );
    }

    #[test]
    fn selections_are_of_all_rows_of_a_file() {
        assert_eq!(living(10, &[0, 4, 5, 9]).row_count(), 6);
        assert_eq!(living(10, &[0, 4, 5, 9]).skipped_row_count(), 4);
        assert_eq!(only(10, &[0, 4, 5, 9]).row_count(), 4);
        assert_eq!(only(10, &[0, 4, 5, 9]).skipped_row_count(), 6);
        assert_eq!(living(3, &[]).row_count(), 3);
        assert_eq!(living(0, &[]).row_count(), 0);
    }
}

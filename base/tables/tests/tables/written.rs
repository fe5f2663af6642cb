//! Tables as they lie in their files.

use std::fs::File;

use stoa_tables::{
    Layout,
    arrow::{
        array::{AsArray, RecordBatch},
        datatypes::Int64Type,
    },
    parquet::{
        arrow::arrow_reader::{ArrowReaderOptions, ParquetRecordBatchReaderBuilder},
        file::metadata::PageIndexPolicy,
    },
    write_table,
};

use crate::{ground, trials};

trials![
    files_have_what_makes_queries_quick,
    rows_are_sorted_on_request,
    a_batch_of_other_columns_is_an_error,
];

fn read(path: &std::path::Path) -> ParquetRecordBatchReaderBuilder<File> {
    let options = ArrowReaderOptions::new().with_page_index_policy(PageIndexPolicy::Required);
    let file = File::open(path).unwrap();
    ParquetRecordBatchReaderBuilder::try_new_with_options(file, options).unwrap()
}

fn files_have_what_makes_queries_quick() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trees");
    let batch = ground::trees_batch();
    let layout = Layout {
        looked_up: vec!["species".to_owned()],
        ..Layout::default()
    };
    let batches = (0..200).map(|_| Ok(batch.clone()));
    let written = write_table(&path, &batch.schema(), batches, &layout).unwrap();
    assert_eq!(written.rows, 400_000);
    assert_eq!(written.bytes, std::fs::metadata(&path).unwrap().len());
    let reader = read(&path);
    let metadata = reader.metadata();
    assert_eq!(metadata.num_row_groups(), 2);
    let species = metadata.row_group(0).column(1);
    assert!(species.bloom_filter_offset().is_some());
    assert!(species.dictionary_page_offset().is_some());
    let id = metadata.row_group(0).column(0);
    assert!(id.statistics().unwrap().min_bytes_opt().is_some());
    assert!(id.bloom_filter_offset().is_none());
    assert!(metadata.column_index().is_some() && metadata.offset_index().is_some());
}

fn rows_are_sorted_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trees");
    let batch = ground::trees_batch();
    let layout = Layout {
        sort_by: vec!["species".to_owned(), "id".to_owned()],
        ..Layout::default()
    };
    let halves = [Ok(batch.slice(1000, 1000)), Ok(batch.slice(0, 1000))];
    write_table(&path, &batch.schema(), halves, &layout).unwrap();
    let reader = read(&path);
    let sorted = reader
        .metadata()
        .row_group(0)
        .sorting_columns()
        .unwrap()
        .clone();
    assert_eq!(
        sorted
            .iter()
            .map(|column| column.column_idx)
            .collect::<Vec<_>>(),
        [1, 0]
    );
    let batches: Vec<RecordBatch> = reader.build().unwrap().map(Result::unwrap).collect();
    let rows = batches.iter().flat_map(|batch| {
        let species = batch.column(1).as_string::<i32>().iter();
        let ids = batch.column(0).as_primitive::<Int64Type>().values();
        species
            .zip(ids)
            .map(|(species, id)| (species.is_none(), species.map(str::to_owned), *id))
    });
    let rows: Vec<_> = rows.collect();
    assert_eq!(rows.len(), 2000);
    assert!(rows.is_sorted(), "missing values come last");
}

fn a_batch_of_other_columns_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("trees");
    let batch = ground::trees_batch();
    let other = batch.project(&[0]).unwrap();
    assert!(
        write_table(
            &path,
            &ground::trees_schema(),
            [Ok(other)],
            &Layout::default()
        )
        .is_err()
    );
    let layout = Layout {
        sort_by: vec!["nothing".to_owned()],
        ..Layout::default()
    };
    assert!(write_table(&path, &batch.schema(), [Ok(batch)], &layout).is_err());
}

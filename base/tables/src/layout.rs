//! How published tables lie in their files: the one place with the settings of Parquet.

use std::{fs::File, path::Path};

use datafusion::{
    arrow::{
        array::{ArrayRef, RecordBatch},
        compute::{SortColumn, SortOptions, concat_batches, lexsort_to_indices, take_record_batch},
        datatypes::{DataType, SchemaRef},
        error::ArrowError,
    },
    parquet::{
        arrow::ArrowWriter,
        basic::{Compression, ZstdLevel},
        errors::ParquetError,
        file::{
            metadata::SortingColumn,
            properties::{EnabledStatistics, WriterProperties},
        },
        schema::types::ColumnPath,
    },
};

/// Rows of a row group: small enough that a filter which fits one in forty skips much, large enough for a dictionary.
pub const GROUP: usize = 256 * 1024;
/// Rows of a page, whose least and greatest values stand in the page index.
const PAGE: usize = 8 * 1024;
/// zstd's level: what is left for it after dictionaries and differences is little, and 3 saves a hundredth more.
pub const ZSTD: i32 = 1;
/// Of how many texts that are not in a row group a bloom filter says that they may be.
const FALSE_POSITIVES: f64 = 0.01;

/// What a table's writer knows of its rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout {
    /// Columns by which the rows are sorted, the first before the others. The rows of the whole table are sorted in memory
    /// for it, so leave it empty for tables that do not fit there, and for those that are sorted already.
    pub sort_by: Vec<String>,
    /// Columns of many different texts that are looked for as a whole, such as references and addresses.
    pub looked_up: Vec<String>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub rows: u64,
    pub bytes: u64,
}

/// The settings of all published Parquet files. `looked_up` names columns that get a bloom filter.
pub fn settings(schema: &SchemaRef, looked_up: &[String]) -> WriterProperties {
    let level = ZstdLevel::try_new(ZSTD).unwrap_or_default();
    let mut settings = WriterProperties::builder()
        .set_compression(Compression::ZSTD(level))
        .set_max_row_group_row_count(Some(GROUP))
        .set_data_page_row_count_limit(PAGE)
        .set_write_batch_size(PAGE)
        .set_statistics_enabled(EnabledStatistics::Page)
        .set_created_by("Stoa".to_owned());
    for field in schema.fields() {
        let column = ColumnPath::from(field.name().as_str());
        match field.data_type() {
            // Numbers with fractions seldom repeat; their dictionary is made, fills up and is thrown away.
            DataType::Float32 | DataType::Float64 => {
                settings = settings.set_column_dictionary_enabled(column, false);
            }
            _ if looked_up.contains(field.name()) => {
                settings = settings
                    .set_column_bloom_filter_enabled(column.clone(), true)
                    .set_column_bloom_filter_fpp(column, FALSE_POSITIVES);
            }
            _ => {}
        }
    }
    settings.build()
}

/// Writes a table to `path`, which is made or written over.
///
/// # Errors
/// If the file cannot be written, a batch has other columns than `schema`, or [`Layout`] names a column that there is not.
pub fn write_table(
    path: &Path,
    schema: &SchemaRef,
    batches: impl IntoIterator<Item = Result<RecordBatch, ArrowError>>,
    layout: &Layout,
) -> Result<Written, ParquetError> {
    let file = File::create(path)?;
    let mut settings = settings(schema, &layout.looked_up).into_builder();
    let sorted_by = sorting(schema, &layout.sort_by)?;
    if !sorted_by.is_empty() {
        settings = settings.set_sorting_columns(Some(sorted_by));
    }
    let mut writer = ArrowWriter::try_new(file, SchemaRef::clone(schema), Some(settings.build()))?;
    if layout.sort_by.is_empty() {
        for batch in batches {
            writer.write(&batch?)?;
        }
    } else {
        let batches: Result<Vec<_>, _> = batches.into_iter().collect();
        let whole = concat_batches(schema, &batches?)?;
        writer.write(&sorted(&whole, &layout.sort_by)?)?;
    }
    let metadata = writer.finish()?;
    let file = writer.inner();
    file.sync_all()?;
    Ok(Written {
        rows: u64::try_from(metadata.file_metadata().num_rows()).unwrap_or(0),
        bytes: file.metadata()?.len(),
    })
}

const ORDER: SortOptions = SortOptions {
    descending: false,
    nulls_first: false,
};

fn sorting(schema: &SchemaRef, by: &[String]) -> Result<Vec<SortingColumn>, ParquetError> {
    let place = |name: &String| {
        let place = schema.index_of(name)?;
        Ok(SortingColumn {
            column_idx: i32::try_from(place)
                .map_err(|error| ParquetError::External(error.into()))?,
            descending: ORDER.descending,
            nulls_first: ORDER.nulls_first,
        })
    };
    by.iter().map(place).collect()
}

fn sorted(batch: &RecordBatch, by: &[String]) -> Result<RecordBatch, ArrowError> {
    let column = |name: &String| {
        let values: &ArrayRef = batch
            .column_by_name(name)
            .ok_or_else(|| ArrowError::SchemaError(format!("there is no column {name}")))?;
        Ok(SortColumn {
            values: ArrayRef::clone(values),
            options: Some(ORDER),
        })
    };
    let columns: Result<Vec<_>, ArrowError> = by.iter().map(column).collect();
    take_record_batch(batch, &lexsort_to_indices(&columns?, None)?)
}

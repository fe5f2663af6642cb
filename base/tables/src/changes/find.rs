//! Looking rows of a table in pieces up, by the values of some columns; and reading what is alive.

use std::{collections::HashMap, fs::File, path::Path};

use datafusion::{
    arrow::{
        array::{Array, ArrayRef, RecordBatch},
        compute::{cast, concat_batches},
        datatypes::{DataType, SchemaRef},
        error::ArrowError,
        row::{RowConverter, Rows, SortField},
    },
    parquet::arrow::{
        ProjectionMask,
        arrow_reader::{ParquetRecordBatchReaderBuilder, statistics::StatisticsConverter},
    },
};

use super::{
    Pieces, Unchanged,
    dead::{Dead, living, only},
};

/// Rows that are read at once.
const BATCH: usize = 8192;

type Builder = ParquetRecordBatchReaderBuilder<File>;
/// The least and the greatest of some values, as bytes that compare as they do.
type Bounds = (Vec<u8>, Vec<u8>);

fn open(path: &Path) -> Result<Builder, Unchanged> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
    Ok(builder.with_batch_size(BATCH))
}

fn rows_in(builder: &Builder) -> u64 {
    u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0)
}

/// The columns of a table's file.
///
/// # Errors
/// If it is no Parquet file.
pub fn schema_of(path: &Path) -> Result<SchemaRef, Unchanged> {
    Ok(SchemaRef::clone(open(path)?.schema()))
}

/// How many rows a file has, dead ones among them.
pub fn count(path: &Path) -> Result<u64, Unchanged> {
    Ok(rows_in(&open(path)?))
}

/// The rows of a table that are alive, batch by batch, from its `from`th file on.
///
/// # Errors
/// If a file cannot be opened; later ones come with the batches.
pub fn live_rows(
    pieces: &Pieces,
    from: usize,
) -> Result<impl Iterator<Item = Result<RecordBatch, ArrowError>> + use<>, Unchanged> {
    let dead = Dead::read(&pieces.dead)?;
    let mut readers = Vec::new();
    for path in pieces.files.iter().skip(from) {
        let builder = open(path)?;
        let selection = living(rows_in(&builder), dead.of(path));
        readers.push(builder.with_row_selection(selection).build()?);
    }
    Ok(readers.into_iter().flatten())
}

/// A row that was found: which row of which file, and which of the wanted ones it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    pub file: usize,
    pub row: u64,
    pub wanted: usize,
}

/// What is looked for: values of some columns, in a form whose bytes compare as the values do.
pub struct Wanted {
    columns: Vec<String>,
    converter: RowConverter,
    first: RowConverter,
    places: HashMap<Vec<u8>, usize>,
    /// The least and the greatest value in the first column, where row groups can be passed over by them.
    bounds: Option<Bounds>,
}

impl Wanted {
    /// The rows of `batch`, by its columns. Where several are the same, the first counts.
    pub fn new(batch: &RecordBatch) -> Result<Self, Unchanged> {
        let schema = batch.schema();
        let fields = schema.fields().iter();
        let sorted = |kind: &DataType| SortField::new(kind.clone());
        let kinds: Vec<SortField> = fields
            .clone()
            .map(|field| sorted(field.data_type()))
            .collect();
        let converter = RowConverter::new(kinds)?;
        let rows = converter.convert_columns(batch.columns())?;
        let mut places = HashMap::new();
        for (place, row) in rows.iter().enumerate() {
            places.entry(row.as_ref().to_vec()).or_insert(place);
        }
        let first_kind = fields
            .clone()
            .next()
            .map_or(DataType::Null, |field| field.data_type().clone());
        let first = RowConverter::new(vec![SortField::new(first_kind)])?;
        Ok(Wanted {
            bounds: bounds(batch, &first)?,
            columns: fields.map(|field| field.name().clone()).collect(),
            converter,
            first,
            places,
        })
    }

    /// Where a row stands among the wanted ones.
    pub fn place(&self, row: &[u8]) -> Option<usize> {
        self.places.get(row).copied()
    }

    pub fn rows(&self, columns: &[ArrayRef]) -> Result<Rows, ArrowError> {
        self.converter.convert_columns(columns)
    }

    /// The row groups of a file in which one of them may be.
    fn groups(&self, builder: &Builder) -> Result<Vec<usize>, Unchanged> {
        let all = 0..builder.metadata().num_row_groups();
        let (Some((least, greatest)), Some(column)) = (&self.bounds, self.columns.first()) else {
            return Ok(all.collect());
        };
        let statistics =
            StatisticsConverter::try_new(column, builder.schema(), builder.parquet_schema())?;
        let groups = builder.metadata().row_groups();
        let (mins, maxes) = (
            statistics.row_group_mins(groups)?,
            statistics.row_group_maxes(groups)?,
        );
        let low = self.first.convert_columns(std::slice::from_ref(&mins))?;
        let high = self.first.convert_columns(std::slice::from_ref(&maxes))?;
        let may_be = |group: &usize| {
            let is_known = mins.is_valid(*group) && maxes.is_valid(*group);
            let (low, high) = (low.row(*group), high.row(*group));
            !is_known || (low.as_ref() <= greatest.as_slice() && high.as_ref() >= least.as_slice())
        };
        Ok(all.filter(may_be).collect())
    }
}

/// Fractions are left out: their zeros have two forms, and what is no number has no place among them.
fn bounds(batch: &RecordBatch, first: &RowConverter) -> Result<Option<Bounds>, Unchanged> {
    let Some(column) = batch
        .columns()
        .first()
        .filter(|column| column.null_count() == 0)
    else {
        return Ok(None);
    };
    if column.data_type().is_floating() {
        return Ok(None);
    }
    let rows = first.convert_columns(std::slice::from_ref(column))?;
    let bytes = || rows.iter().map(|row| row.as_ref().to_vec());
    Ok(bytes().min().zip(bytes().max()))
}

/// The living rows that have these values in these columns, in the order of files and rows.
pub fn find(pieces: &Pieces, dead: &Dead, wanted: &Wanted) -> Result<Vec<Hit>, Unchanged> {
    let mut hits = Vec::new();
    for (file, path) in pieces.files.iter().enumerate() {
        let builder = open(path)?;
        let schema = SchemaRef::clone(builder.schema());
        let mut leaves = Vec::new();
        for column in &wanted.columns {
            let place = schema.index_of(column);
            leaves.push(place.map_err(|_error| Unchanged::NoColumn(column.clone()))?);
        }
        let groups = builder.metadata().row_groups();
        let counts = groups
            .iter()
            .map(|group| u64::try_from(group.num_rows()).unwrap_or(0));
        let starts: Vec<u64> = counts
            .scan(0, |sum, rows| {
                let start = *sum;
                *sum += rows;
                Some(start)
            })
            .collect();
        for group in wanted.groups(&builder)? {
            let builder = open(path)?;
            let mask = ProjectionMask::roots(builder.parquet_schema(), leaves.iter().copied());
            let reader = builder
                .with_projection(mask)
                .with_row_groups(vec![group])
                .build()?;
            let mut row = starts.get(group).copied().unwrap_or(0);
            for batch in reader {
                let batch = batch?;
                let columns: Vec<ArrayRef> = wanted
                    .columns
                    .iter()
                    .filter_map(|name| batch.column_by_name(name).cloned())
                    .collect();
                for found in wanted.rows(&columns)?.iter() {
                    if let Some(place) = wanted.place(found.as_ref())
                        && dead.of(path).binary_search(&row).is_err()
                    {
                        hits.push(Hit {
                            file,
                            row,
                            wanted: place,
                        });
                    }
                    row += 1;
                }
            }
        }
    }
    Ok(hits)
}

/// The whole rows of hits, which are in the order of files and rows, in that order.
pub fn rows_at(
    pieces: &Pieces,
    hits: &[Hit],
    schema: &SchemaRef,
) -> Result<RecordBatch, Unchanged> {
    let mut batches = Vec::new();
    for (file, path) in pieces.files.iter().enumerate() {
        let rows: Vec<u64> = hits
            .iter()
            .filter(|hit| hit.file == file)
            .map(|hit| hit.row)
            .collect();
        if rows.is_empty() {
            continue;
        }
        let builder = open(path)?;
        let selection = only(rows_in(&builder), &rows);
        for batch in builder.with_row_selection(selection).build()? {
            batches.push(as_in(&batch?, schema)?);
        }
    }
    Ok(concat_batches(schema, &batches)?)
}

/// The columns of a schema, in its order and of its kinds.
pub fn as_in(batch: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch, Unchanged> {
    let mut columns = Vec::new();
    for field in schema.fields() {
        let column = batch.column_by_name(field.name());
        let column = column.ok_or_else(|| Unchanged::NoColumn(field.name().clone()))?;
        columns.push(cast(column, field.data_type())?);
    }
    Ok(RecordBatch::try_new(SchemaRef::clone(schema), columns)?)
}

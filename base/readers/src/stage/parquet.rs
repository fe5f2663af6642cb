//! A table that is Parquet already: read through, which shows whether it is whole, and written anew with the kinds of
//! columns that all tables have.

use std::{
    fs::File,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::Arc,
};

use arrow_array::{Array, ArrayRef, RecordBatch, StringArray};
use arrow_cast::{
    cast,
    display::{ArrayFormatter, FormatOptions},
};
use arrow_schema::{DataType, TimeUnit};
use foldhash::fast::FixedState;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use crate::{
    column::names,
    finding::Finding,
    found::{Format, Found},
    kinds::decide::{Decision, Reading},
    load::{Loaded, Progress, Step, looking},
    passes::{
        distinct::mixed,
        geo,
        part::{Plan, Strip, of_array},
        report::{self, Inside},
        rounds::{Watch, tell},
        table::{Writer, Written, data_type, new_totals},
        totals::value_at,
        yardstick::{Yardstick, scale},
    },
    source::Source,
    unreadable::Unreadable,
};

/// Rows that are read at once.
const BATCH: usize = 8192;
/// Rows of the sample, about.
const SAMPLED: u64 = 2000;

pub(super) fn damaged(error: impl std::fmt::Display) -> Unreadable {
    Unreadable::Damaged(format!("it cannot be read as Parquet ({error})"))
}

/// What columns of bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bytes {
    /// Anything, which is shown as digits.
    Any,
    /// Geometries in Well-Known Binary, in WGS 84: in tables of our own.
    Geometries,
}

/// How a column of the file becomes one of the table.
pub(super) struct Way {
    decision: Decision,
    /// Lists, structures and the like become texts.
    as_text: bool,
}

impl Way {
    pub(super) fn of(data_type: &DataType, bytes: Bytes) -> Self {
        use crate::kinds::{date::Order, number::Decimal};
        let reading = match data_type {
            DataType::Boolean => Reading::Truth,
            DataType::Int8 | DataType::Int16 | DataType::Int32 | DataType::Int64 => {
                Reading::Whole(Decimal::Dot)
            }
            DataType::UInt8 | DataType::UInt16 | DataType::UInt32 => Reading::Whole(Decimal::Dot),
            DataType::Float16 | DataType::Float32 | DataType::Float64 => {
                Reading::Float(Decimal::Dot)
            }
            DataType::Decimal128(precision, _) if *precision <= 15 => Reading::Float(Decimal::Dot),
            DataType::Date32 => Reading::Day(Order::DayFirst),
            DataType::Timestamp(unit, zone) if *unit != TimeUnit::Nanosecond => {
                Reading::Time(Order::DayFirst, zone.is_some())
            }
            DataType::Binary if bytes == Bytes::Geometries => Reading::Shape,
            _ => Reading::Text,
        };
        let texts = matches!(
            data_type,
            DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
        );
        Self {
            decision: Decision {
                reading,
                ..Decision::TEXT
            },
            as_text: reading == Reading::Text && !texts,
        }
    }

    /// What the column is read as.
    pub(super) fn reading(&self) -> Reading {
        self.decision.reading
    }

    /// The values of a batch. None changes on the way: what has no kind of its own is text.
    pub(super) fn array(&self, from: &ArrayRef) -> Result<ArrayRef, Unreadable> {
        if !self.as_text {
            return cast(from, &data_type(self.decision.kind())).map_err(damaged);
        }
        let options = FormatOptions::default();
        let formatter = ArrayFormatter::try_new(from.as_ref(), &options).map_err(damaged)?;
        let texts: Result<Vec<Option<String>>, _> = (0..from.len())
            .map(|at| {
                if from.is_null(at) {
                    Ok(None)
                } else {
                    formatter.value(at).try_to_string().map(Some)
                }
            })
            .collect();
        Ok(Arc::new(StringArray::from(texts.map_err(damaged)?)))
    }
}

struct Table {
    ways: Vec<Way>,
    headings: Vec<String>,
    rows: u64,
}

/// Opens a file.
pub(super) fn reader(path: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>, Unreadable> {
    ParquetRecordBatchReaderBuilder::try_new(File::open(path)?).map_err(damaged)
}

/// Its rows, some thousands at once.
pub(super) fn batches(path: &Path) -> Result<ParquetRecordBatchReader, Unreadable> {
    reader(path)?
        .with_batch_size(BATCH)
        .build()
        .map_err(damaged)
}

fn table(source: &Source, bytes: Bytes) -> Result<Table, Unreadable> {
    let builder = reader(source.path)?;
    let schema = builder.schema();
    let width = schema.fields().len();
    if width == 0 {
        return Err(Unreadable::Empty);
    }
    if width > source.limits.columns {
        return Err(Unreadable::TooManyColumns(width, source.limits.columns));
    }
    Ok(Table {
        ways: schema
            .fields()
            .iter()
            .map(|field| Way::of(field.data_type(), bytes))
            .collect(),
        headings: schema
            .fields()
            .iter()
            .map(|field| field.name().clone())
            .collect(),
        rows: u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0),
    })
}

/// Calls `each` with every batch in the table's own kinds, and the number of its first row from 0.
fn each_batch(
    source: &Source,
    table: &Table,
    step: Step,
    watch: Watch,
    each: &mut dyn FnMut(u64, Vec<ArrayRef>) -> Result<(), Unreadable>,
) -> Result<(), Unreadable> {
    let mut done = 0;
    for batch in batches(source.path)? {
        let batch: RecordBatch = batch.map_err(damaged)?;
        let columns = batch.columns().iter().zip(&table.ways);
        let arrays: Result<Vec<ArrayRef>, _> = columns.map(|(from, way)| way.array(from)).collect();
        each(done, arrays?)?;
        done += batch.num_rows() as u64;
        tell(
            watch,
            Progress {
                step,
                done,
                of: table.rows.max(done),
            },
        )?;
    }
    Ok(())
}

/// Numbers of a fair sample of rows, by column.
fn sample(source: &Source, table: &Table, watch: Watch) -> Result<Vec<Vec<f64>>, Unreadable> {
    let share = if table.rows <= SAMPLED {
        u64::MAX
    } else {
        u64::MAX / table.rows * SAMPLED
    };
    let mut sample: Vec<Vec<f64>> = table.ways.iter().map(|_| Vec::new()).collect();
    each_batch(source, table, Step::Looking, watch, &mut |first, arrays| {
        let rows = arrays.first().map_or(0, |array| array.len());
        for at in (0..rows).filter(|&at| mixed(first + at as u64 + 1) <= share) {
            for (numbers, array) in sample.iter_mut().zip(&arrays) {
                numbers.extend(value_at(array, at).as_ref().and_then(scale));
            }
        }
        Ok(())
    })?;
    Ok(sample)
}

/// Reads the table and writes it anew.
pub fn take(source: &Source, into: &Path, watch: Watch) -> Result<Loaded, Unreadable> {
    caught(source, Bytes::Any, into, watch)
}

/// The same of a table that was written here: its columns of bytes are geometries.
pub fn take_ours(source: &Source, into: &Path, watch: Watch) -> Result<Loaded, Unreadable> {
    caught(source, Bytes::Geometries, into, watch)
}

fn caught(source: &Source, bytes: Bytes, into: &Path, watch: Watch) -> Result<Loaded, Unreadable> {
    // The reader asserts what a damaged page may break: its panic is a damaged file like any other.
    let reading = AssertUnwindSafe(|| taken(source, bytes, into, watch));
    match catch_unwind(reading) {
        Ok(result) => result,
        Err(_) => Err(damaged("its pages contradict themselves")),
    }
}

fn taken(source: &Source, bytes: Bytes, into: &Path, watch: Watch) -> Result<Loaded, Unreadable> {
    let table = table(source, bytes)?;
    let sample = sample(source, &table, watch)?;
    let named = names(&table.headings)
        .into_iter()
        .zip(&table.ways)
        .zip(sample);
    let plans: Vec<Plan> = named
        .map(|((name, way), numbers)| Plan {
            inside: Inside::of(&name, way.decision.reading, source.expects.country),
            yardstick: Yardstick::of_numbers(numbers, way.decision.reading),
            today: source.expects.today,
            various: false,
            wordy: false,
            length: 0,
            name,
            decision: way.decision,
        })
        .collect();
    let mut written = Written::new(new_totals(plans.len()));
    let looking = looking(source, &table.headings, table.rows);
    let mut writer = Writer::create(into, &plans, source.writing)?.looking(looking);
    let hasher = FixedState::with_seed(0x5374_6f61);
    each_batch(
        source,
        &table,
        Step::Writing,
        watch,
        &mut |first, arrays| {
            let rows = arrays.first().map_or(0, |array| array.len());
            let mut hashes = vec![0_u64; rows];
            let strips: Vec<Strip> = arrays
                .into_iter()
                .zip(&plans)
                .map(|(array, plan)| of_array(array, plan, first + 1, &hasher, &mut hashes))
                .collect();
            writer.add(&[&strips[..]], rows as u64, &mut written.totals)?;
            written.add_hashes(hashes.into_iter().map(mixed));
            Ok(())
        },
    )?;
    let looked = writer.finish(geo::metadata(&plans, &written.totals))?;
    let columns = report::columns(&plans, &table.headings, &written);
    let mut findings: Vec<Finding> = report::of_headings(&columns);
    findings.extend(report::of_values(&plans, &mut written));
    Ok(Loaded {
        columns,
        rows: written.rows,
        refused: 0,
        refusals: Vec::new(),
        found: Found::new(Format::Parquet),
        findings,
        looked,
    })
}

//! The second pass: the table is written as Parquet, row group by row group.

use std::{fs::File, path::Path, sync::Arc};

use arrow_schema::{DataType, Field, Schema, SchemaRef, TimeUnit};
use parquet::{
    arrow::{
        ArrowSchemaConverter,
        arrow_writer::{ArrowColumnWriter, ArrowRowGroupWriterFactory, compute_leaves},
    },
    basic::{Compression, Encoding, ZstdLevel},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::{EnabledStatistics, WriterProperties},
        writer::SerializedFileWriter,
    },
    schema::types::ColumnPath,
};
use rayon::prelude::*;

use super::{
    duplicates::Duplicates,
    geo,
    part::{self, Part, Plan, Span, Strip},
    rounds::{Rounds, Watch},
    totals::Totals,
};
use crate::{
    column::Kind,
    csv::records::Dialect,
    privacy::{Looked, Looking},
    refusal::{KEPT, Refusal},
    source::Writing,
    unreadable::Unreadable,
};

/// Bytes that a row group may take in memory.
const BYTES: usize = 64 << 20;
/// Tables with more columns are written without what each column would need memory for.
const WIDE: usize = 1000;
/// Different values that are counted exactly, in all columns together and in one.
const COUNTED: usize = 1_500_000;
const COUNTED_OF_ONE: usize = 10_000;

/// Everything that is known after the second pass.
pub struct Written {
    pub totals: Vec<Totals>,
    pub rows: u64,
    pub refused: u64,
    pub refusals: Vec<Refusal>,
    pub duplicates: Duplicates,
    /// Rows with too few and too many cells: how many, and the first.
    pub short: Option<(u64, u64)>,
    pub long: Option<(u64, u64)>,
    /// What looks personal, where that was asked.
    pub looked: Looked,
}

/// What the second pass reads.
pub struct Work<'a> {
    pub dialect: Dialect,
    pub plans: &'a [Plan],
    /// Records before the first row.
    pub skipped: usize,
    /// Rows of each block.
    pub rows: &'a [u64],
    pub writing: Writing,
    /// The look at what is written, if it is asked for.
    pub looking: Option<Looking>,
}

pub fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Boolean => DataType::Boolean,
        Kind::Integer => DataType::Int64,
        Kind::Number => DataType::Float64,
        Kind::Date => DataType::Date32,
        Kind::LocalTime => DataType::Timestamp(TimeUnit::Microsecond, None),
        Kind::Instant => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        Kind::Text => DataType::Utf8,
        Kind::Place => DataType::Binary,
    }
}

/// How a table is written: Zstandard at the level that was asked for, dictionaries where values repeat, differences
/// where whole numbers and times do not, and bytes by their place in the number where fractions do not.
fn properties(plans: &[Plan], writing: Writing) -> WriterProperties {
    let level = ZstdLevel::try_new(writing.zstd).unwrap_or_default();
    let mut properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(level))
        .set_statistics_enabled(EnabledStatistics::Page)
        .set_created_by("stoa-readers".to_owned())
        .set_dictionary_page_size_limit(512 << 10)
        .set_data_page_size_limit(512 << 10)
        .set_max_row_group_row_count(None);
    if plans.len() > WIDE {
        // Each column's dictionary and statistics of pages take memory before the first row does.
        properties = properties
            .set_dictionary_enabled(false)
            .set_statistics_enabled(EnabledStatistics::Chunk);
        return properties.build();
    }
    for plan in plans
        .iter()
        .filter(|plan| plan.wordy || plan.decision.kind() == Kind::Place)
    {
        // The least bytes of a geometry say nothing of where it is: its box does, in columns of its own.
        let column = ColumnPath::from(plan.name.as_str());
        properties = properties.set_column_statistics_enabled(column, EnabledStatistics::None);
    }
    for plan in plans.iter().filter(|plan| plan.wordy) {
        // Searching for a word reads every sentence, and unpacking them is most of that work: LZ4 takes more room and less time.
        let column = ColumnPath::from(plan.name.as_str());
        properties = properties.set_column_compression(column, Compression::LZ4_RAW);
    }
    for plan in plans {
        // What a column with a dictionary is written as, too, where its values turn out to be more than that has room for.
        let encoding = match plan.decision.kind() {
            Kind::Integer | Kind::LocalTime | Kind::Instant => Encoding::DELTA_BINARY_PACKED,
            Kind::Number => Encoding::BYTE_STREAM_SPLIT,
            Kind::Text | Kind::Place => Encoding::DELTA_LENGTH_BYTE_ARRAY,
            Kind::Boolean | Kind::Date => continue,
        };
        let column = ColumnPath::from(plan.name.as_str());
        properties = properties
            .set_column_dictionary_enabled(column.clone(), !plan.various)
            .set_column_encoding(column, encoding);
    }
    properties.build()
}

/// A table that is being written.
pub struct Writer {
    file: SerializedFileWriter<File>,
    factory: ArrowRowGroupWriterFactory,
    schema: SchemaRef,
    groups: usize,
    columns: Vec<ArrowColumnWriter>,
    rows: u64,
    /// Rows after which a group ends.
    full: u64,
    looking: Option<Looking>,
}

impl Writer {
    pub fn create(path: &Path, plans: &[Plan], writing: Writing) -> Result<Self, Unreadable> {
        let fields: Vec<Field> = plans
            .iter()
            .map(|plan| Field::new(&plan.name, data_type(plan.decision.kind()), true))
            .collect();
        let schema = Arc::new(Schema::new(fields));
        let root = ArrowSchemaConverter::new().convert(&schema)?;
        let file = File::create(path)?;
        let file = SerializedFileWriter::new(
            file,
            root.root_schema_ptr(),
            Arc::new(properties(plans, writing)),
        )?;
        let factory = ArrowRowGroupWriterFactory::new(&file, Arc::clone(&schema));
        let columns = factory.create_column_writers(0)?;
        Ok(Self {
            file,
            factory,
            schema,
            groups: 0,
            columns,
            rows: 0,
            full: writing.group as u64,
            looking: None,
        })
    }

    /// Looks over what is written.
    pub fn looking(self, looking: Option<Looking>) -> Self {
        Self { looking, ..self }
    }

    /// Adds the strips of some blocks with so many rows: each column on its own thread.
    pub fn add(
        &mut self,
        blocks: &[&[Strip]],
        rows: u64,
        totals: &mut [Totals],
    ) -> Result<(), Unreadable> {
        let (schema, columns, looking) = (&self.schema, &mut self.columns, &mut self.looking);
        let write = || {
            let columns = columns.par_iter_mut().zip(totals).enumerate();
            columns.try_for_each(|(column, (writer, totals))| {
                for strips in blocks {
                    let strip = &strips[column];
                    totals.add(strip);
                    for leaf in compute_leaves(schema.field(column), &strip.array)? {
                        writer.write(&leaf)?;
                    }
                }
                Ok::<(), ParquetError>(())
            })
        };
        let look = || {
            looking
                .as_mut()
                .map_or(Ok(()), |looking| looking.add(blocks))
        };
        let (written, looked) = rayon::join(write, look);
        written?;
        looked?;
        self.rows += rows;
        let bytes: usize = self
            .columns
            .iter()
            .map(ArrowColumnWriter::memory_size)
            .sum();
        if self.rows >= self.full || bytes >= BYTES {
            self.end_group(true)?;
        }
        Ok(())
    }

    fn end_group(&mut self, more: bool) -> Result<(), Unreadable> {
        let next = if more {
            self.factory.create_column_writers(self.groups + 1)?
        } else {
            Vec::new()
        };
        let columns = std::mem::replace(&mut self.columns, next);
        if self.rows == 0 {
            return Ok(());
        }
        let chunks: Result<Vec<_>, ParquetError> = columns
            .into_par_iter()
            .map(ArrowColumnWriter::close)
            .collect();
        let mut group = self.file.next_row_group()?;
        for chunk in chunks? {
            chunk.append_to_row_group(&mut group)?;
        }
        group.close()?;
        self.groups += 1;
        self.rows = 0;
        Ok(())
    }

    /// Ends the file, and answers what looked personal. `geo`: what GeoParquet tells of its geometries.
    pub fn finish(mut self, geo: Option<String>) -> Result<Looked, Unreadable> {
        self.end_group(false)?;
        if let Some(geo) = geo {
            self.file
                .append_key_value_metadata(KeyValue::new(geo::KEY.to_owned(), geo));
        }
        self.file.close()?;
        Ok(self
            .looking
            .as_ref()
            .map(Looking::judged)
            .unwrap_or_default())
    }
}

/// Reads the file again and writes the table.
pub fn write(
    mut rounds: Rounds,
    mut work: Work,
    into: &Path,
    watch: Watch,
) -> Result<Written, Unreadable> {
    let mut written = Written::new(new_totals(work.plans.len()));
    let looking = work.looking.take();
    let mut writer = Writer::create(into, work.plans, work.writing)?.looking(looking);
    let (mut block_number, mut first) = (0, 1);
    let mut blocks = rounds.first(watch)?;
    let mut before = Vec::new();
    while !blocks.is_empty() {
        let spans = spans(&work, block_number, blocks.len(), first);
        block_number += blocks.len();
        first += spans.iter().map(|span| span.rows).sum::<u64>();
        let many: Vec<bool> = written.totals.iter().map(Totals::is_over).collect();
        // What was read before is written while this is read, so that no processor waits for the longest column.
        let (next, (parts, added)) = rounds.meanwhile(watch, || {
            let read = || {
                let parts = blocks.par_iter().zip(spans);
                let parts = parts
                    .map(|(block, span)| part::part(block, span, work.dialect, work.plans, &many));
                parts.collect::<Vec<Part>>()
            };
            rayon::join(read, || written.add(before, &mut writer))
        })?;
        added?;
        (blocks, before) = (next, parts);
    }
    written.add(before, &mut writer)?;
    written.looked = writer.finish(geo::metadata(work.plans, &written.totals))?;
    Ok(written)
}

/// Which rows are read of so many blocks from a number on; `first` is the number of the first row.
fn spans(work: &Work, from: usize, blocks: usize, mut first: u64) -> Vec<Span> {
    let numbers = from..from + blocks;
    numbers
        .map(|number| {
            let rows = work.rows.get(number).copied().unwrap_or(0);
            let skipped = if number == 0 { work.skipped } else { 0 };
            let span = Span {
                skipped,
                rows,
                first,
            };
            first += rows;
            span
        })
        .collect()
}

/// Nothing yet, for so many columns.
pub fn new_totals(columns: usize) -> Vec<Totals> {
    let bound = COUNTED_OF_ONE.min(COUNTED / columns.max(1));
    (0..columns).map(|_| Totals::new(bound)).collect()
}

impl Written {
    pub fn new(totals: Vec<Totals>) -> Self {
        Self {
            totals,
            rows: 0,
            refused: 0,
            refusals: Vec::new(),
            duplicates: Duplicates::default(),
            short: None,
            long: None,
            looked: Looked::default(),
        }
    }

    /// Adds rows by their hashes, in the order of the file.
    pub fn add_hashes(&mut self, hashes: impl IntoIterator<Item = u64>) {
        for hash in hashes {
            self.rows += 1;
            self.duplicates.add(hash, self.rows);
        }
    }

    /// Adds parts in the order of the file. Their values are written while their rows are compared with those before.
    fn add(&mut self, mut parts: Vec<Part>, writer: &mut Writer) -> Result<(), Unreadable> {
        let hashes: Vec<Vec<u64>> = parts
            .iter_mut()
            .map(|part| std::mem::take(&mut part.hashes))
            .collect();
        let rows = hashes.iter().map(|some| some.len() as u64).sum();
        let strips: Vec<&[Strip]> = parts.iter().map(|part| &part.strips[..]).collect();
        let (totals, duplicates) = (&mut self.totals, &mut self.duplicates);
        let before = self.rows;
        let (added, ()) = rayon::join(
            || writer.add(&strips, rows, totals),
            || {
                let numbered = hashes.iter().flatten().zip(before + 1..);
                numbered.for_each(|(hash, row)| duplicates.add(*hash, row));
            },
        );
        added?;
        self.rows += rows;
        for mut part in parts {
            self.refused += part.refused;
            let room = KEPT - self.refusals.len().min(KEPT);
            part.refusals.truncate(room);
            self.refusals.append(&mut part.refusals);
            for (all, one) in [(&mut self.short, part.short), (&mut self.long, part.long)] {
                match (all.as_mut(), one) {
                    (Some((rows, _)), Some((more, _))) => *rows += more,
                    (None, one) => *all = one,
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

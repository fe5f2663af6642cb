//! The rows that differ, as a Parquet file.

use std::{fs::File, path::Path, sync::Arc};

use datafusion::{
    arrow::{
        array::{ArrayRef, BooleanArray, RecordBatch, StringArray, new_null_array},
        compute::{cast, filter_record_batch},
        datatypes::{DataType, Field, Schema, SchemaRef},
    },
    parquet::arrow::{ArrowWriter, arrow_reader::ParquetRecordBatchReaderBuilder},
};

use super::{
    CHANGE, Incomparable,
    columns::Common,
    entries::{Bits, Marks},
};
use crate::layout::settings;

/// Rows that are read at once.
const BATCH: usize = 8192;

/// A column of the file, with its name in either table.
struct Both {
    field: Field,
    names: [Option<String>; 2],
}

/// Writes up to `most` rows; how many it wrote.
pub fn list(
    (before, after): (&Path, &Path),
    common: &Common,
    bits: &Bits,
    (into, most): (&Path, u64),
) -> Result<u64, Incomparable> {
    let columns = both(common);
    let change = Field::new(CHANGE, DataType::Utf8, false);
    let fields = std::iter::once(change).chain(columns.iter().map(|column| column.field.clone()));
    let schema: SchemaRef = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let settings = settings(&schema, &[]);
    let mut writer = ArrowWriter::try_new(
        File::create(into)?,
        SchemaRef::clone(&schema),
        Some(settings),
    )?;
    let sides = [
        (
            before,
            [
                (&bits.removed, "removed"),
                (&bits.changed_from, "changed_from"),
            ],
        ),
        (
            after,
            [(&bits.added, "added"), (&bits.changed_to, "changed_to")],
        ),
    ];
    let mut listed = 0;
    for (which, (path, marks)) in sides.into_iter().enumerate() {
        // Half of the room is for what is new.
        let room = if which == 0 { most / 2 } else { most };
        let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
        let reader = reader.with_batch_size(BATCH).build()?;
        let mut row = 0;
        for batch in reader {
            if listed >= room {
                break;
            }
            let batch = batch?;
            let words: Vec<Option<&str>> = (row..)
                .take(batch.num_rows())
                .map(|row| word(&marks, row))
                .collect();
            row += batch.num_rows() as u64;
            let wanted: BooleanArray = words.iter().map(|word| Some(word.is_some())).collect();
            if wanted.true_count() == 0 {
                continue;
            }
            let dressed = dressed(&batch, &words, &columns, which, &schema)?;
            let kept = filter_record_batch(&dressed, &wanted)?;
            let room = usize::try_from(room - listed).unwrap_or(usize::MAX);
            let kept = kept.slice(0, kept.num_rows().min(room));
            listed += kept.num_rows() as u64;
            writer.write(&kept)?;
        }
    }
    writer.close()?;
    Ok(listed)
}

fn word(marks: &[(&Marks, &'static str); 2], row: u64) -> Option<&'static str> {
    let mut found = marks.iter().filter(|(marks, _)| marks.has(row));
    found.next().map(|(_, word)| *word)
}

/// The columns of the table after, and behind them those that went.
fn both(common: &Common) -> Vec<Both> {
    let (before, after) = common.schemas();
    let mut columns = Vec::new();
    for field in after.fields() {
        let known = common
            .columns
            .iter()
            .find(|(_, after, _)| after == field.name());
        let kind = known.map_or_else(|| field.data_type().clone(), |(_, _, kind)| kind.clone());
        columns.push(Both {
            field: Field::new(field.name(), kind, true),
            names: [
                known.map(|(before, _, _)| before.clone()),
                Some(field.name().clone()),
            ],
        });
    }
    for name in &common.removed {
        if let Ok(field) = before.field_with_name(name) {
            columns.push(Both {
                field: Field::new(name, field.data_type().clone(), true),
                names: [Some(name.clone()), None],
            });
        }
    }
    columns
}

fn dressed(
    batch: &RecordBatch,
    words: &[Option<&str>],
    columns: &[Both],
    which: usize,
    schema: &SchemaRef,
) -> Result<RecordBatch, Incomparable> {
    let words = words.iter().map(|word| Some(word.unwrap_or_default()));
    let mut arrays: Vec<ArrayRef> = vec![Arc::new(words.collect::<StringArray>())];
    for column in columns {
        let name = column.names.get(which).and_then(Option::as_ref);
        let array = name.and_then(|name| batch.column_by_name(name));
        arrays.push(match array {
            Some(array) => cast(array, column.field.data_type())?,
            None => new_null_array(column.field.data_type(), batch.num_rows()),
        });
    }
    Ok(RecordBatch::try_new(SchemaRef::clone(schema), arrays)?)
}

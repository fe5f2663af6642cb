//! The columns of two tables: which are the same, and which of them tell rows apart.

use std::{
    collections::{BTreeSet, HashSet},
    fs::File,
    path::Path,
};

use datafusion::{
    arrow::{
        array::Array,
        datatypes::{DataType, SchemaRef},
        row::{RowConverter, SortField},
    },
    parquet::{
        arrow::{ProjectionMask, arrow_reader::ParquetRecordBatchReaderBuilder},
        file::{metadata::ParquetMetaData, statistics::Statistics},
    },
};

use super::{
    Incomparable, compared_as,
    hashed::{Hashing, each_hashed, first_bytes},
};

/// Words that say of a column that it tells rows apart.
const TELLING: [&str; 12] = [
    "id",
    "key",
    "code",
    "ref",
    "reference",
    "uuid",
    "number",
    "nr",
    "identifier",
    "identificador",
    "codigo",
    "numero",
];
/// How many columns are tried as a key.
const TRIED: usize = 3;
/// Values of a column that are compared before it is taken to be renamed, and how many of them must be the same, in hundredths.
const SKETCH: usize = 256;
const ALIKE: usize = 90;

/// The columns that two tables have in common, and the others.
#[derive(Debug, Clone)]
pub struct Common {
    /// Name before, name after, and the kind in which values are compared.
    pub columns: Vec<(String, String, DataType)>,
    pub added: Vec<String>,
    pub removed: Vec<String>,
    pub renamed: Vec<(String, String)>,
    before: SchemaRef,
    after: SchemaRef,
}

/// One table's part of what is compared: its names, in the order of [`Common::columns`], and the kinds.
#[derive(Debug, Clone)]
pub struct Side {
    pub names: Vec<String>,
    pub kinds: Vec<DataType>,
    /// The names after, by which keys are called.
    pub called: Vec<String>,
}

fn open(path: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>, Incomparable> {
    Ok(ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?)
}

impl Common {
    pub fn of(before: &Path, after: &Path) -> Result<Self, Incomparable> {
        let before = SchemaRef::clone(open(before)?.schema());
        let after = SchemaRef::clone(open(after)?.schema());
        let names = |schema: &SchemaRef| -> Vec<String> {
            schema
                .fields()
                .iter()
                .map(|field| field.name().clone())
                .collect()
        };
        let (old, new) = (names(&before), names(&after));
        let columns = after.fields().iter().filter_map(|field| {
            let known = before.field_with_name(field.name()).ok()?;
            let kind = compared_as(known.data_type(), field.data_type());
            Some((field.name().clone(), field.name().clone(), kind))
        });
        Ok(Common {
            columns: columns.collect(),
            added: new
                .iter()
                .filter(|name| !old.contains(name))
                .cloned()
                .collect(),
            removed: old
                .iter()
                .filter(|name| !new.contains(name))
                .cloned()
                .collect(),
            renamed: Vec::new(),
            before,
            after,
        })
    }

    pub fn rename(&mut self, renamed: Vec<(String, String)>) {
        for (before, after) in &renamed {
            self.removed.retain(|name| name != before);
            self.added.retain(|name| name != after);
            if let Ok(field) = self.after.field_with_name(after) {
                let column = (before.clone(), after.clone(), field.data_type().clone());
                self.columns.push(column);
            }
        }
        self.renamed = renamed;
    }

    /// The part of the table before (0) or after (1).
    pub fn side(&self, which: usize) -> Side {
        let columns = self.columns.iter();
        let name = |(before, after, _): &(String, String, DataType)| match which {
            0 => before.clone(),
            _ => after.clone(),
        };
        Side {
            names: columns.clone().map(name).collect(),
            kinds: columns.clone().map(|(_, _, kind)| kind.clone()).collect(),
            called: columns.map(|(_, after, _)| after.clone()).collect(),
        }
    }

    pub fn schemas(&self) -> (&SchemaRef, &SchemaRef) {
        (&self.before, &self.after)
    }

    /// Columns of the same name that hold another kind.
    pub fn changed_kinds(&self) -> Vec<String> {
        let is_other = |(before, after, _): &&(String, String, DataType)| {
            let kind = |schema: &SchemaRef, name: &str| {
                schema
                    .field_with_name(name)
                    .map(|field| field.data_type().clone())
                    .ok()
            };
            kind(&self.before, before) != kind(&self.after, after)
        };
        let columns = self.columns.iter().filter(is_other);
        columns.map(|(_, after, _)| after.clone()).collect()
    }
}

/// Whether a table has all these columns, and a value in each of their cells as far as its statistics know.
pub fn has_all(common: &Common, path: &Path, key: &[String]) -> Result<bool, Incomparable> {
    let builder = open(path)?;
    let is_there = |name: &String| common.columns.iter().any(|(_, after, _)| after == name);
    Ok(key
        .iter()
        .all(|name| is_there(name) && is_full(builder.metadata(), name)))
}

fn is_full(metadata: &ParquetMetaData, name: &str) -> bool {
    metadata.row_groups().iter().all(|group| {
        let column = group
            .columns()
            .iter()
            .find(|column| column.column_path().string() == name);
        let missing = column
            .and_then(|column| column.statistics())
            .and_then(Statistics::null_count_opt);
        missing == Some(0)
    })
}

/// Columns that may tell rows apart, the likeliest first.
pub fn candidates(
    common: &Common,
    before: &Path,
    after: &Path,
    named: &[String],
) -> Result<Vec<Vec<String>>, Incomparable> {
    let is_full = |key: &[String]| -> Result<bool, Incomparable> {
        Ok(has_all(common, before, key)? && has_all(common, after, key)?)
    };
    let mut keys = Vec::new();
    if !named.is_empty() && is_full(named)? {
        keys.push(named.to_vec());
    }
    let first = common
        .after
        .fields()
        .first()
        .map(|field| field.name().clone());
    let can_tell = |kind: &DataType| !kind.is_floating() && *kind != DataType::Boolean;
    let telling = common
        .columns
        .iter()
        .filter(|(_, after, kind)| can_tell(kind) && is_telling(after));
    let telling = telling.map(|(_, after, _)| after.clone());
    let first = first.filter(|first| {
        common
            .columns
            .iter()
            .any(|(_, after, kind)| after == first && can_tell(kind))
    });
    let mut seen = BTreeSet::new();
    for name in telling
        .chain(first)
        .filter(|name| seen.insert(name.clone()))
        .take(TRIED)
    {
        let key = vec![name];
        if is_full(&key)? && !repeats_at_once(after, &key)? {
            keys.push(key);
        }
    }
    Ok(keys)
}

fn is_telling(name: &str) -> bool {
    let last = name.rsplit('_').next().unwrap_or(name);
    TELLING.contains(&last)
}

/// Whether a column's first values repeat, which spares a reading of the whole.
fn repeats_at_once(path: &Path, key: &[String]) -> Result<bool, Incomparable> {
    let builder = open(path)?;
    let mut places = Vec::new();
    for name in key {
        places.push(builder.schema().index_of(name)?);
    }
    let mask = ProjectionMask::roots(builder.parquet_schema(), places);
    let mut reader = builder
        .with_projection(mask)
        .with_batch_size(8192)
        .build()?;
    let Some(batch) = reader.next().transpose()? else {
        return Ok(false);
    };
    let kinds = batch
        .columns()
        .iter()
        .map(|column| SortField::new(column.data_type().clone()));
    let rows = RowConverter::new(kinds.collect())?.convert_columns(batch.columns())?;
    let mut seen = HashSet::new();
    Ok(!rows.iter().all(|row| seen.insert(row.as_ref().to_vec())))
}

/// Columns that went beside columns that came with the same values in the same rows: of the rows whose hashes are least, nine in
/// ten agree. Rows are known by the key, and without one by their place, where both tables have as many.
pub fn renamed(
    common: &Common,
    before: &Path,
    after: &Path,
    key: &[String],
) -> Result<Vec<(String, String)>, Incomparable> {
    let kind = |schema: &SchemaRef, name: &str| {
        schema
            .field_with_name(name)
            .map(|field| field.data_type().clone())
            .ok()
    };
    let may_be = |old: &String, new: &String| kind(&common.before, old) == kind(&common.after, new);
    let old: Vec<&String> = common
        .removed
        .iter()
        .filter(|old| common.added.iter().any(|new| may_be(old, new)))
        .collect();
    let rows = |path: &Path| -> Result<i64, Incomparable> {
        Ok(open(path)?.metadata().file_metadata().num_rows())
    };
    if old.is_empty() || (key.is_empty() && rows(before)? != rows(after)?) {
        return Ok(Vec::new());
    }
    let mut pairs = Vec::new();
    let mut taken = BTreeSet::new();
    for old in old {
        let one = sketch(before, common, (old, 0), key)?;
        for new in common.added.iter().filter(|new| may_be(old, new)) {
            if taken.contains(new) {
                continue;
            }
            let other = sketch(after, common, (new, 1), key)?;
            if alike(&one, &other) {
                pairs.push((old.clone(), new.clone()));
                taken.insert(new.clone());
                break;
            }
        }
    }
    Ok(pairs)
}

/// The least hashes of a column's values with the key of their rows.
fn sketch(
    path: &Path,
    common: &Common,
    (name, which): (&str, usize),
    key: &[String],
) -> Result<BTreeSet<u64>, Incomparable> {
    let mut side = common.side(which);
    let schema = match which {
        0 => &common.before,
        _ => &common.after,
    };
    let kind = schema.field_with_name(name)?.data_type().clone();
    // Nothing but the key and this column.
    let keep: Vec<usize> = (0..side.called.len())
        .filter(|place| {
            side.called
                .get(*place)
                .is_some_and(|called| key.contains(called))
        })
        .collect();
    let pick = |all: &[String]| {
        keep.iter()
            .filter_map(|place| all.get(*place).cloned())
            .collect::<Vec<_>>()
    };
    side.kinds = keep
        .iter()
        .filter_map(|place| side.kinds.get(*place).cloned())
        .collect();
    side.names = pick(&side.names);
    side.called = pick(&side.called);
    side.names.push(name.to_owned());
    side.called.push(String::new());
    side.kinds.push(kind);
    let mut least = BTreeSet::new();
    let hashing = Hashing {
        side: &side,
        key,
        with_place: key.is_empty(),
    };
    each_hashed(path, &hashing, &mut |row| {
        let hash = first_bytes(&[&row.key, &row.rest]);
        if least.len() < SKETCH {
            least.insert(hash);
        } else if least.last().is_some_and(|last| hash < *last) && least.insert(hash) {
            least.pop_last();
        }
        Ok(())
    })?;
    Ok(least)
}

/// Whether two sketches are of the same values, up to some that came or went.
fn alike(one: &BTreeSet<u64>, other: &BTreeSet<u64>) -> bool {
    let all: Vec<&u64> = one.union(other).take(SKETCH).collect();
    let both = all
        .iter()
        .filter(|hash| one.contains(hash) && other.contains(hash))
        .count();
    !all.is_empty() && both * 100 >= all.len() * ALIKE
}

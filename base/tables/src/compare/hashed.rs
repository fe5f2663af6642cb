//! Rows as hashes of their keys and of their other values.

use std::{fs::File, path::Path};

use datafusion::{
    arrow::{
        array::ArrayRef,
        compute::cast,
        datatypes::DataType,
        row::{RowConverter, SortField},
    },
    parquet::arrow::{
        ProjectionMask,
        arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder},
    },
};
use sha2::{Digest, Sha256};

use super::{Incomparable, columns::Side};

/// Rows that are read at once.
const BATCH: usize = 8192;

/// The first bytes of a SHA-256.
pub type Hash = [u8; 16];

/// A row: its number from 0, and its hashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hashed {
    pub key: Hash,
    pub rest: Hash,
    pub row: u64,
}

/// How rows are hashed: without a key, the whole row is one.
#[derive(Debug, Clone, Copy)]
pub struct Hashing<'a> {
    pub side: &'a Side,
    pub key: &'a [String],
    /// The key is the row's number.
    pub with_place: bool,
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update(part);
    }
    let whole = sha.finalize();
    let mut first = Hash::default();
    for (to, from) in first.iter_mut().zip(whole.iter()) {
        *to = *from;
    }
    first
}

/// The first eight bytes of a hash of hashes.
pub fn first_bytes(parts: &[&Hash]) -> u64 {
    let parts: Vec<&[u8]> = parts.iter().map(|part| part.as_slice()).collect();
    let [a, b, c, d, e, f, g, h, ..] = hash(&parts);
    u64::from_be_bytes([a, b, c, d, e, f, g, h])
}

/// Tells every row of a table.
pub fn each_hashed(
    path: &Path,
    hashing: &Hashing<'_>,
    each: &mut dyn FnMut(Hashed) -> Result<(), Incomparable>,
) -> Result<(), Incomparable> {
    let side = hashing.side;
    let reader = read_columns(path, &side.names)?;
    let is_key = |called: &String| hashing.key.contains(called);
    // In the order of the key, so that the same values have the same bytes in both tables.
    let keys: Vec<usize> = hashing
        .key
        .iter()
        .filter_map(|name| side.called.iter().position(|called| called == name))
        .collect();
    let rest: Vec<usize> = (0..side.names.len())
        .filter(|place| {
            side.called
                .get(*place)
                .is_some_and(|called| !is_key(called))
        })
        .collect();
    let converter = |places: &[usize]| {
        let kinds = places
            .iter()
            .filter_map(|place| side.kinds.get(*place).cloned());
        RowConverter::new(kinds.map(SortField::new).collect())
    };
    let (key_converter, rest_converter) = (converter(&keys)?, converter(&rest)?);
    let mut row = 0_u64;
    for batch in reader {
        let batch = batch?;
        let columns = |places: &[usize]| -> Result<Vec<ArrayRef>, Incomparable> {
            let named = places
                .iter()
                .filter_map(|place| side.names.get(*place).zip(side.kinds.get(*place)));
            let arrays = named
                .filter_map(|(name, kind)| batch.column_by_name(name).map(|array| (array, kind)));
            arrays.map(|(array, kind)| as_kind(array, kind)).collect()
        };
        let rests = rest_converter.convert_columns(&columns(&rest)?)?;
        let key_rows = match keys.is_empty() {
            true => None,
            false => Some(key_converter.convert_columns(&columns(&keys)?)?),
        };
        for at in 0..batch.num_rows() {
            let rest = match rest.is_empty() {
                true => Hash::default(),
                false => hash(&[rests.row(at).as_ref()]),
            };
            let key = match &key_rows {
                Some(keys) => hash(&[keys.row(at).as_ref()]),
                None if hashing.with_place => hash(&[&row.to_be_bytes()]),
                None => rest,
            };
            each(Hashed { key, rest, row })?;
            row += 1;
        }
    }
    Ok(())
}

fn read_columns(path: &Path, names: &[String]) -> Result<ParquetRecordBatchReader, Incomparable> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
    let mut leaves = Vec::new();
    for name in names {
        leaves.push(builder.schema().index_of(name)?);
    }
    let mask = ProjectionMask::roots(builder.parquet_schema(), leaves);
    let reader = builder.with_projection(mask).with_batch_size(BATCH);
    Ok(reader.build()?)
}

fn as_kind(array: &ArrayRef, kind: &DataType) -> Result<ArrayRef, Incomparable> {
    match array.data_type() == kind {
        true => Ok(ArrayRef::clone(array)),
        false => Ok(cast(array, kind)?),
    }
}

//! Putting rows into a table in pieces: new ones, and others in place of those with the same key.

use std::{collections::HashMap, path::Path};

use datafusion::arrow::{
    array::{Array, ArrayRef, BooleanArray, RecordBatch, UInt64Array},
    compute::{interleave, take_record_batch},
    datatypes::SchemaRef,
    row::{RowConverter, SortField},
};

use super::{
    Changed, Pieces, Unchanged,
    dead::Dead,
    find::{Hit, Wanted, as_in, find, rows_at, schema_of},
};
use crate::layout::{Layout, write_table};

/// Which rows may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Those whose key is not there.
    Insert,
    /// Those whose key is there.
    Update,
    /// Either.
    Upsert,
}

/// Rows that come.
#[derive(Debug, Clone, Copy)]
pub struct Upsert<'a> {
    /// The columns that together tell rows apart; none: every row is a new one.
    pub key: &'a [String],
    /// With all columns of the table, by their names.
    pub rows: &'a RecordBatch,
    /// For each column of `rows` which rows say something of it: what a row does not say stays as it was. `None`: all do.
    pub given: Option<&'a [BooleanArray]>,
    pub method: Method,
}

/// Puts rows in. Where several have the same key, they count one after the other. `rows` is written with what is new and
/// `dead` with the numbers of what it takes the place of; a row that says nothing new does neither.
///
/// The columns of the key are read where statistics of row groups do not rule them out, and whole rows only where they
/// are replaced. Memory: the rows that come, twice, and those that they replace.
///
/// # Errors
/// [`Unchanged`], and then nothing has changed, though files may have been written.
pub fn upsert(
    pieces: &Pieces,
    upsert: Upsert<'_>,
    rows: &Path,
    dead: &Path,
) -> Result<Changed, Unchanged> {
    let Some(first) = pieces.files.first() else {
        return Ok(Changed::default());
    };
    let schema = schema_of(first)?;
    let incoming = as_in(upsert.rows, &schema)?;
    let merging = Merging::new(&incoming, upsert, &schema)?;
    let gone_before = Dead::read(&pieces.dead)?;
    let hits = match &merging.wanted {
        Some(wanted) => find(pieces, &gone_before, wanted)?,
        None => Vec::new(),
    };
    merging.check(upsert.method, &hits)?;
    let old = rows_at(pieces, &hits, &schema)?;
    let merged = merging.merged(&incoming, &old, &hits)?;
    let same = same_rows(&merged, &old, &merging.hit_of(&hits))?;
    let fresh: UInt64Array = (0_u64..)
        .zip(&same)
        .filter(|(_, same)| !**same)
        .map(|(row, _)| row)
        .collect();
    let unchanged = same.len() - fresh.len();
    let mut gone = Dead::default();
    for (file, path) in pieces.files.iter().enumerate() {
        let here = hits.iter().filter(|hit| hit.file == file);
        let here = here.filter(|hit| {
            !same
                .get(merging.unique(hit.wanted))
                .copied()
                .unwrap_or(false)
        });
        gone.add(path, here.map(|hit| hit.row));
    }
    let updated = gone.count();
    let new = take_record_batch(&merged, &fresh)?;
    let written = match new.num_rows() {
        0 => None,
        _ => Some(write_table(rows, &schema, [Ok(new)], &Layout::default())?),
    };
    Ok(Changed {
        rows: written,
        dead: gone.write(dead)?,
        inserted: (fresh.len() as u64).saturating_sub(updated),
        updated,
        deleted: 0,
        unchanged: unchanged as u64,
    })
}

/// The rows that come, one for each key.
struct Merging {
    wanted: Option<Wanted>,
    /// For each row that comes, which of the different keys it has.
    of_row: Vec<usize>,
    /// For each key the row that came first with it, and for each column the last row that says something.
    firsts: Vec<usize>,
    said: Vec<Vec<Option<usize>>>,
    has_twice: Option<usize>,
}

impl Merging {
    fn new(
        incoming: &RecordBatch,
        upsert: Upsert<'_>,
        schema: &SchemaRef,
    ) -> Result<Self, Unchanged> {
        let count = incoming.num_rows();
        let wanted = match upsert.key {
            [] => None,
            key => Some(Wanted::new(&key_of(incoming, key)?)?),
        };
        let mut merging = Merging {
            wanted: None,
            of_row: Vec::with_capacity(count),
            firsts: Vec::new(),
            said: Vec::new(),
            has_twice: None,
        };
        let keys = match &wanted {
            Some(wanted) => Some(wanted.rows(key_of(incoming, upsert.key)?.columns())?),
            None => None,
        };
        let mut uniques: HashMap<usize, usize> = HashMap::new();
        for row in 0..count {
            let place = match (&wanted, &keys) {
                (Some(wanted), Some(keys)) => wanted.place(keys.row(row).as_ref()).unwrap_or(row),
                _ => row,
            };
            let next = merging.firsts.len();
            let unique = *uniques.entry(place).or_insert(next);
            if unique == next {
                merging.firsts.push(row);
                merging.said.push(vec![None; schema.fields().len()]);
            } else {
                merging.has_twice = merging.has_twice.or(Some(row));
            }
            merging.of_row.push(unique);
            if let Some(said) = merging.said.get_mut(unique) {
                for (column, said) in said.iter_mut().enumerate() {
                    let name = schema.field(column).name();
                    if is_given(upsert, name, row) {
                        *said = Some(row);
                    }
                }
            }
        }
        merging.wanted = wanted;
        Ok(merging)
    }

    /// Which of the different keys a wanted row has.
    fn unique(&self, row: usize) -> usize {
        self.of_row.get(row).copied().unwrap_or(usize::MAX)
    }

    fn check(&self, method: Method, hits: &[Hit]) -> Result<(), Unchanged> {
        match method {
            Method::Upsert => Ok(()),
            Method::Insert => {
                let taken = hits.iter().map(|hit| hit.wanted).min();
                match [taken, self.has_twice].into_iter().flatten().min() {
                    Some(row) => Err(Unchanged::Taken(row)),
                    None => Ok(()),
                }
            }
            Method::Update => {
                let mut known = vec![false; self.firsts.len()];
                for hit in hits {
                    if let Some(known) = known.get_mut(self.unique(hit.wanted)) {
                        *known = true;
                    }
                }
                let missing = known.iter().zip(&self.firsts).find(|(known, _)| !**known);
                missing.map_or(Ok(()), |(_, row)| Err(Unchanged::Missing(*row)))
            }
        }
    }

    /// For each key the place of its old row among the hits.
    fn hit_of(&self, hits: &[Hit]) -> Vec<Option<usize>> {
        let mut places = vec![None; self.firsts.len()];
        for (place, hit) in hits.iter().enumerate() {
            if let Some(known) = places.get_mut(self.unique(hit.wanted)) {
                *known = Some(place);
            }
        }
        places
    }

    /// A row for each key: what was said last, else what stood there.
    fn merged(
        &self,
        incoming: &RecordBatch,
        old: &RecordBatch,
        hits: &[Hit],
    ) -> Result<RecordBatch, Unchanged> {
        let old_rows = self.hit_of(hits);
        let mut columns: Vec<ArrayRef> = Vec::new();
        for column in 0..incoming.num_columns() {
            let from: Vec<(usize, usize)> = (0..self.firsts.len())
                .map(|unique| {
                    let said = self
                        .said
                        .get(unique)
                        .and_then(|said| said.get(column).copied().flatten());
                    let stood = old_rows.get(unique).copied().flatten();
                    match (said, stood) {
                        (Some(row), _) => (0, row),
                        (None, Some(row)) => (1, row),
                        (None, None) => (0, self.firsts.get(unique).copied().unwrap_or(0)),
                    }
                })
                .collect();
            let (new, old): (&dyn Array, &dyn Array) =
                (incoming.column(column), old.column(column));
            columns.push(interleave(&[new, old], &from)?);
        }
        Ok(RecordBatch::try_new(incoming.schema(), columns)?)
    }
}

fn is_given(upsert: Upsert<'_>, column: &str, row: usize) -> bool {
    let Some(given) = upsert.given else {
        return true;
    };
    let place = upsert.rows.schema().index_of(column).ok();
    let of_column = place.and_then(|place| given.get(place));
    of_column.is_none_or(|given| given.is_valid(row) && given.value(row))
}

/// The columns of the key, every cell of which has a value.
fn key_of(rows: &RecordBatch, key: &[String]) -> Result<RecordBatch, Unchanged> {
    let mut places = Vec::new();
    for name in key {
        let place = rows.schema().index_of(name);
        let place = place.map_err(|_error| Unchanged::NoColumn(name.clone()))?;
        let column = rows.column(place);
        if let Some(row) = (0..column.len()).find(|row| column.is_null(*row)) {
            return Err(Unchanged::NoKey(row, name.clone()));
        }
        places.push(place);
    }
    Ok(rows.project(&places)?)
}

/// Which merged rows are as they were.
fn same_rows(
    merged: &RecordBatch,
    old: &RecordBatch,
    old_rows: &[Option<usize>],
) -> Result<Vec<bool>, Unchanged> {
    let kinds = merged.schema();
    let kinds = kinds
        .fields()
        .iter()
        .map(|field| SortField::new(field.data_type().clone()));
    let converter = RowConverter::new(kinds.collect())?;
    let (new, old) = (
        converter.convert_columns(merged.columns())?,
        converter.convert_columns(old.columns())?,
    );
    let rows = old_rows.iter().enumerate();
    Ok(rows
        .map(|(row, before)| before.is_some_and(|before| old.row(before) == new.row(row)))
        .collect())
}

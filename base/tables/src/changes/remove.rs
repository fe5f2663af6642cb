//! Taking rows out of a table in pieces.

use std::path::Path;

use datafusion::arrow::array::RecordBatch;

use super::{
    Changed, Pieces, Unchanged,
    dead::Dead,
    find::{Wanted, as_in, count, find, schema_of},
};

/// Takes out all rows that are like one of `like` in all of its columns; a missing value is like a missing value. `into` is
/// written with their numbers.
///
/// # Errors
/// If a column is not there, or a file cannot be read or written.
pub fn remove(pieces: &Pieces, like: &RecordBatch, into: &Path) -> Result<Changed, Unchanged> {
    let Some(first) = pieces.files.first() else {
        return Ok(Changed::default());
    };
    let schema = schema_of(first)?;
    let mut places = Vec::new();
    for field in like.schema().fields() {
        let place = schema.index_of(field.name());
        places.push(place.map_err(|_error| Unchanged::NoColumn(field.name().clone()))?);
    }
    let like = as_in(like, &schema.project(&places)?.into())?;
    let before = Dead::read(&pieces.dead)?;
    let hits = find(pieces, &before, &Wanted::new(&like)?)?;
    let mut dead = Dead::default();
    for (file, path) in pieces.files.iter().enumerate() {
        let here = hits.iter().filter(|hit| hit.file == file);
        dead.add(path, here.map(|hit| hit.row));
    }
    Ok(Changed {
        deleted: dead.count(),
        dead: dead.write(into)?,
        ..Changed::default()
    })
}

/// Takes out all rows. `into` is written with their numbers.
///
/// # Errors
/// If a file cannot be read or written.
pub fn clear(pieces: &Pieces, into: &Path) -> Result<Changed, Unchanged> {
    let before = Dead::read(&pieces.dead)?;
    let mut dead = Dead::default();
    for path in &pieces.files {
        let known = before.of(path);
        let rows = 0..count(path)?;
        dead.add(path, rows.filter(|row| known.binary_search(row).is_err()));
    }
    Ok(Changed {
        deleted: dead.count(),
        dead: dead.write(into)?,
        ..Changed::default()
    })
}

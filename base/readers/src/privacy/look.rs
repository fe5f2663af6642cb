//! Looks over a table for columns that could tell who somebody is.

use std::{collections::HashMap, ops::Range, path::Path};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use stoa_disclosure::{Look, Sign, judge};

use super::{
    arrays::cells,
    rows::{Reading, count, each_batch},
};
use crate::{column::Column, passes::rounds::Watch, unreadable::Unreadable};

/// Tables of so many rows are looked at whole; of larger ones as many, in blocks spread evenly over the table.
const WHOLE: u64 = 200_000;
const BLOCK: u64 = 4096;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Looked {
    /// The rows that were looked at.
    pub rows: u64,
    /// The signs of each column, in the columns' order.
    pub signs: Vec<Vec<Sign>>,
}

/// Looks at the headings and values of a table that [`load`](crate::load()) has made.
///
/// # Errors
/// The table cannot be read back, or `watch` stopped it.
pub fn look(table: &Path, columns: &[Column], watch: Watch) -> Result<Looked, Unreadable> {
    let headings: Vec<&str> = columns
        .iter()
        .map(|column| column.heading.as_str())
        .collect();
    look_under(table, &headings, watch)
}

/// The same of a table whose columns have these headings, in their order.
///
/// # Errors
/// As [`look`].
pub fn look_under(table: &Path, headings: &[&str], watch: Watch) -> Result<Looked, Unreadable> {
    let rows = count(table)?;
    let ranges = (rows > WHOLE).then(|| blocks(rows));
    let mut looks: Vec<Look> = headings.iter().map(|heading| Look::new(heading)).collect();
    let mut seen = 0;
    let reading = Reading {
        ranges,
        ..Reading::default()
    };
    each_batch(table, reading, watch, &mut |batch| {
        seen += batch.num_rows() as u64;
        let both = looks.par_iter_mut().zip(batch.columns());
        both.try_for_each(|(look, array)| {
            // Most columns have few values, and each is looked at once.
            let mut rows = HashMap::new();
            cells(array)?
                .into_iter()
                .for_each(|cell| *rows.entry(cell).or_insert(0) += 1);
            rows.iter()
                .for_each(|(cell, rows)| look.add_times(cell, *rows));
            Ok(())
        })
    })?;
    Ok(Looked {
        rows: seen,
        signs: judge(&looks),
    })
}

/// Blocks of rows, evenly over the table.
fn blocks(rows: u64) -> Vec<Range<usize>> {
    let number = WHOLE / BLOCK;
    let place = |row: u64| usize::try_from(row).unwrap_or(usize::MAX);
    (0..number)
        .map(|block| block * (rows - BLOCK) / (number - 1).max(1))
        .map(|first| place(first)..place(first + BLOCK))
        .collect()
}

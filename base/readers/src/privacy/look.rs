//! Looks over a table for columns that could tell who somebody is.

use std::{collections::HashMap, ops::Range, path::Path};

use arrow_array::{Array, ArrayRef};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use stoa_disclosure::{Look, Sign, judge};

use super::{
    arrays::cells,
    rows::{Reading, count, each_batch},
};
use crate::{
    column::Column,
    passes::{part::Strip, rounds::Watch},
    unreadable::Unreadable,
};

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

/// Looks at the headings and values of a table that [`load`](crate::load()) has made. What a source is to be looked over for
/// ([`Source::looked`](crate::Source)) is found while it is read, and this is the same.
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
        both.try_for_each(|(look, array)| add(look, array))
    })?;
    Ok(Looked {
        rows: seen,
        signs: judge(&looks),
    })
}

/// Adds values to what is known of their column.
fn add(look: &mut Look, array: &ArrayRef) -> Result<(), Unreadable> {
    // Most columns have few values, and each is looked at once.
    let mut rows = HashMap::new();
    cells(array)?
        .into_iter()
        .for_each(|cell| *rows.entry(cell).or_insert(0) += 1);
    rows.iter()
        .for_each(|(cell, rows)| look.add_times(cell, *rows));
    Ok(())
}

/// The same look while a table is written, at the same rows.
pub struct Looking {
    looks: Vec<Look>,
    /// `None`: all.
    ranges: Option<Vec<Range<usize>>>,
    /// Rows that were looked at, and those that came by.
    looked: u64,
    passed: usize,
}

impl Looking {
    /// For a table of so many rows.
    pub fn new(headings: &[String], rows: u64) -> Self {
        Self {
            looks: headings.iter().map(|heading| Look::new(heading)).collect(),
            ranges: (rows > WHOLE).then(|| blocks(rows)),
            looked: 0,
            passed: 0,
        }
    }

    /// Looks at the next rows, which lie in these blocks one behind another.
    pub fn add(&mut self, blocks: &[&[Strip]]) -> Result<(), Unreadable> {
        let mut wanted: Vec<(&[Strip], Range<usize>)> = Vec::new();
        for strips in blocks {
            let rows = strips.first().map_or(0, |strip| strip.array.len());
            let here = self.within(rows);
            self.passed += rows;
            self.looked += here.iter().map(|range| range.len() as u64).sum::<u64>();
            wanted.extend(here.into_iter().map(|range| (*strips, range)));
        }
        let columns = self.looks.par_iter_mut().enumerate();
        columns.try_for_each(|(column, look)| {
            wanted.iter().try_for_each(|(strips, range)| {
                let array = &strips[column].array;
                add(look, &array.slice(range.start, range.len()))
            })
        })
    }

    /// Which of the next rows are looked at, from the first of them.
    fn within(&self, rows: usize) -> Vec<Range<usize>> {
        let all = self.passed..self.passed + rows;
        let whole = std::slice::from_ref(&all);
        let ranges = self.ranges.as_deref().unwrap_or(whole);
        let cut = ranges
            .iter()
            .map(|range| range.start.max(all.start)..range.end.min(all.end));
        cut.filter(|range| !range.is_empty())
            .map(|range| range.start - all.start..range.end - all.start)
            .collect()
    }

    pub fn judged(&self) -> Looked {
        Looked {
            rows: self.looked,
            signs: judge(&self.looks),
        }
    }
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

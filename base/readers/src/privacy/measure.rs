//! How well the rows of a table hide behind one another.

use std::path::Path;

use serde::{Deserialize, Serialize};
use stoa_disclosure::{Cell, Classes, Error, looks_like_count};

use super::{
    arrays::cells,
    rows::{Reading, each_batch},
    treat::Untreatable,
};
use crate::{
    column::{Column, Kind},
    passes::rounds::Watch,
    unreadable::Unreadable,
};

/// What is asked of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The columns by which somebody could be recognised.
    pub columns: Vec<String>,
    /// The column that nobody should learn of somebody; empty: none.
    #[serde(default)]
    pub sensitive: String,
    /// Rows that should be alike.
    pub k: u64,
}

/// The answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    pub rows: u64,
    /// Rows of the smallest class; 0 for a table without rows.
    pub k: u64,
    pub classes: u64,
    /// The fewest different values of the sensitive column in a class.
    pub l: Option<u64>,
    /// Classes of fewer rows than were asked for, and the rows in them.
    pub small_classes: u64,
    pub small_rows: u64,
    /// The smallest of them: their values, and their rows.
    pub smallest: Vec<(Vec<String>, u64)>,
    pub small_cells: Vec<SmallCells>,
}

/// Counts of few people in a column that counts: each may be told apart by who knows the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmallCells {
    pub column: String,
    /// Cells from 1 to k - 1.
    pub cells: u64,
}

/// Measures a table that [`load`](crate::load()) has made.
///
/// # Errors
/// A column is not there, there are too many different combinations, the table cannot be read back, or `watch` stopped it.
pub fn measure(
    table: &Path,
    columns: &[Column],
    asked: &Asked,
    watch: Watch,
) -> Result<Measured, Untreatable> {
    let places = Places::of(columns, asked)?;
    let mut classes = Classes::default();
    let mut small = vec![0_u64; places.counts.len()];
    let mut refused = None;
    let reading = Reading {
        columns: Some(&places.read),
        ..Reading::default()
    };
    let most = i64::try_from(asked.k).unwrap_or(i64::MAX);
    let done = each_batch(table, reading, watch, &mut |batch| {
        let arrays: Vec<Vec<Cell>> = batch
            .columns()
            .iter()
            .map(cells)
            .collect::<Result<_, _>>()?;
        if let Err(error) = places.add(&arrays, batch.num_rows(), &mut classes) {
            refused = Some(error);
            return Err(Unreadable::Stopped);
        }
        for (small, place) in small.iter_mut().zip(&places.counts) {
            let is_small =
                |cell: &&Cell| matches!(cell, Cell::Whole(value) if (1..most).contains(value));
            *small += arrays[places.at(*place)].iter().filter(is_small).count() as u64;
        }
        Ok(())
    });
    if let Some(error) = refused {
        return Err(error.into());
    }
    done?;
    let cells = places.counts.iter().zip(small);
    let cells = cells.map(|(place, cells)| SmallCells {
        column: columns[*place].name.clone(),
        cells,
    });
    Ok(Measured {
        small_cells: cells.filter(|one| one.cells > 0).collect(),
        ..answer(&classes, asked.k, places.sensitive.is_some())
    })
}

/// Where the columns stand that are looked at.
struct Places {
    identifiers: Vec<usize>,
    sensitive: Option<usize>,
    counts: Vec<usize>,
    /// All of them, in ascending order.
    read: Vec<usize>,
}

impl Places {
    fn of(columns: &[Column], asked: &Asked) -> Result<Self, Error> {
        let place = |name: &String| {
            let found = columns.iter().position(|column| column.name == *name);
            found.ok_or_else(|| Error::NoColumn(name.clone()))
        };
        let identifiers: Vec<usize> = asked.columns.iter().map(place).collect::<Result<_, _>>()?;
        if identifiers.is_empty() {
            return Err(Error::NoColumns);
        }
        let sensitive = match asked.sensitive.as_str() {
            "" => None,
            _ => Some(place(&asked.sensitive)?),
        };
        let is_count = |place: &usize| {
            let column = &columns[*place];
            column.kind == Kind::Integer && looks_like_count(&column.heading)
        };
        let counts: Vec<usize> = (0..columns.len()).filter(is_count).collect();
        let all = identifiers.iter().chain(&sensitive).chain(&counts);
        let mut read: Vec<usize> = all.copied().collect();
        read.sort_unstable();
        read.dedup();
        Ok(Places {
            identifiers,
            sensitive,
            counts,
            read,
        })
    }

    /// Where a column of the table stands among those that are read.
    fn at(&self, place: usize) -> usize {
        self.read.binary_search(&place).unwrap_or(0)
    }

    fn add(&self, arrays: &[Vec<Cell>], rows: usize, classes: &mut Classes) -> Result<(), Error> {
        let column = |place: &usize| &arrays[self.at(*place)];
        let identifiers: Vec<&Vec<Cell>> = self.identifiers.iter().map(column).collect();
        let sensitive = self.sensitive.as_ref().map(column);
        let mut key = Vec::with_capacity(identifiers.len());
        for row in 0..rows {
            key.clear();
            key.extend(identifiers.iter().map(|values| values[row].clone()));
            classes.add(&key, sensitive.map(|values| &values[row]))?;
        }
        Ok(())
    }
}

fn answer(classes: &Classes, k: u64, has_sensitive: bool) -> Measured {
    let below = classes.below(k);
    let written = |key: Vec<Cell>| key.iter().map(ToString::to_string).collect();
    Measured {
        rows: classes.rows(),
        k: classes.k().unwrap_or(0),
        classes: classes.count() as u64,
        l: classes.l().filter(|_| has_sensitive).map(|l| l as u64),
        small_classes: below.classes,
        small_rows: below.rows,
        smallest: below
            .smallest
            .into_iter()
            .map(|(key, rows)| (written(key), rows))
            .collect(),
        small_cells: Vec::new(),
    }
}

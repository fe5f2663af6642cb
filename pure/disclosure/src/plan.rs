//! What is done to a table, altogether: ways of its columns, and what makes it k-anonymous or counts it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    epsilon::Epsilon,
    error::{Error, Result},
    way::{Shape, Way},
};

/// A whole treatment. The ways come first; the columns of `alike` and `counts` are looked at as the ways leave them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    pub ways: Vec<ColumnWay>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alike: Option<Alike>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
}

/// The way of one column, by its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnWay {
    pub column: String,
    pub way: Way,
}

/// So that each row is like at least `k - 1` others in these columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub columns: Vec<String>,
    pub k: u64,
    pub by: By,
}

/// How it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Values become ranges, every row stays (Mondrian).
    Ranges,
    /// Rows in classes below k go.
    Rows,
    /// The cells of such rows are emptied; where the emptied rows are still fewer than k, they go.
    Cells,
}

/// In place of the rows: how many there are of each combination of these columns, with noise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub columns: Vec<String>,
    /// In millionths.
    pub epsilon: Epsilon,
}

impl Plan {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ways.is_empty() && self.alike.is_none() && self.counts.is_none()
    }

    /// The way of a column, if it has one.
    #[must_use]
    pub fn way_of(&self, column: &str) -> Option<Way> {
        let mut ways = self.ways.iter();
        ways.find(|way| way.column == column).map(|way| way.way)
    }

    /// Whether it fits a table with these columns, every fault at once.
    pub fn check(&self, table: &[(&str, Shape)]) -> std::result::Result<(), Vec<Error>> {
        let mut faults = Vec::new();
        let mut named = BTreeSet::new();
        for ColumnWay { column, way } in &self.ways {
            if !named.insert(column) {
                faults.push(Error::ColumnTwice(column.clone()));
            }
            match table.iter().find(|(name, _)| name == column) {
                Some((_, shape)) => faults.extend(way.check(column, *shape).err()),
                None => faults.push(Error::NoColumn(column.clone())),
            }
        }
        if let Some(alike) = &self.alike {
            if alike.k < 2 {
                faults.push(Error::SmallK(alike.k));
            }
            faults.extend(self.check_columns(&alike.columns, table).err());
        }
        if let Some(counts) = &self.counts {
            faults.extend(self.check_columns(&counts.columns, table).err());
            if self.alike.is_some() {
                faults.push(Error::CountsAlone);
            }
        }
        let dropped = |(name, _): &(&str, Shape)| self.way_of(name) == Some(Way::Drop);
        if !table.is_empty() && table.iter().all(dropped) {
            faults.push(Error::NothingLeft);
        }
        if faults.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    fn check_columns(&self, columns: &[String], table: &[(&str, Shape)]) -> Result<()> {
        if columns.is_empty() {
            return Err(Error::NoColumns);
        }
        let mut named = BTreeSet::new();
        for column in columns {
            if !named.insert(column) {
                return Err(Error::ColumnTwice(column.clone()));
            }
            let is_there = table.iter().any(|(name, _)| name == column);
            if !is_there || self.way_of(column) == Some(Way::Drop) {
                return Err(Error::NoColumn(column.clone()));
            }
        }
        Ok(())
    }
}

//! What is to be read, and what the caller knows beforehand.

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::column::Kind;

/// A file to read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub path: &'a Path,
    /// The name it was uploaded with, `budget.csv`: its ending is a hint, no more.
    pub name: &'a str,
    pub expects: Expectations,
    pub limits: Limits,
    pub writing: Writing,
    /// What the columns are, where somebody knows: then the file is CSV by RFC 4180 in UTF-8 with one line of headings, and nothing is
    /// guessed. Empty: it is found out. Geometries cannot be said.
    pub told: &'a [Kind],
    /// Whether its columns are looked over for what could tell who somebody is, while it is read.
    pub looked: bool,
}

impl<'a> Source<'a> {
    /// The file at this path, with nothing known beforehand and the usual limits.
    #[must_use]
    pub fn new(path: &'a Path, name: &'a str) -> Self {
        Self {
            path,
            name,
            expects: Expectations::default(),
            limits: Limits::default(),
            writing: Writing::default(),
            told: &[],
            looked: false,
        }
    }
}

/// A day by its number: days since 1970-01-01 in the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day(pub i32);

/// A box in degrees of WGS 84. One that crosses the date line has its west greater than its east.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

impl Bounds {
    pub(crate) fn has_longitude(&self, degrees: f64) -> bool {
        if self.west <= self.east {
            (self.west..=self.east).contains(&degrees)
        } else {
            degrees >= self.west || degrees <= self.east
        }
    }

    pub(crate) fn has_latitude(&self, degrees: f64) -> bool {
        (self.south..=self.north).contains(&degrees)
    }
}

/// What the caller knows, by which values are judged.
#[derive(Clone, Copy, Debug)]
pub struct Expectations {
    /// Dates after this day are reported. None: no date is.
    pub today: Option<Day>,
    /// Coordinates outside this box are reported. None: none are.
    pub country: Option<Bounds>,
    /// The share of a column's values that may not be of its kind, between 0 and 0.5. A column with more of them is text.
    pub misfits: f64,
}

impl Default for Expectations {
    fn default() -> Self {
        Self {
            today: None,
            country: None,
            misfits: 0.01,
        }
    }
}

/// How much is read at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes that a packed file may have unpacked.
    pub unpacked: u64,
    /// Columns of a table.
    pub columns: usize,
    /// Bytes of one row.
    pub row: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            unpacked: 20 << 30,
            columns: 16_384,
            row: 16 << 20,
        }
    }
}

/// How the table is written: what whoever queries it would rather have.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// Rows of a row group, about: a group ends with the block of the file in which it is full.
    pub group: usize,
    /// zstd's level, from 1 to 22.
    pub zstd: i32,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            group: 1 << 18,
            zstd: 1,
        }
    }
}

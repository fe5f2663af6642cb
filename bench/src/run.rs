//! What the parts of one run share: the table, and towns that are dear to make.

use stoa_tests::{Engine, Town};

use crate::{filled::Filled, table::Table};

/// How many reports the towns have.
pub const SMALL: u64 = 10_000;
pub const MEDIUM: u64 = 100_000;
pub const LARGE: u64 = 1_000_000;

/// Rows of the table and datasets of the catalogue that the part of open data asks, unless it is told others.
const ROWS: u64 = 5_000_000;
const DATASETS: u64 = 100_000;

/// One run of the benchmark.
pub struct Run {
    pub table: Table,
    pub rows: u64,
    pub datasets: u64,
    /// The town into which people reported through HTTP.
    pub reported_to: Option<Town>,
    large: Option<Filled>,
}

impl Default for Run {
    fn default() -> Self {
        Run {
            table: Table::default(),
            rows: ROWS,
            datasets: DATASETS,
            reported_to: None,
            large: None,
        }
    }
}

impl Run {
    /// Takes a word that names a size, such as `rows=200000`; whether it was one.
    pub fn takes(&mut self, word: &str) -> bool {
        let Some((name, number)) = word.split_once('=') else {
            return false;
        };
        let (Ok(number @ 1..), "rows" | "datasets") = (number.parse::<u64>(), name) else {
            return false;
        };
        match name {
            "rows" => self.rows = number,
            _ => self.datasets = number,
        }
        true
    }

    /// The town of a million reports, made when it is first asked for.
    pub fn large(&mut self) -> &mut Filled {
        self.large
            .get_or_insert_with(|| Filled::with(LARGE, Engine::Sqlite))
    }
}

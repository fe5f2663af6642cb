//! What the parts of one run share: the table, and towns that are dear to make.

use stoa_tests::{Engine, Town};

use crate::{filled::Filled, table::Table};

/// How many reports the towns have.
pub const SMALL: u64 = 10_000;
pub const MEDIUM: u64 = 100_000;
pub const LARGE: u64 = 1_000_000;

/// One run of the benchmark.
#[derive(Default)]
pub struct Run {
    pub table: Table,
    /// The town into which people reported through HTTP.
    pub reported_to: Option<Town>,
    large: Option<Filled>,
}

impl Run {
    /// The town of a million reports, made when it is first asked for.
    pub fn large(&mut self) -> &mut Filled {
        self.large
            .get_or_insert_with(|| Filled::with(LARGE, Engine::Sqlite))
    }
}

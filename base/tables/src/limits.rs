//! How much of the machine strangers may have.

use std::time::Duration;

use serde::{Deserialize, Serialize};

const MIB: u64 = 1024 * 1024;

/// What queries may use, one by one and together. The figures of [`Limits::default`] suit a machine with two processors
/// and four GiB; docs/decisions has the reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Worker processes, and so the queries that run at the same time.
    pub workers: usize,
    /// How many of them one client may have at the same time.
    pub per_client: usize,
    /// How many queries may wait for a worker, of all clients and of one.
    pub waiting: usize,
    pub waiting_per_client: usize,
    /// How long one waits for its turn before it is told to come back.
    pub patience: Duration,
    /// How long a query may keep its worker at work. The time in which the reader of an answer takes nothing does not count.
    pub time: Duration,
    /// How long an answer may take altogether, however slowly it is read.
    pub whole: Duration,
    /// Seconds of processor, of all threads together.
    pub processor: Duration,
    /// Threads of a worker's engine.
    pub threads: usize,
    /// Bytes that a worker may take beyond what the program takes by itself.
    pub memory: u64,
    /// Rows and bytes of an answer; one that has more is cut, and says so.
    pub rows: u64,
    pub bytes: u64,
    /// Bytes of a statement.
    pub statement: usize,
    /// Words, numbers and signs of a statement.
    pub tokens: usize,
    /// Tables that a statement may name, counting each time it does, through all of its parts.
    pub scans: usize,
    /// Bytes of answers that are kept for whoever asks the same.
    pub cache: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            workers: 2,
            per_client: 1,
            waiting: 32,
            waiting_per_client: 4,
            patience: Duration::from_secs(10),
            time: Duration::from_secs(10),
            whole: Duration::from_secs(1800),
            processor: Duration::from_secs(20),
            threads: 2,
            memory: 1024 * MIB,
            rows: 20_000_000,
            bytes: 8192 * MIB,
            statement: 32 * 1024,
            tokens: 4000,
            scans: 24,
            cache: 64 * 1024 * 1024,
        }
    }
}

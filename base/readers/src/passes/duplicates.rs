//! Rows that are written exactly like an earlier one.
//!
//! Rows are known by their hashes. When there are too many, every other hash is dropped, by its lowest bits, so that those
//! which stay are a fair sample of all (M. Wegman's adaptive sampling; P. Flajolet, "On adaptive sampling", Computing 43, 1990).

use super::distinct::ByHash;
use crate::finding::Finding;

/// Hashes that are kept: some 12 MB of them.
const KEPT: usize = 1 << 19;
/// Rows that are named.
const NAMED: usize = 5;

#[derive(Debug, Default)]
pub struct Duplicates {
    seen: ByHash<u32>,
    level: u32,
    first: Vec<u64>,
}

impl Duplicates {
    /// Adds a row, by its hash and its number.
    pub fn add(&mut self, hash: u64, row: u64) {
        if hash & ((1 << self.level) - 1) != 0 {
            return;
        }
        match self.seen.get_mut(&hash) {
            Some(again) => {
                *again += 1;
                if self.first.len() < NAMED {
                    self.first.push(row);
                }
            }
            None => {
                self.seen.insert(hash, 0);
            }
        }
        while self.seen.len() > KEPT {
            self.level += 1;
            let mask = (1 << self.level) - 1;
            self.seen.retain(|hash, _| hash & mask == 0);
        }
    }

    pub fn finding(self) -> Option<Finding> {
        let again: u64 = self.seen.values().map(|&again| u64::from(again)).sum();
        let rows = again << self.level;
        (rows > 0).then_some(Finding::DuplicateRows {
            rows,
            estimated: self.level > 0,
            first: self.first,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Duplicates;
    use crate::{finding::Finding, passes::distinct::mixed};

    #[test]
    fn few_rows_are_counted_and_many_estimated() {
        for (rows, every) in [(1000_u64, 10), (5_000_000, 100)] {
            let mut duplicates = Duplicates::default();
            for row in 0..rows {
                let content = if row % every == 1 { row - 1 } else { row };
                duplicates.add(mixed(content), row + 1);
            }
            let Some(Finding::DuplicateRows {
                rows: found,
                estimated,
                first,
            }) = duplicates.finding()
            else {
                panic!("there are duplicates");
            };
            let expected = rows / every;
            let error = found as f64 / expected as f64 - 1.0;
            assert!(
                if estimated {
                    error.abs() < 0.05
                } else {
                    error == 0.0
                },
                "{found} of {expected}"
            );
            assert!(first.iter().all(|row| row % every == 2), "{first:?}");
        }
    }
}

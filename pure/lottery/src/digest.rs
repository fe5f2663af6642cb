//! SHA-256 of texts, which everything that must look like chance follows from.

use sha2::{Digest, Sha256};

/// SHA-256 of the lines, each but the last followed by a line feed.
pub fn digest(lines: &[&str]) -> [u8; 32] {
    Sha256::digest(lines.join("\n").as_bytes()).into()
}

/// A key to sort by that nobody can choose: which turn somebody has in a round.
pub fn digest_order(order: &str, round: usize, id: &str) -> [u8; 32] {
    digest(&["stoa lottery turn", order, &round.to_string(), id])
}

/// Numbers that follow from a text and are as good as drawn by lot: the first eight bytes of the SHA-256 of its lines
/// and a counter, of which those are passed over that would make small numbers likelier.
#[derive(Debug, Clone)]
pub struct Lots {
    lines: Vec<String>,
    counter: u64,
}

impl Lots {
    pub fn of(lines: &[&str]) -> Self {
        Lots {
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
            counter: 0,
        }
    }

    /// A number from 0 to one less than `bound`, all equally likely; 0 if `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        let bound = bound.max(1);
        loop {
            let counter = self.counter.to_string();
            self.counter += 1;
            let mut lines: Vec<&str> = self.lines.iter().map(String::as_str).collect();
            lines.push(&counter);
            let bytes = digest(&lines);
            let number = bytes[..8]
                .iter()
                .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            // 2^64 modulo the bound: so many numbers at the top have no partner.
            let unpaired = (u64::MAX % bound + 1) % bound;
            if number <= u64::MAX - unpaired {
                return number % bound;
            }
        }
    }
}

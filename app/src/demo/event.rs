//! What the ledger remembers of the making of the town: how much of each part, and the digest of its rows.

use serde::Serialize;
use stoa_kernel::{Event, digest};

/// A part of the town was made.
#[derive(Debug, Serialize)]
pub struct DemoTownMade {
    part: &'static str,
    rows: usize,
    /// SHA-256 over the rows, in hex.
    digest: String,
}

impl DemoTownMade {
    /// `rows` as text, in their order.
    pub fn of(part: &'static str, rows: &[String]) -> Self {
        DemoTownMade {
            part,
            rows: rows.len(),
            digest: digest(&rows.join("\u{1e}")),
        }
    }
}

impl Event for DemoTownMade {
    fn kind(&self) -> &'static str {
        "demo_town_made"
    }

    fn reference(&self) -> String {
        format!("demo-{}", self.part)
    }
}

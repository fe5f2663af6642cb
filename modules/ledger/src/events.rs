//! What the ledger remembers of being read: who looked behind which entry, and what for.

use serde::Serialize;
use stoa_kernel::Event;

/// One variant a command.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerEvent {
    /// Somebody read what the entry at this leaf commits to.
    EntryBodyRead {
        leaf: i64,
        /// What the entry is about.
        about: String,
        purpose: &'static str,
    },
}

impl Event for LedgerEvent {
    fn kind(&self) -> &'static str {
        match self {
            LedgerEvent::EntryBodyRead { .. } => "entry_body_read",
        }
    }

    fn reference(&self) -> String {
        match self {
            LedgerEvent::EntryBodyRead { about, .. } => about.clone(),
        }
    }
}

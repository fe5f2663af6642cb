//! What staff write to those who follow a process.

use stoa_kernel::{Id, Localised, Timestamp};

use crate::model::ProcessId;

/// One letter. Everybody reads it on the site; those who follow the process get it in their mails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newsletter {
    pub id: Id<Newsletter>,
    pub process: ProcessId,
    pub title: Localised,
    pub text: Localised,
    pub at: Timestamp,
}

impl Newsletter {
    /// All that it says, of which the ledger keeps the digest.
    pub fn words(&self) -> String {
        [self.title.to_json(), self.text.to_json()].join("\n")
    }
}

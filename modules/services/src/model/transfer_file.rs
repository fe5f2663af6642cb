//! A file of credit transfers by which money goes back.

use stoa_kernel::{Id, Timestamp};
use stoa_payments::Money;

/// Where such a file stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It waits for the bank.
    Made,
    /// The bank has it.
    Sent,
    /// The bank did not take it: its refunds wait for another file.
    Refused,
}

impl FileState {
    pub const ALL: [FileState; 3] = [FileState::Made, FileState::Sent, FileState::Refused];

    pub const fn slug(self) -> &'static str {
        match self {
            FileState::Made => "made",
            FileState::Sent => "sent",
            FileState::Refused => "refused",
        }
    }

    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.slug() == slug)
    }
}

/// A file. `body` is sealed under the installation's key, and empty once it is at the bank or was refused.
#[derive(Debug, Clone)]
pub struct TransferFile {
    pub id: Id<TransferFile>,
    /// By which the bank knows it.
    pub message: String,
    pub transfers: i64,
    pub sum: Money,
    pub body: Vec<u8>,
    /// SHA-256 of what it says, in hex.
    pub digest: String,
    pub state: FileState,
    pub made_at: Timestamp,
    pub made_name: String,
    /// When it was downloaded, which is possible once.
    pub downloaded_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
    pub ended_name: Option<String>,
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::FileState;

    #[test]
    fn words_in_tables_are_read_back() {
        for state in FileState::ALL {
            assert_eq!(FileState::parse(state.slug()), Some(state));
        }
        assert_eq!(FileState::parse("lost"), None);
    }
}

//! Keys of programs that may send reports. The key is shown once, when it is made; afterwards only its hash is known.

use stoa_kernel::{Id, Timestamp, actor::ApiKey};

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyInfo {
    pub id: Id<ApiKey>,
    /// Whose program it is, for people.
    pub name: String,
    /// The slug of the body that it acts for; empty: of none.
    pub agency: String,
    /// What it may do: `reporter`, and `agency` for bodies that send updates.
    pub roles: Vec<String>,
    pub made_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
}

//! Programs that write what people told them.

use stoa_kernel::{Actor, Id, Timestamp, actor::ApiKey};

/// The key of a program. It writes for a body, and what it writes bears its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    pub id: Id<ApiKey>,
    /// The slug of the body.
    pub agency: String,
    /// What the program is called.
    pub name: String,
    pub made_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

impl Key {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("participation-key-{}", self.id)
    }

    /// Whoever acts with it.
    pub fn actor(&self) -> Actor {
        Actor::Program {
            id: self.id,
            name: self.name.clone(),
            roles: vec!["participation".to_owned()],
        }
    }

    /// The name that stands with what somebody told the program: theirs, if they chose one, and the program's.
    pub fn signed(&self, name_shown: &str) -> String {
        match name_shown {
            "" => self.name.clone(),
            name => format!("{name} ({})", self.name),
        }
    }
}

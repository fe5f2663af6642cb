//! Somebody who was just put into the vault, with their key at hand.

use super::seal;
use crate::{actor::Person, error::Result, ids::Id};

/// What is theirs is sealed without looking for their key; see [`super::Vault::keep_for`].
pub struct Kept {
    pub id: Id<Person>,
    pub(super) key: [u8; 32],
}

impl Kept {
    /// As [`super::Vault::seal_for`] seals it.
    pub fn seal(&self, label: i64, plain: &[u8]) -> Result<Vec<u8>> {
        seal(&self.key, Id::new(label), plain)
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Kept({})", self.id.number())
    }
}

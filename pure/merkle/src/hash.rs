//! The hashes of the tree, and how leaves and nodes are hashed.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::strict_text::{decode_base64, encode_base64};
use crate::{Error, Result};

/// A SHA-256 hash of the tree. Shown as base64, as checkpoints and proofs write it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

/// The root of the tree without leaves: the hash of nothing (RFC 9162, section 2.1.1).
pub const EMPTY_ROOT: Hash = Hash([
    0xe3, 0xb0, 0xc4, 0x42, 0x98, 0xfc, 0x1c, 0x14, 0x9a, 0xfb, 0xf4, 0xc8, 0x99, 0x6f, 0xb9, 0x24,
    0x27, 0xae, 0x41, 0xe4, 0x64, 0x9b, 0x93, 0x4c, 0xa4, 0x95, 0x99, 0x1b, 0x78, 0x52, 0xb8, 0x55,
]);

impl Hash {
    /// A hash's length in bytes.
    pub const BYTES: usize = 32;

    /// Takes the 32 bytes as they are.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Takes bytes whose number is not known. Fails unless they are 32.
    pub fn from_slice(bytes: &[u8]) -> Result<Self> {
        let found = bytes.len();
        let wrong = Error::Length {
            what: "a hash",
            expected: Self::BYTES,
            found,
        };
        Ok(Self(bytes.try_into().ok().ok_or(wrong)?))
    }

    /// Reads the 44 characters of base64 that `to_string` writes. `what` names the hash in the error.
    pub(crate) fn from_base64(text: &str, what: &'static str) -> Result<Self> {
        Self::from_slice(&decode_base64(text, what)?)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&encode_base64(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

impl std::str::FromStr for Hash {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::from_base64(text, "a hash")
    }
}

/// The hash of an entry as a leaf of the tree (RFC 9162, section 2.1.1): a zero byte goes first, so
/// that no entry can pass for a node.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    Hash(
        Sha256::new()
            .chain_update([0])
            .chain_update(entry)
            .finalize()
            .into(),
    )
}

/// The hash of the node above `left` and `right` (RFC 9162, section 2.1.1).
pub fn node_hash(left: Hash, right: Hash) -> Hash {
    let mut bytes = [1; 65];
    bytes[1..33].copy_from_slice(&left.0);
    bytes[33..].copy_from_slice(&right.0);
    Hash(Sha256::digest(bytes).into())
}

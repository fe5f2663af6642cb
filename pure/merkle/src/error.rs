//! What can be wrong with a tree, a tile, a note or a receipt, in words.

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was refused. `what` names the part of the text or the number that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{what} is not standard padded base64")]
    Base64 { what: &'static str },
    #[error("{what} is not a decimal number without leading zeros, below 2^64")]
    Decimal { what: &'static str },
    #[error("{what} has {found} bytes instead of {expected}")]
    Length {
        what: &'static str,
        expected: usize,
        found: usize,
    },
    #[error("{what} is missing")]
    Missing { what: &'static str },
    #[error("{what} is too long: at most {limit} are allowed")]
    TooMany { what: &'static str, limit: usize },
    #[error("{what} is not UTF-8 without control characters")]
    Text { what: &'static str },
    #[error("{what} does not end in a newline")]
    NoFinalNewline { what: &'static str },
    #[error("{what} has the wrong form: expected {expected}")]
    Form {
        what: &'static str,
        expected: &'static str,
    },

    #[error("the key name {0:?} is empty or has a space, a plus sign or a control character")]
    KeyName(String),
    #[error("the key's type is {found:#04x} instead of {expected:#04x}")]
    KeyType { expected: u8, found: u8 },
    #[error("the key ID {found} does not belong to this name and key, whose ID is {expected}")]
    KeyId { expected: String, found: String },
    #[error("the public key is no point of Ed25519's curve, or a weak one")]
    WeakKey,

    #[error("no signature by {0}")]
    NotSigned(String),
    #[error("the signature by {0} does not verify")]
    BadSignature(String),
    #[error("the time {0} does not fit a cosignature (at most 2^63 - 1 seconds since 1970)")]
    Time(u64),
    #[error("the checkpoint is of the log {found:?} instead of {expected:?}")]
    Origin { expected: String, found: String },
    #[error("a tree of size 0 has the hash of nothing as its root")]
    EmptyTreeRoot,

    #[error("no leaf {index} in a tree of size {size}")]
    NoLeaf { index: u64, size: u64 },
    #[error("a tree of size {new} does not extend one of size {old}")]
    Shrunk { old: u64, new: u64 },
    #[error("the proof has the wrong number of hashes for these sizes")]
    ProofLength,
    #[error("the proof leads to another root than the {0} one")]
    Root(&'static str),
    #[error("the tree would grow past 2^63 leaves")]
    TreeTooLarge,

    #[error("{0:?} is not the path of a tile")]
    TilePath(String),
    #[error("no tile has level {level} and width {width}")]
    TileShape { level: u8, width: u16 },
    #[error("the tile {path} is missing or has {found} hashes instead of at least {expected}")]
    TileHashes {
        path: String,
        expected: usize,
        found: usize,
    },
    #[error("an entry has {0} bytes; a bundle's entries have at most 65535")]
    EntryTooLong(usize),
}

//! Why a paper, an envelope, a ballot or a share was refused, in words for logs; pages say it in words of their own.

/// The result of everything in this crate that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was refused. Nothing secret is ever in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    #[error("{what} has {found} bytes instead of {expected}")]
    Length {
        what: &'static str,
        expected: usize,
        found: usize,
    },
    #[error("{what} has the wrong form: expected {expected}")]
    Form {
        what: &'static str,
        expected: &'static str,
    },
    #[error("{0} is no key of the kind that is wanted")]
    Key(&'static str),
    #[error("{0} is not below the modulus, or is one that says nothing")]
    OutOfRange(&'static str),
    #[error("{0} does not verify")]
    Signature(&'static str),
    #[error("the paper is of another election or another key")]
    OtherElection,
    #[error("another envelope of this paper has the same turn")]
    SameTurn,
    #[error("the envelope does not open with this key")]
    Sealed,
    #[error("{0} shares are needed, and {1} of this key are here")]
    TooFewShares(u8, usize),
    #[error("two shares have the same number")]
    SameShare,
    #[error("the shares do not belong to this key, or one of them is wrong")]
    OtherKey,
    #[error("{0} failed within the arithmetic")]
    Arithmetic(&'static str),
}

pub(crate) fn malformed(what: &'static str, expected: &'static str) -> Error {
    Error::Form { what, expected }
}

/// `bytes` as an array; fails for any other length.
pub(crate) fn exactly<const N: usize>(what: &'static str, bytes: &[u8]) -> Result<[u8; N]> {
    bytes.try_into().map_err(|_length| Error::Length {
        what,
        expected: N,
        found: bytes.len(),
    })
}

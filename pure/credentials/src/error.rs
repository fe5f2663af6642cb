//! What can be wrong with a credential, a key or a list before anything is said of its content.

/// Why something could not be read, made or trusted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// More than a reader takes.
    #[error("{what} is larger than {limit} bytes")]
    TooLarge { what: &'static str, limit: usize },
    /// Not of the form that its standard asks for.
    #[error("{what} is not {wanted}")]
    Malformed {
        what: &'static str,
        wanted: &'static str,
    },
    /// A part without which nothing can be decided.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The header asks for an algorithm that is not the key's own, or for none.
    #[error("the algorithm {0:?} is not the key's")]
    Algorithm(String),
    /// Nobody whom the verifier trusts.
    #[error("no trusted issuer is {0:?}")]
    UnknownIssuer(String),
    /// A trusted issuer, but not a key of theirs.
    #[error("the issuer has no key {0:?}")]
    UnknownKey(String),
    /// The content is not what was signed.
    #[error("the signature does not verify")]
    Signature,
    /// A document that the data model refuses, with the first of its problems.
    #[error("{0}")]
    Invalid(crate::Problem),
}

/// The result of this crate's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// Says that `what` is not `wanted`.
pub(crate) const fn malformed(what: &'static str, wanted: &'static str) -> Error {
    Error::Malformed { what, wanted }
}

/// Refuses what is larger than `limit` bytes.
pub(crate) const fn at_most(what: &'static str, bytes: usize, limit: usize) -> Result<()> {
    if bytes > limit {
        return Err(Error::TooLarge { what, limit });
    }
    Ok(())
}

//! What is granted is held: the town as an issuer of credentials, and the lists of those that were revoked.

mod issue;
pub mod issuer;
pub mod lists;
pub mod picture;
pub mod w3c;

pub use issue::{end_from, holder, issue, token_of};

//! What is granted is held: the town as an issuer of credentials, and the lists of those that were revoked.

mod issue;
pub mod issuer;
pub mod lists;
pub mod picture;
pub mod test_permit;
pub mod w3c;

pub use issue::{end_from, first_day, holder, issue, token_of};

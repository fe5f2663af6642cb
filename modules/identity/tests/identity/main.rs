//! What identity can change, on both databases: SQLite in a folder, and PostgreSQL where STOA_TEST_POSTGRES names a database.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod authenticator;
mod links;
mod pages;
mod passkeys;
mod passwords;
mod people;
mod policy;
mod residence;
mod second_factors;
mod signing_in;
mod town;

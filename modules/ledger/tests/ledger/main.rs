//! The record as its readers see it: people, programs, witnesses and monitors; on SQLite and, where STOA_TEST_POSTGRES
//! names a server's database, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod files;
mod house;
mod pages;
mod read_entry_body;
mod watching;
mod witnessing;

//! Services from the first question to the decision, on SQLite and, where STOA_TEST_POSTGRES names a server's database, on
//! PostgreSQL.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod house;

mod apply;
mod casework;
mod permissions;
mod permits;
mod save_service;

//! The program at work as its operators see it; on SQLite and, where STOA_TEST_POSTGRES names a server's database, on
//! PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod give_up_job;
mod house;
mod mails;
mod permissions;
mod retry_job;
mod seeing;

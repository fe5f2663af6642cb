//! Stores and commands of reports, tried on SQLite and, where STOA_TEST_POSTGRES names a server, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod house;

mod answer_fixed;
mod change_status;
mod lists;
mod merge_reports;
mod routing;
mod submit_report;

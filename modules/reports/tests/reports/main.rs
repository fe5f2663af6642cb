//! Stores and commands of reports, tried on SQLite and, where STOA_TEST_POSTGRES names a server, on PostgreSQL.

mod house;
mod lists;
mod submit_report;

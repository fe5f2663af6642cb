//! The program seen from outside: a folder a module, a file a verb; each test runs on SQLite and on PostgreSQL.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod crash;
mod live;
mod serving;

use std::process::ExitCode;

fn main() -> ExitCode {
    stoa_tests::run(
        [serving::tests(), live::tests(), crash::tests()]
            .into_iter()
            .flatten()
            .collect(),
    )
}

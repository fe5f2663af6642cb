//! The program seen from outside: a folder a module, a file a verb; each test runs on SQLite and on PostgreSQL.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod crash;
mod live;
mod open311;
mod serving;
mod two_towns;
mod watched;

use std::process::ExitCode;

fn main() -> ExitCode {
    stoa_tests::run(
        [
            serving::tests(),
            crash::tests(),
            live::tests(),
            open311::tests(),
            two_towns::tests(),
            watched::tests(),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

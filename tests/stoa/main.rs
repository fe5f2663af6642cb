//! The program seen from outside: a folder a module, a file a verb; each test runs on SQLite and on PostgreSQL.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what went wrong by panicking"
)]

mod backup;
mod commands;
mod crash;
mod database_gone;
mod disk_full;
mod hostile;
mod journeys;
mod live;
mod nodes;
mod open311;
mod secrecy;
mod serving;
mod shutdown;
mod two_towns;
mod voters;
mod watched;

use std::process::ExitCode;

fn main() -> ExitCode {
    let tests = [
        // The longest first, as others run beside it.
        hostile::tests(),
        serving::tests(),
        live::tests(),
        journeys::tests(),
        open311::tests(),
        two_towns::tests(),
        watched::tests(),
        secrecy::tests(),
        commands::tests(),
        backup::tests(),
        nodes::tests(),
        database_gone::tests(),
        disk_full::tests(),
        shutdown::tests(),
        crash::tests(),
    ];
    stoa_tests::run(tests.into_iter().flatten().collect())
}

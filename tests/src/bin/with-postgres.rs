//! Runs a command with STOA_TEST_POSTGRES naming an empty database on a PostgreSQL server of its own:
//! `with-postgres cargo test`. Without PostgreSQL on the machine it says so and runs the command all the same.

use std::{
    env,
    io::{Write, stderr},
    process::{Command, ExitCode},
};

use stoa_tests::cluster;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let Some((program, rest)) = arguments.split_first() else {
        return said("with-postgres COMMAND [ARGUMENT…]");
    };
    let mut command = Command::new(program);
    command.args(rest);
    if cluster::is_here() {
        command.env("STOA_TEST_POSTGRES", cluster::new_database());
    } else {
        said("skipped: PostgreSQL's server is not on this machine; unit tests use SQLite alone");
    }
    let status = command.status();
    cluster::end();
    match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => said(&format!("{}: {error}", program.display())),
    }
}

fn said(what: &str) -> ExitCode {
    // Nobody reads what cannot be written.
    let _ = writeln!(stderr(), "{what}");
    ExitCode::FAILURE
}

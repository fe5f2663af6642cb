//! Each command as an operator types it: what it says, to people and as JSON, and its exit status.

mod ballots;
mod check;
mod configure;
mod data;
mod exchange;
mod ledger;
mod lottery;
mod opinions;
mod people;
mod services;
mod tables;
mod tally;

use std::{fs, path::Path, process::Command};

use stoa_tests::{Test, stoa};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    let all = [
        ballots::tests(),
        check::tests(),
        configure::tests(),
        data::tests(),
        exchange::tests(),
        ledger::tests(),
        opinions::tests(),
        lottery::tests(),
        people::tests(),
        services::tests(),
        tables::tests(),
        tally::tests(),
    ];
    all.into_iter().flatten().collect()
}

/// A folder with this stoa.toml, for a town that is not there yet.
fn folder_with(toml: &str) -> TempDir {
    let folder = TempDir::with_prefix("stoa-folder-").expect("a temporary folder");
    fs::write(folder.path().join("stoa.toml"), toml).expect("a stoa.toml");
    folder
}

/// The program with these arguments, on this folder.
fn stoa_in(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = stoa();
    command.args(arguments).arg("--dir").arg(folder);
    command
}

//! Speed and memory, each as a ratio of two things measured in the same run on the same machine.
//!
//!     stoa-bench            everything, printed as one table
//!     stoa-bench intake     one part
//!     stoa-bench plain      only the server that the intake is compared with, on 127.0.0.1:PORT, until it is ended

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark prints its table, and says what went wrong by panicking"
)]

mod intake;
mod load;
mod plain;
mod table;

use std::{env, process::ExitCode};

use table::Table;

type Part = (&'static str, fn(&mut Table));

const PARTS: &[Part] = &[("intake", intake::measure)];

fn main() -> ExitCode {
    let asked: Vec<String> = env::args().skip(1).collect();
    if asked.first().is_some_and(|word| word == "plain") {
        plain::serve();
        return ExitCode::SUCCESS;
    }
    if let Some(unknown) = asked
        .iter()
        .find(|word| !PARTS.iter().any(|(name, _)| name == word))
    {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        println!("{unknown} is none of {}", names.join(", "));
        return ExitCode::FAILURE;
    }
    let mut table = Table::default();
    for (name, measure) in PARTS {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            measure(&mut table);
        }
    }
    print!("{table}");
    if table.all_well() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

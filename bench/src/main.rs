//! Speed and memory, each as a ratio of two things measured in the same run on the same machine.
//!
//!     stoa-bench            everything, printed as one table
//!     stoa-bench intake     one part, or several: intake, applications, verify, import, pages, cases, idle, data, upserts, messy, ballots, lottery, opinions, votes, booking, rules
//!     stoa-bench data rows=200000 datasets=2000   a part with other sizes, in a minute
//!     stoa-bench plain      only the server that the intake is compared with, on 127.0.0.1:PORT, until it is ended

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark prints its table, and says what went wrong by panicking"
)]

mod applications;
mod ballots;
mod booking;
mod cases;
mod data;
mod export;
mod filled;
mod idle;
mod import;
mod intake;
mod load;
mod lottery;
mod messy;
mod opinions;
mod pages;
mod peers;
mod plain;
mod process;
mod rules;
mod run;
mod table;
mod verify;
mod votes;

use std::{env, process::ExitCode};

use run::Run;

type Part = (&'static str, fn(&mut Run));

/// In this order, in which each uses what those before it have made.
const PARTS: &[Part] = &[
    ("intake", intake::measure),
    ("applications", applications::measure),
    ("verify", verify::measure),
    ("import", import::measure),
    ("pages", pages::measure),
    ("cases", cases::measure),
    ("idle", idle::measure),
    ("data", data::measure),
    ("upserts", data::upserts::measure),
    ("messy", messy::measure),
    ("ballots", ballots::measure),
    ("lottery", lottery::measure),
    ("opinions", opinions::measure),
    ("votes", votes::measure),
    ("booking", booking::measure),
    ("rules", rules::measure),
];

fn main() -> ExitCode {
    let asked: Vec<String> = env::args().skip(1).collect();
    if asked.first().is_some_and(|word| word == "plain") {
        plain::serve();
        return ExitCode::SUCCESS;
    }
    let mut run = Run::default();
    let parts: Vec<String> = asked.into_iter().filter(|word| !run.takes(word)).collect();
    if let Some(unknown) = parts
        .iter()
        .find(|word| !PARTS.iter().any(|(name, _)| name == word))
    {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        println!("{unknown} is none of {}", names.join(", "));
        return ExitCode::FAILURE;
    }
    stoa_tests::cluster::wait_for_the_disk();
    let load = process::load();
    for (name, measure) in PARTS {
        if parts.is_empty() || parts.iter().any(|word| word == name) {
            measure(&mut run);
        }
    }
    print!("{}", run.table);
    println!(
        "\n{}. Load average before: {load}; after: {}.",
        process::machine(),
        process::load()
    );
    if run.table.all_well() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

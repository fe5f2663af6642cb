//! `stoa ledger verify` over the entries that an hour's worth of reporting leaves.

use crate::{filled::last_line, intake, process::run, run::Run};

/// How many entries the ledger has at least.
const ENTRIES: u64 = 400_000;

pub fn measure(run_: &mut Run) {
    let mut town = run_.reported_to.take().unwrap_or_else(intake::open_town);
    intake::fill(&town, ENTRIES);
    // Its last act is to seal what it has taken.
    town.stop();
    let ran = run(&mut town.command_of(&["ledger", "verify", "--json"]));
    let said = last_line(&ran);
    let entries = number(&said, "\"entries\":");
    assert!(
        said.contains("\"ok\":true") && entries >= ENTRIES,
        "the ledger is not whole: {said}"
    );
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    let rate = entries as f64 / ran.seconds;
    let table = &mut run_.table;
    table.hold(
        &format!("ledger verify over {entries} entries, entries/s"),
        format!("{rate:.0}"),
        "at least 200000",
        rate >= 200_000.0,
    );
    table.note(
        "  resident memory at most",
        format!("{} MiB", ran.peak / 1024),
    );
}

fn number(said: &str, name: &str) -> u64 {
    let behind = said.split_once(name).map_or("", |(_, rest)| rest);
    let end = behind
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(behind.len());
    behind[..end].parse().unwrap_or(0)
}

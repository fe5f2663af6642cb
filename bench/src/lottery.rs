//! `stoa lottery` beside the PyPI package sortition-algorithms, on the same files in the same run.
//!
//! Without the peer or the shared data this part only says that it is skipped.

use std::{env, path::Path, process::Command};

use serde::Deserialize;
use serde_json::Value;

use crate::{peers, process::run, run::Run, table::Table};

/// The greatest of the shared pools.
const POOL: &str = "gdynia_2020_voters_600";
const SIZE: &str = "40";

/// How much faster we promise to be.
const PROMISED: f64 = 10.0;

/// How near the same chances are: the peer ends within five ten-thousandths of the least chance.
const NEAR_LEAST: f64 = 5e-4;
const NEAR_SORTED: f64 = 1e-4;

#[derive(Deserialize)]
struct Peer {
    seconds: f64,
    minimum: f64,
    chances: Vec<f64>,
}

pub fn measure(run_: &mut Run) {
    let folder = peers::shared("sortition").map(|folder| folder.join(POOL));
    let (Some(folder), Some(python)) = (folder, peers::python("lottery")) else {
        let why = "skipped: no pools, or no sortition-algorithms";
        run_.table.note("lottery beside a peer", why.to_owned());
        return;
    };
    for rule in ["maximin", "leximin", "nash"] {
        compare(&mut run_.table, (&folder, &python), rule);
    }
}

fn compare(table: &mut Table, (folder, python): (&Path, &Path), rule: &str) {
    let mut ours = Command::new(env::var_os("STOA_BINARY").expect("bench/run names the program"));
    ours.args([
        "lottery", "--size", SIZE, "--rule", rule, "--format", "json",
    ])
    .arg("--pool")
    .arg(folder.join("candidates.csv"))
    .arg("--quotas")
    .arg(folder.join("features.csv"));
    let ours = run(&mut ours);
    let answer: Value = serde_json::from_slice(&ours.output.stdout).expect("JSON");
    let mut chances: Vec<f64> = answer["people"]
        .as_array()
        .expect("people")
        .iter()
        .map(|person| fraction(person["ideal"].as_str().expect("a fraction")))
        .collect();
    chances.sort_by(f64::total_cmp);

    let script = peers::script("lottery");
    let theirs = run(Command::new(python).arg(script).args([POOL, rule]));
    let said = String::from_utf8_lossy(&theirs.output.stdout);
    let theirs: Peer = serde_json::from_str(said.lines().last().unwrap_or("")).expect("JSON");

    let ratio = theirs.seconds / ours.seconds;
    table.hold(
        &format!("lottery {rule}, {POOL}: times faster"),
        format!(
            "{ratio:.0} ({:.2} s, {:.1} s)",
            ours.seconds, theirs.seconds
        ),
        "at least 10",
        ratio >= PROMISED,
    );
    let apart = |near: f64, apart: f64| (format!("{apart:.1e}"), apart <= near);
    let (what, (measured, kept), promise) = match rule {
        "leximin" => {
            let pairs = chances.iter().zip(&theirs.chances);
            let most = pairs
                .map(|(one, other)| (one - other).abs())
                .fold(0.0, f64::max);
            (
                "  sorted chances apart",
                apart(NEAR_SORTED, most),
                "at most 1e-4",
            )
        }
        _ => {
            let least = (chances[0] - theirs.minimum).abs();
            (
                "  least chance apart",
                apart(NEAR_LEAST, least),
                "at most 5e-4",
            )
        }
    };
    table.hold(what, measured, promise, kept);
}

/// "n/d" as a number.
fn fraction(text: &str) -> f64 {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let number = |digits: &str| digits.parse::<f64>().expect("a number");
    number(numerator) / number(denominator)
}

//! `stoa lottery` beside the PyPI package sortition-algorithms, on the same files in the same run.
//!
//! Without the peer or the shared data this part only says that it is skipped.

use std::{env, path::PathBuf, process::Command};

use serde::Deserialize;
use serde_json::Value;

use crate::{peers, process::run, run::Run, table::Table};

/// How much faster we promise to be on the greatest pool.
const PROMISED: f64 = 10.0;

/// How near the same chances are: the peer ends within five ten-thousandths of the least chance.
const NEAR_LEAST: f64 = 5e-4;
const NEAR_SORTED: f64 = 1e-4;
/// From where on chances are not the same: ours are right to a hundred-millionth.
const SAME: f64 = 1e-6;

/// What time_peer.py says of a pool: its files, and the chances by a rule.
#[derive(Deserialize)]
struct Theirs {
    pool: String,
    people: usize,
    pool_file: PathBuf,
    quotas_file: PathBuf,
    size: usize,
    rule: String,
    seconds: f64,
    chances: Vec<f64>,
}

pub fn measure(run_: &mut Run) {
    let folder = peers::shared("sortition");
    let (Some(folder), Some(python)) = (folder, peers::python("lottery")) else {
        let why = "skipped: no pools, or no sortition-algorithms";
        run_.table.note("lottery beside a peer", why.to_owned());
        return;
    };
    let shared = folder.parent().expect("the shared data");
    let script = peers::script("lottery");
    let mut asked = Command::new(python);
    let said = run(asked.arg(script).env("STOA_SHARED", shared))
        .output
        .stdout;
    let said = String::from_utf8_lossy(&said);
    // The solvers greet on standard output too.
    let rows = said.lines().filter(|line| line.starts_with("{\"pool\""));
    let rows: Vec<Theirs> = rows
        .map(|row| serde_json::from_str(row).expect("a row"))
        .collect();
    let greatest = rows.iter().map(|row| row.people).max();
    for row in &rows {
        compare(&mut run_.table, row, Some(row.people) == greatest);
    }
}

fn compare(table: &mut Table, theirs: &Theirs, greatest: bool) {
    let mut ours = Command::new(env::var_os("STOA_BINARY").expect("bench/run names the program"));
    ours.args(["lottery", "--format", "json", "--rule", &theirs.rule])
        .arg("--size")
        .arg(theirs.size.to_string())
        .arg("--pool")
        .arg(&theirs.pool_file)
        .arg("--quotas")
        .arg(&theirs.quotas_file);
    let ours = run(&mut ours);
    let answer: Value = serde_json::from_slice(&ours.output.stdout).expect("JSON");
    let mut chances: Vec<f64> = answer["people"]
        .as_array()
        .expect("people")
        .iter()
        .map(|person| fraction(person["ideal"].as_str().expect("a fraction")))
        .collect();
    chances.sort_by(f64::total_cmp);

    let ratio = theirs.seconds / ours.seconds;
    let what = format!("{}, {}: their time : ours", theirs.pool, theirs.rule);
    let measured = format!("{ratio:.0} ({:.1} : {:.2} s)", theirs.seconds, ours.seconds);
    if greatest {
        table.hold(&what, measured, "at least 10", ratio >= PROMISED);
    } else {
        table.note(&what, measured);
    }
    match theirs.rule.as_str() {
        "maximin" => {
            let apart = (chances[0] - theirs.chances[0]).abs();
            let what = "  least chance apart";
            table.hold(
                what,
                format!("{apart:.1e}"),
                "at most 5e-4",
                apart <= NEAR_LEAST,
            );
        }
        "leximin" => sorted_chances(table, &chances, &theirs.chances),
        _ => {
            let product = |chances: &[f64]| chances.iter().map(|p| p.ln()).sum::<f64>();
            let gain = product(&chances) - product(&theirs.chances);
            let what = "  sum of the chances' logarithms: ours less theirs";
            table.hold(
                what,
                format!("{gain:+.1e}"),
                "at least -1e-3",
                gain >= -1e-3,
            );
        }
    }
}

/// There is one leximin outcome. Where ours and the peer's are apart by more than its tolerance, whoever gives the more to the first person
/// (from the least likely on) whose chances are not the same is nearer to it; what the other saves there it can give to those above.
fn sorted_chances(table: &mut Table, ours: &[f64], theirs: &[f64]) {
    let apart = |(one, other): (&f64, &f64)| (one - other).abs();
    let most = ours.iter().zip(theirs).map(apart).fold(0.0, f64::max);
    let first = ours.iter().zip(theirs).find(|pair| apart(*pair) > SAME);
    let fairer = most > NEAR_SORTED && first.is_some_and(|(one, other)| one > other);
    table.hold(
        "  sorted chances apart",
        format!("{most:.1e}{}", if fairer { ", ours fairer" } else { "" }),
        "at most 1e-4, or fairer",
        ours.len() == theirs.len() && (most <= NEAR_SORTED || fairer),
    );
}

/// "n/d" as a number.
fn fraction(text: &str) -> f64 {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let number = |digits: &str| digits.parse::<f64>().expect("a number");
    number(numerator) / number(denominator)
}

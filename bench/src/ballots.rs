//! Participatory budgets: our count beside that of pabutools, the research library, in its fastest mode; and a whole city.

mod city;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use serde::Deserialize;
use stoa_ballots::{
    Completion, Parameters, Profile, Rule, TieOrder, TieRule, count,
    election::{Ceilings, Election},
    findings::Tolerance,
    pabulib,
};

use crate::{peers, run::Run};

/// Seconds of processor time that the other program may take for a count by equal shares with costs and add1, of which something is promised,
/// and by another rule. What takes longer is ended, and counts as this long: the ratio is then at least what is printed, and the winners are not
/// compared.
const PATIENCE: [f64; 2] = [180.0, 30.0];

/// A row of what tests/peers/ballots/time_peer.py prints.
#[derive(Deserialize)]
struct Theirs {
    file: String,
    rule: String,
    utility: String,
    completion: String,
    seconds: f64,
    winners: Option<Vec<String>>,
}

/// What came of one combination of rule, utility and completion.
#[derive(Default)]
struct Combined {
    ratios: Vec<f64>,
    compared: usize,
    /// The files whose winners are not the same.
    apart: Vec<String>,
}

/// Counts the shared elections with both programs, and a generated city with ours.
pub fn measure(run: &mut Run) {
    city(run);
    let files = elections();
    let Some(python) = peers::python("ballots") else {
        run.table
            .note("pabutools", "skipped: not installed".to_owned());
        return;
    };
    if files.is_empty() {
        run.table
            .note("elections of others", "skipped: not here".to_owned());
        return;
    }
    let mut combined: BTreeMap<[String; 3], Combined> = BTreeMap::new();
    let size = |file: &&PathBuf| fs::metadata(file).expect("a file").len();
    let largest = files.iter().max_by_key(size).expect("a file");
    for row in theirs(&python, &files) {
        let Some(file) = files.iter().find(|file| file.ends_with(&row.file)) else {
            continue;
        };
        let (took, winners) = ours(file, &row);
        let ratio = row.seconds / took.as_secs_f64();
        if file == largest && row.completion == "add1" && row.utility == "cost" {
            let bound = row.winners.as_ref().map_or("more than ", |_| "");
            run.table.hold(
                "pabutools : ours, largest file, cost with add1",
                format!("{bound}{ratio:.0}"),
                "at least 200",
                ratio >= 200.0,
            );
        }
        let combined = combined
            .entry([row.rule, row.utility, row.completion])
            .or_default();
        combined.ratios.push(ratio);
        if let Some(mut expected) = row.winners {
            expected.sort();
            combined.compared += 1;
            if winners != expected {
                combined.apart.push(row.file);
            }
        }
    }
    for ([rule, utility, completion], combined) in combined {
        show(run, &format!("{rule}, {utility}, {completion}"), combined);
    }
}

fn show(run: &mut Run, what: &str, mut combined: Combined) {
    let (same, of) = (combined.compared - combined.apart.len(), combined.compared);
    let apart = combined.apart.join(", ");
    run.table.hold(
        &format!("{what}: the same winners"),
        format!("{same} of {of} {apart}"),
        "all",
        same == of,
    );
    combined.ratios.sort_by(f64::total_cmp);
    let median = combined.ratios[combined.ratios.len() / 2];
    let shown = format!("{median:.0} ({} files)", combined.ratios.len());
    let name = "  pabutools : ours, the median";
    if what.ends_with("cost, add1") {
        run.table
            .hold(name, shown, "at least 1000", median >= 1000.0);
    } else {
        run.table.note(name, shown);
    }
}

/// A hundred thousand voters and two hundred projects, from the file to the outcome.
fn city(run: &mut Run) {
    let file = city::election(100_000, 200);
    let begun = Instant::now();
    let election = read(&file);
    let reading = begun.elapsed();
    let begun = Instant::now();
    let profile = profile(&election);
    let outcome =
        count(&profile, &parameters(Rule::EqualShares, Completion::Add1)).expect("an outcome");
    let counting = begun.elapsed();
    assert!(!outcome.winners.is_empty() && outcome.spent <= profile.budget());
    let table = &mut run.table;
    table.note(
        &format!(
            "reading 100,000 votes on 200 projects ({} MB), s",
            file.len() / 1_000_000
        ),
        format!("{:.2}", reading.as_secs_f64()),
    );
    table.hold(
        "counting them by equal shares with add1, s",
        format!("{:.2}", counting.as_secs_f64()),
        "under 1",
        counting < Duration::from_secs(1),
    );
}

fn elections() -> Vec<PathBuf> {
    let folder = peers::shared("participatory-budgeting");
    let Some(entries) = folder.and_then(|folder| fs::read_dir(folder).ok()) else {
        return Vec::new();
    };
    let files = entries.map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|end| end == "pb"))
        .collect();
    files.sort();
    files
}

fn theirs(python: &Path, files: &[PathBuf]) -> Vec<Theirs> {
    let output = Command::new(python)
        .arg(peers::script("ballots"))
        .args(PATIENCE.map(|seconds| seconds.to_string()))
        .args(files)
        .output()
        .expect("the other program runs");
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines()
        .map(|line| serde_json::from_str(line).expect("a row"))
        .collect()
}

/// The shortest of several counts, without reading, as the other's; and whom it funds.
fn ours(file: &Path, row: &Theirs) -> (Duration, Vec<String>) {
    let election = read(&fs::read(file).expect("a file"));
    let profile = profile(&election);
    let mut parameters = parameters(
        row.rule.parse().expect("a rule of ours"),
        row.completion.parse().expect("a completion of ours"),
    );
    parameters.utility = row.utility.parse().expect("a utility of ours");
    let (shortest, outcome) = peers::shortest(|| count(&profile, &parameters).expect("an outcome"));
    let id = |winner: &usize| profile.projects()[*winner].id.clone();
    let mut winners: Vec<String> = outcome.winners.iter().map(id).collect();
    winners.sort();
    (shortest, winners)
}

fn read(file: &[u8]) -> Election {
    let reading = pabulib::read(file).expect("memory can be read");
    reading
        .accept(Tolerance::Usual)
        .0
        .expect("a file without faults")
}

fn profile(election: &Election) -> Profile {
    election
        .to_profile(Ceilings::Ignored)
        .expect("a profile")
        .profile
}

/// With the other program's order of ties.
fn parameters(rule: Rule, completion: Completion) -> Parameters {
    let mut parameters = Parameters::of(rule);
    parameters.completion = completion;
    parameters.ties = TieOrder::new(vec![TieRule::Name]);
    parameters
}

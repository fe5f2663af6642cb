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

/// Seconds of processor time that the other program may take for a count. What takes longer is ended, and counts as this long: the ratio is
/// then at least what is printed.
const PATIENCE: f64 = 60.0;

/// A row of what tests/peers/ballots/time_peer.py prints.
#[derive(Deserialize)]
struct Timed {
    file: String,
    rule: String,
    completion: String,
    seconds: f64,
    ended: bool,
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
    let mut ratios: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    let mut largest: BTreeMap<u64, (String, f64, bool)> = BTreeMap::new();
    for row in &theirs(&python, &files) {
        let Some(file) = files.iter().find(|file| file.ends_with(&row.file)) else {
            continue;
        };
        let ratio = row.seconds / ours(file, row).as_secs_f64();
        let rule = format!("{}, completion {}", row.rule, row.completion);
        ratios.entry(rule).or_default().push(ratio);
        if row.completion == "add1" {
            let size = fs::metadata(file).expect("a file").len();
            largest.insert(size, (row.file.clone(), ratio, row.ended));
        }
    }
    if let Some((_, (file, ratio, ended))) = largest.last_key_value() {
        let bound = if *ended { "" } else { "more than " };
        run.table.hold(
            &format!("pabutools : ours, equal shares with add1, {file}"),
            format!("{bound}{ratio:.0}"),
            "at least 200",
            *ratio >= 200.0,
        );
    }
    for (rule, mut ratios) in ratios {
        ratios.sort_by(f64::total_cmp);
        let Some(median) = ratios.get(ratios.len() / 2) else {
            continue;
        };
        let what = format!("  median of {} files, {rule}", ratios.len());
        if rule.ends_with("add1") {
            run.table.hold(
                &what,
                format!("{median:.0}"),
                "at least 1000",
                *median >= 1000.0,
            );
        } else {
            run.table.note(&what, format!("{median:.0}"));
        }
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

fn theirs(python: &Path, files: &[PathBuf]) -> Vec<Timed> {
    let output = Command::new(python)
        .arg(peers::script("ballots"))
        .arg(PATIENCE.to_string())
        .args(files)
        .output()
        .expect("the other program runs");
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines()
        .map(|line| serde_json::from_str(line).expect("a row"))
        .collect()
}

/// The shortest of several counts, without reading, as the other's.
fn ours(file: &Path, row: &Timed) -> Duration {
    let election = read(&fs::read(file).expect("a file"));
    let profile = profile(&election);
    let completion = if row.completion == "add1" {
        Completion::Add1
    } else {
        Completion::None
    };
    let rule: Rule = row.rule.parse().expect("a rule of ours");
    let parameters = parameters(rule, completion);
    let until = Instant::now() + Duration::from_millis(300);
    let mut shortest = Duration::MAX;
    while shortest == Duration::MAX || Instant::now() < until {
        let begun = Instant::now();
        count(&profile, &parameters).expect("an outcome");
        shortest = shortest.min(begun.elapsed());
    }
    shortest
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

//! `stoa tally`, as a town clerk types it: an election counted and explained, a faulty one refused with all its faults.

use std::fs;

use stoa_tests::{Engine, Outcome, Test, alone, stoa};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    let tests = alone![
        an_election_is_counted_and_explained,
        a_faulty_election_is_refused_with_all_its_faults
    ];
    // No town is needed for it, and no database.
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Sqlite))
        .collect()
}

const ELECTION: &str = "META
key;value
description;Ideas for the river bank
country;Poland
unit;Merrow
instance;2026
num_projects;3
num_votes;4
budget;1000
vote_type;approval
rule;unknown
date_begin;01.03.2026
date_end;31.03.2026
PROJECTS
project_id;cost;name
1;600;Benches
2;500;Path
3;400;Bird boxes
VOTES
voter_id;vote
a;1,2
b;1
c;2,3
d;3
";

fn tally(file: &str, options: &[&str]) -> Outcome {
    let folder = TempDir::with_prefix("stoa-tally-").expect("a temporary folder");
    let path = folder.path().join("river.pb");
    fs::write(&path, file).expect("a file");
    let mut command = stoa();
    command.arg("tally").arg(&path).args(options);
    Outcome::of(command)
}

fn an_election_is_counted_and_explained(_: Engine) {
    let greedy = ["--rule", "greedy", "--format", "json"];
    let said = tally(ELECTION, &greedy).succeeds().json();
    // Each has two votes: the lower cost comes first.
    assert_eq!(said["winners"], serde_json::json!(["3", "2"]));
    assert_eq!(said["spent"], "900/1");
    let page = tally(ELECTION, &["--format", "html", "--compare", "greedy"])
        .succeeds()
        .said;
    assert!(page.starts_with("<!doctype html>"), "{page}");
    let story = tally(ELECTION, &["--explain", "1"]).succeeds().said;
    assert!(story.contains("Benches (1)"), "{story}");
    tally(ELECTION, &["--explain", "9"])
        .fails_saying(&["there is no project “9”; the projects are 1, 2, 3"]);
}

fn a_faulty_election_is_refused_with_all_its_faults(_: Engine) {
    let faulty = ELECTION
        .replace("3;400;", "3;4OO;")
        .replace("c;2,3", "a;2,7")
        .replace("num_votes;4", "num_votes;5");
    let all = [
        "river.pb: line 8, column 11: num_votes is 5, and there are 4 votes",
        "river.pb: line 18, column 3: the cost of project “3” is “4OO”",
        "river.pb: line 23, column 1: the voter id “a” is there twice",
        "river.pb: line 23, column 5: this vote is for project “7”",
        "river.pb: not counted, for 4 faults",
    ];
    tally(&faulty, &[]).fails_saying(&all);
    let mendable = ELECTION.replace("c;2,3", "c;2,7");
    tally(&mendable, &["--tolerant", "--rule", "greedy"]).succeeds();
    tally(&mendable, &["--rule", "greedy"]).fails_saying(&["--tolerant reads it"]);
}

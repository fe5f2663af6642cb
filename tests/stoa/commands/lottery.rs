//! `stoa lottery`: a panel by a seed, faults of files, quotas that conflict, letters.

use std::{fs, path::Path, process::Output};

use serde_json::Value;
use stoa_tests::{Engine, Test, alone};
use tempfile::TempDir;

use super::stoa_in;

const QUOTAS: &str = "feature,value,min,max\ntown,north,1,2\ntown,south,1,2\n";
const PEOPLE: &str =
    "id,name,home,town\na,Ana,1,north\nb,Bea,1,south\nc,Cid,2,north\nd,Dan,3,south\n";

pub fn tests() -> Vec<Test> {
    // No town is needed for any of it.
    let tests = alone![
        a_panel_is_drawn_by_a_seed_that_was_committed_to,
        faults_of_all_files_are_told_at_once,
        quotas_that_conflict_are_named,
        who_declines_is_replaced,
        letters_are_drawn_and_forecast,
        groups_answer_at_rates_of_their_own
    ];
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Sqlite))
        .collect()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::with_prefix("stoa-lottery-").expect("a temporary folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn lottery(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = stoa_in(folder, &["lottery"]);
    command.args(arguments).current_dir(folder);
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const ALL: [&str; 8] = [
    "--pool",
    "people.csv",
    "--quotas",
    "quotas.csv",
    "--size",
    "2",
    "--households",
    "home",
];

fn a_panel_is_drawn_by_a_seed_that_was_committed_to(_: Engine) {
    let folder = folder(&[("quotas.csv", QUOTAS), ("people.csv", PEOPLE)]);
    let seed = "a text that nobody can guess";
    let commitment = said(&lottery(folder.path(), &["--commit", seed]));
    let with = |more: &[&str]| lottery(folder.path(), &[&ALL[..], more].concat());

    let drawn = with(&[
        "--seed",
        seed,
        "--commitment",
        commitment.trim(),
        "--format",
        "json",
    ]);
    let answer: Value = serde_json::from_str(&said(&drawn)).expect("JSON");
    assert_eq!(answer["minimum"], "1/2");
    assert_eq!(answer["panels"].as_array().map(Vec::len), Some(1000));
    assert_eq!(answer["draw"]["commitment"], commitment.trim());
    let again = with(&["--seed", seed, "--commitment", commitment.trim(), "--json"]);
    assert_eq!(
        said(&drawn),
        said(&again),
        "the same files and seed give the same"
    );

    let other = complained(&with(&[
        "--seed",
        "another text altogether",
        "--commitment",
        commitment.trim(),
    ]));
    assert!(
        other.contains("not the one that was committed to"),
        "{other}"
    );
    for format in ["text", "html"] {
        let told = said(&with(&["--format", format]));
        assert!(told.contains("50.00 %") && !told.contains("Ana"), "{told}");
    }
}

fn faults_of_all_files_are_told_at_once(_: Engine) {
    let folder = folder(&[
        ("quotas.csv", QUOTAS),
        ("people.csv", "id,home,town\na,1,west\na,1,north\n"),
        ("before.csv", "id,home,town\n,1,north\n"),
        (
            "wrong.csv",
            "feature,value,min,max\ntown,north,2,1\ntown,south,x,1\n",
        ),
    ]);
    let told = complained(&lottery(
        folder.path(),
        &[&ALL[..], &["--already-selected", "before.csv"]].concat(),
    ));
    for words in [
        "people.csv, line 2",
        "west",
        "people.csv, line 3",
        "before.csv, line 2",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let mut all = ALL;
    all[3] = "wrong.csv";
    let told = complained(&lottery(folder.path(), &all));
    assert!(told.contains("line 2") && told.contains("line 3"), "{told}");
}

fn quotas_that_conflict_are_named(_: Engine) {
    let quotas = "feature,value,min,max\ntown,north,2,2\ntown,south,1,1\n";
    let folder = folder(&[("quotas.csv", quotas), ("people.csv", PEOPLE)]);
    let told = complained(&lottery(folder.path(), &ALL));
    assert!(
        told.contains("conflict") && told.contains("smallest change"),
        "{told}"
    );
}

fn who_declines_is_replaced(_: Engine) {
    let folder = folder(&[
        ("quotas.csv", QUOTAS),
        ("people.csv", PEOPLE),
        ("panel.csv", "id\na\nd\n"),
        ("declined.csv", "id\na\n"),
    ]);
    let arguments = [
        "--pool",
        "people.csv",
        "--quotas",
        "quotas.csv",
        "--households",
        "home",
        "--panel",
        "panel.csv",
        "--declined",
        "declined.csv",
        "--panels",
        "10",
        "--json",
    ];
    let answer = lottery(folder.path(), &arguments);
    let answer: Value = serde_json::from_str(&said(&answer)).expect("JSON");
    // d stays and is from the south, so the free seat is the north's; a has declined, which leaves c.
    assert_eq!(answer["size"], 1);
    assert_eq!(answer["people"][2]["chance"], "1");
}

fn letters_are_drawn_and_forecast(_: Engine) {
    let addresses: String = (0..200).map(|number| format!("\nh{number}")).collect();
    let addresses = format!("address{addresses}");
    let folder = folder(&[("quotas.csv", QUOTAS), ("homes.csv", &addresses)]);
    let arguments = [
        "--quotas",
        "quotas.csv",
        "--response-rate",
        "0.1",
        "--addresses",
        "homes.csv",
        "--seed",
        "a text that nobody can guess",
        "--json",
    ];
    let answer = lottery(folder.path(), &arguments);
    let answer: Value = serde_json::from_str(&said(&answer)).expect("JSON");
    let letters = answer["needed"].as_u64().expect("a number");
    assert!((20..200).contains(&letters), "{letters}");
    assert_eq!(
        answer["addresses"].as_array().map(Vec::len),
        usize::try_from(letters).ok()
    );
}

fn groups_answer_at_rates_of_their_own(_: Engine) {
    let rates = "feature,value,response_rate\ntown,north,0.2\n";
    let wrong = "feature,value,response_rate\n\ntown,east,0.2\ntown,south,4%\n";
    let folder = folder(&[
        ("quotas.csv", QUOTAS),
        ("rates.csv", rates),
        ("wrong.csv", wrong),
    ]);
    let mut arguments = vec![
        "--quotas",
        "quotas.csv",
        "--response-rates",
        "rates.csv",
        "--response-rate",
        "0.05",
        "--letters",
        "100",
        "--json",
    ];
    let answer = lottery(folder.path(), &arguments);
    let answer: Value = serde_json::from_str(&said(&answer)).expect("JSON");
    // Half of the letters reach the north, and half the south.
    for (group, expected) in [(0, 10.0), (1, 2.5)] {
        let found = answer["forecast"][group]["expected"].as_f64();
        assert!(found.is_some_and(|found| (found - expected).abs() < 1e-9));
    }
    arguments[3] = "wrong.csv";
    let complaint = complained(&lottery(folder.path(), &arguments));
    assert!(complaint.contains("line 3, column value"), "{complaint}");
    assert!(
        complaint.contains("line 4, column response_rate"),
        "{complaint}"
    );
}

//! `stoa ballots`: a key in sheets, of which enough give it back.

use std::process::Output;

use serde_json::Value;
use stoa_tests::{Engine, Test, alone};
use tempfile::TempDir;

use super::stoa_in;

pub fn tests() -> Vec<Test> {
    // No town is needed for it.
    let tests = alone![sheets_are_made_for_keyholders];
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Sqlite))
        .collect()
}

fn ballots(arguments: &[&str]) -> Output {
    let folder = TempDir::with_prefix("stoa-ballots-").expect("a temporary folder");
    let mut command = stoa_in(folder.path(), &["ballots"]);
    command.args(arguments).current_dir(folder.path());
    let output = command.output().expect("the program runs");
    let left = folder.path().read_dir().expect("a folder").count();
    assert_eq!(left, 0, "nothing of the key is kept");
    output
}

fn sheets_are_made_for_keyholders(_: Engine) {
    let output = ballots(&["--holders", "3", "--needed", "2", "--json"]);
    assert!(output.status.success());
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let key = said["public_key"].as_str().expect("a key");
    assert!(key.len() == 130 && key.starts_with("04"), "{key}");
    let sheets = said["sheets"].as_array().expect("sheets");
    assert_eq!(sheets.len(), 3);
    assert_ne!(sheets[0], sheets[1]);
    let said =
        String::from_utf8_lossy(&ballots(&["--holders", "1", "--needed", "1"]).stdout).into_owned();
    assert!(
        said.contains("Sheet 1 of 1") && said.contains("one sheet alone"),
        "{said}"
    );
    assert!(
        !ballots(&["--holders", "2", "--needed", "3"])
            .status
            .success()
    );
    assert!(!ballots(&["--holders", "0"]).status.success());
}

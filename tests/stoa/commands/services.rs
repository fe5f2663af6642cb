//! `stoa services`.

use std::{fs, path::Path};

use stoa_tests::{Engine, Outcome, Test, Town, alone, in_the_town, stoa};
use tempfile::TempDir;

/// The file that the pages of services are tested with.
const DOGS: &str = include_str!("../../../modules/services/src/pages/staff/example.yaml");

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![services_leave_as_files_and_come_back_as_drafts];
    // No database is opened.
    let alone = alone![what_is_wrong_with_a_file_is_said_without_a_town];
    tests.extend(alone.into_iter().map(|test| test.only_on(Engine::Sqlite)));
    tests
}

fn what_is_wrong_with_a_file_is_said_without_a_town(_: Engine) {
    let folder = TempDir::with_prefix("stoa-services-").expect("a folder");
    let (good, bad) = (
        folder.path().join("good.yaml"),
        folder.path().join("bad.yaml"),
    );
    fs::write(&good, DOGS).expect("a file");
    fs::write(&bad, DOGS.replace("promise_days: 5", "promise_days: 0")).expect("a file");
    let check = |path: &Path| {
        let mut command = stoa();
        command.args(["services", "check"]).arg(path);
        Outcome::of(command)
    };
    let said = check(&good).succeeds().said;
    assert!(
        said.contains("dog-licence is a service, with 2 pages."),
        "{said}"
    );
    let wrong = "promise_days: Give a whole number from 1 to 250.";
    check(&bad).fails_saying(&["bad.yaml:", wrong]);
    let mut command = stoa();
    command
        .args(["services", "check", "--lang", "fr"])
        .arg(&bad);
    let french = "promise_days: Indiquez un nombre entier de 1 à 250.";
    Outcome::of(command).fails_saying(&[french]);
    let mut command = stoa();
    command.args(["services", "schema"]);
    let said = Outcome::of(command).succeeds().said;
    let schema: serde_json::Value = serde_json::from_str(&said).expect("a schema");
    assert_eq!(schema["properties"]["form"]["type"], "object", "{schema}");
}

fn services_leave_as_files_and_come_back_as_drafts(town: &Town) {
    let folder = TempDir::with_prefix("stoa-services-").expect("a folder");
    let path = folder.path().display().to_string();
    let out = town
        .command(&["services", "export", &path, "--json"])
        .succeeds()
        .json();
    let services = out["services"].as_array().expect("services");
    assert!(services.len() >= 3, "{out}");
    let permit = folder.path().join("parking-permit.yaml");
    let text = fs::read_to_string(&permit).expect("the parking permit");
    let file = permit.display().to_string();
    let import = ["services", "import", &file, "--as", "priya.raman", "--json"];
    let same = town.command(&import).succeeds().json();
    assert_eq!(same["services"][0]["changed"], false, "{same}");
    let changed = text.replacen("promise_days: ", "promise_days: 1", 1);
    fs::write(&permit, changed).expect("a changed file");
    let draft = town.command(&import).succeeds().json();
    assert_eq!(
        draft["services"][0]["changes"][0], "promise_days",
        "{draft}"
    );
    let nobody = ["services", "import", &file, "--as", "nobody"];
    town.command(&nobody)
        .fails_saying(&["Nobody here signs in as nobody."]);
}

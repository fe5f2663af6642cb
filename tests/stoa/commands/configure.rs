//! `stoa config` and `stoa export config`.

use std::fs;

use stoa_tests::{Engine, Outcome, Test, Town, alone, in_the_town};
use tempfile::TempDir;

use super::{folder_with, stoa_in};

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![the_configuration_in_force_is_shown];
    let secrets = alone![passwords_are_exported_and_not_shown];
    tests.extend(secrets.into_iter().map(|test| test.only_on(Engine::Sqlite)));
    tests
}

fn the_configuration_in_force_is_shown(town: &Town) {
    let json = town.command(&["config", "--json"]).succeeds().json();
    assert_eq!(json["writes_per_minute"], 0, "the variable wins: {json}");
    assert_eq!(json["demo"], true, "{json}");
    let said = town.command(&["config"]).succeeds().said;
    assert!(
        said.contains("# and the variable STOA_WRITES_PER_MINUTE"),
        "{said}"
    );
}

fn passwords_are_exported_and_not_shown(_: Engine) {
    let folder = folder_with(
        "smtp_url = \"smtp://post:s3cret@mail.example:587\"\n[secrets]\nnorthwater = \"k3y\"",
    );
    for arguments in [&["config"][..], &["config", "--json"]] {
        let said = Outcome::of(stoa_in(folder.path(), arguments))
            .succeeds()
            .said;
        assert!(said.contains("mail.example"), "{said}");
        assert!(!said.contains("s3cret") && !said.contains("k3y"), "{said}");
    }
    let whole = Outcome::of(stoa_in(folder.path(), &["export", "config"]))
        .succeeds()
        .said;
    assert!(whole.contains("s3cret") && whole.contains("k3y"), "{whole}");
    // What was given out is what another installation can be started with.
    let other = TempDir::with_prefix("stoa-folder-").expect("a temporary folder");
    fs::write(other.path().join("stoa.toml"), &whole).expect("a stoa.toml");
    let again = Outcome::of(stoa_in(other.path(), &["export", "config"]))
        .succeeds()
        .said;
    assert_eq!(again, whole);
}

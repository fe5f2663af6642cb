//! `stoa check`, and that what it finds wrong is wrong for every other command too.

use std::{fs, net::TcpListener, os::unix::fs::PermissionsExt};

use stoa_tests::{Engine, Outcome, Test, Town, alone, cluster, in_the_town};
use tempfile::TempDir;

use super::{folder_with, stoa_in};

pub fn tests() -> Vec<Test> {
    let mut tests = in_the_town![a_town_that_serves_is_well];
    let of_files = alone![
        a_broken_file_is_named_by_every_command,
        all_wrong_values_are_told_at_once,
        a_variable_that_is_none_is_found,
        a_logo_that_cannot_be_shown_is_said,
        a_port_that_is_taken_is_said
    ];
    // They are about the configuration, before any database is opened.
    tests.extend(
        of_files
            .into_iter()
            .map(|test| test.only_on(Engine::Sqlite)),
    );
    tests.extend(alone![
        what_is_wrong_with_the_key_is_said,
        a_second_node_that_made_its_own_key_is_refused
    ]);
    tests
}

fn a_town_that_serves_is_well(town: &Town) {
    let json = town.command(&["check", "--json"]).succeeds().json();
    assert_eq!(json["ok"], true, "{json}");
    let findings = json["findings"].as_array().expect("a list of findings");
    for part in [
        "configuration",
        "database",
        "ledger",
        "key",
        "files",
        "mail",
        "clock",
    ] {
        let known = findings.iter().any(|finding| finding["part"] == part);
        assert!(known, "nothing is said of {part}: {json}");
    }
    let said = town.command(&["check", "--deep"]).succeeds().said;
    assert!(said.ends_with("All is well.\n"), "{said}");
}

fn a_broken_file_is_named_by_every_command(_: Engine) {
    let folder = folder_with("listen = \"127.0.0.1:0\"\nlisten_on = \"here\"\n");
    let commands: [&[&str]; 11] = [
        &["serve"],
        &["migrate"],
        &["check"],
        &["import", "reports", "reports.csv"],
        &["export", "reports"],
        &["ledger", "verify"],
        &["ledger", "prove", "M-1"],
        &["backup", "backup"],
        &["user", "list"],
        &["config"],
        &["export", "config"],
    ];
    for command in commands {
        let outcome = Outcome::of(stoa_in(folder.path(), command));
        outcome.fails_saying(&["listen_on", "unknown field"]);
        let with_json = [command, &["--json"]].concat();
        let outcome = Outcome::of(stoa_in(folder.path(), &with_json));
        assert_eq!(outcome.json()["ok"], false, "{outcome:?}");
    }
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(
        left, 1,
        "a command made something in a folder that it could not read"
    );
    fs::write(
        folder.path().join("stoa.toml"),
        "listen = \"127.0.0.1:0\"\nhere",
    )
    .expect("a stoa.toml");
    Outcome::of(stoa_in(folder.path(), &["check"])).fails_saying(&["line 2"]);
    fs::write(folder.path().join("stoa.toml"), b"listen = \"\xff\"").expect("a stoa.toml");
    Outcome::of(stoa_in(folder.path(), &["check"])).fails_saying(&["stoa.toml", "UTF-8"]);
    Outcome::of(stoa_in(&folder.path().join("nowhere"), &["check"]))
        .fails_saying(&["there is no folder", "nowhere"]);
}

fn all_wrong_values_are_told_at_once(_: Engine) {
    let folder = folder_with(
        "listen = \"here\"\npublic_url = \"town.example/\"\nmail_from = \"us\"\nblobs_url = \"ftp://x\"
         [town]\ntime_zone = \"Mars\"\ncolour = \"blue\"",
    );
    let wrong = [
        "listen",
        "public_url",
        "mail_from",
        "blobs_url",
        "Mars",
        "colour",
    ];
    Outcome::of(stoa_in(folder.path(), &["check"])).fails_saying(&wrong);
    Outcome::of(stoa_in(folder.path(), &["serve"])).fails_saying(&wrong);
}

fn a_variable_that_is_none_is_found(_: Engine) {
    let folder = folder_with("");
    let mut check = stoa_in(folder.path(), &["check"]);
    check.env("STOA_DATABASE", "sqlite:town.db");
    Outcome::of(check).fails_saying(&["no variable is called STOA_DATABASE"]);
    let mut check = stoa_in(folder.path(), &["check"]);
    check.env("STOA_WRITES_PER_MINUTE", "many");
    Outcome::of(check)
        .fails_saying(&["STOA_WRITES_PER_MINUTE must be a whole number, not \"many\""]);
    let mut check = stoa_in(folder.path(), &["check"]);
    check.env("STOA_LOG", "info,[");
    Outcome::of(check).fails_saying(&["STOA_LOG"]);
    // A command that works all the same says so in its log.
    let mut migrate = stoa_in(folder.path(), &["migrate"]);
    migrate.env("STOA_DATABSE_URL", "sqlite:elsewhere.db");
    let outcome = Outcome::of(migrate).succeeds();
    assert!(
        outcome
            .faults
            .contains("no variable is called STOA_DATABSE_URL"),
        "{outcome:?}"
    );
}

fn a_logo_that_cannot_be_shown_is_said(_: Engine) {
    let folder = folder_with("[town]\nlogo = \"arms.gif\"\n");
    let expect = |words: &[&str]| {
        Outcome::of(stoa_in(folder.path(), &["check"])).fails_saying(words);
        let serve = ["serve", "--listen", "127.0.0.1:0"];
        Outcome::of(stoa_in(folder.path(), &serve)).fails_saying(words);
    };
    let toml = folder.path().join("stoa.toml");
    // It is there, but of a kind that no page shows.
    fs::write(folder.path().join("arms.gif"), b"GIF89a").expect("a picture");
    expect(&["town.logo", "must end with .svg"]);
    fs::write(&toml, "[town]\nlogo = \"arms.svg\"\n").expect("a stoa.toml");
    expect(&["arms.svg", "No such file"]);
    fs::create_dir(folder.path().join("arms.svg")).expect("a folder");
    expect(&["arms.svg", "directory"]);
    fs::remove_dir(folder.path().join("arms.svg")).expect("it goes");
    fs::write(folder.path().join("arms.svg"), b"<svg/>").expect("a picture");
    let said = Outcome::of(stoa_in(folder.path(), &["check"]))
        .succeeds()
        .said;
    assert!(said.contains("arms.svg"), "{said}");
}

fn a_port_that_is_taken_is_said(_: Engine) {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    let folder = folder_with("");
    for command in ["serve", "demo"] {
        let outcome = Outcome::of(stoa_in(folder.path(), &[command, "--listen", &address]));
        outcome.fails_saying(&[&format!("listening on {address}"), "in use"]);
    }
    Outcome::of(stoa_in(folder.path(), &["serve", "--listen", "the moon"]))
        .fails_saying(&["listening on the moon"]);
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(
        left, 1,
        "a program that could not listen left something behind"
    );
}

fn what_is_wrong_with_the_key_is_said(engine: Engine) {
    let mut town = Town::start(engine);
    assert_eq!(town.stop(), Some(0));
    let key = town.folder().join("master.key");
    let right = fs::read(&key).expect("the key");

    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("rights");
    town.command(&["check"])
        .fails_saying(&["others can read", "chmod 600"]);

    fs::remove_file(&key).expect("the key goes");
    town.command(&["check"])
        .fails_saying(&["the master key is missing", "put it back"]);
    town.command(&["serve", "--listen", "127.0.0.1:0"])
        .fails_saying(&["master.key is missing", "put the file back"]);
    assert!(
        !key.exists(),
        "a new key was made beside a town that the old one sealed"
    );
    town.command(&["ledger", "verify"])
        .fails_saying(&["master.key"]);

    fs::write(&key, "not a key\n").expect("another key");
    town.command(&["check"]).fails_saying(&["master.key"]);
    town.command(&["serve", "--listen", "127.0.0.1:0"])
        .fails_saying(&["master.key"]);

    let other = folder_with("");
    let mut migrate = stoa_in(other.path(), &["migrate"]);
    migrate.env("STOA_LISTEN", "127.0.0.1:0");
    Outcome::of(migrate).succeeds();
    fs::copy(other.path().join("master.key"), &key).expect("the key of another town");
    town.command(&["check"])
        .fails_saying(&["not the key", "put that one there"]);
    town.command(&["serve", "--listen", "127.0.0.1:0"])
        .fails_saying(&["not the key", "put that one there"]);

    fs::write(&key, right).expect("the key comes back");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).expect("rights");
    town.command(&["check"]).succeeds();
    town.ledger_verifies();
}

/// Both start on an empty database, as nodes do that are set up at once: the first one's key is the database's.
fn a_second_node_that_made_its_own_key_is_refused(engine: Engine) {
    let (first, second) = (folder_with(""), folder_with(""));
    let database = match engine {
        Engine::Sqlite => format!("sqlite:{}", first.path().join("town.db").display()),
        Engine::Postgres => cluster::new_database(),
    };
    let command = |folder: &TempDir, arguments: &[&str]| {
        let mut command = stoa_in(folder.path(), arguments);
        command.env("STOA_DATABASE_URL", &database);
        command
    };
    // The second node's own key, from before it was given this database.
    Outcome::of(stoa_in(second.path(), &["migrate"])).succeeds();
    Outcome::of(command(&first, &["migrate"])).succeeds();
    let serve: [&[&str]; 2] = [&["migrate"], &["serve", "--listen", "127.0.0.1:0"]];
    for arguments in serve.into_iter().chain([&["check"][..]]) {
        Outcome::of(command(&second, arguments))
            .fails_saying(&["not the key of", "the one that was started first"]);
    }
    let key = "master.key";
    fs::copy(first.path().join(key), second.path().join(key)).expect("the first one's key");
    Outcome::of(command(&second, &["check"])).succeeds();
    Outcome::of(command(&second, &["migrate"])).succeeds();
}

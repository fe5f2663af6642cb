//! `stoa migrate`, `stoa serve` and `stoa demo`: making the tables, and who may serve them.

use std::fs;

use stoa_tests::{Engine, Outcome, Program, Test, Town, alone, cluster, stoa};

use super::{folder_with, stoa_in};

pub fn tests() -> Vec<Test> {
    let of_sqlite = alone![
        one_program_serves_a_file,
        an_older_program_leaves_a_newer_database_alone,
        a_demonstration_takes_nobodys_town
    ];
    let mut tests = alone![
        tables_are_made_once,
        a_database_that_does_not_answer_is_said
    ];
    tests.extend(
        of_sqlite
            .into_iter()
            .map(|test| test.only_on(Engine::Sqlite)),
    );
    let of_postgres = alone![a_server_that_refuses_is_quoted];
    tests.extend(
        of_postgres
            .into_iter()
            .map(|test| test.only_on(Engine::Postgres)),
    );
    tests
}

fn tables_are_made_once(engine: Engine) {
    let folder = folder_with("");
    let database = match engine {
        Engine::Sqlite => format!("sqlite:{}", folder.path().join("town.db").display()),
        Engine::Postgres => cluster::new_database(),
    };
    let command = |arguments: &[&str]| {
        let mut command = stoa_in(folder.path(), arguments);
        command.env("STOA_DATABASE_URL", &database);
        command
    };
    // Before there are tables, commands that need them say how to make them, and make nothing.
    Outcome::of(command(&["user", "list"])).fails_saying(&["stoa migrate"]);
    Outcome::of(command(&["ledger", "verify"])).fails_saying(&["stoa migrate"]);
    let said = Outcome::of(command(&["check"])).succeeds().said;
    assert!(
        said.contains("not there yet") || said.contains("stoa migrate"),
        "{said}"
    );

    let json = Outcome::of(command(&["migrate", "--json"]))
        .succeeds()
        .json();
    let ran = json["ran"].as_array().expect("the steps that ran");
    assert!(ran.len() > 5, "{json}");
    let json = Outcome::of(command(&["migrate", "--json"]))
        .succeeds()
        .json();
    assert_eq!(json["ran"], serde_json::json!([]));
    let said = Outcome::of(command(&["user", "list"])).succeeds().said;
    assert!(said.contains("stoa user add"), "{said}");
    let json = Outcome::of(command(&["ledger", "verify", "--json"]))
        .succeeds()
        .json();
    assert_eq!((&json["ok"], &json["entries"]), (&true.into(), &0.into()));

    let mut serve = command(&["serve", "--listen", "127.0.0.1:0"]);
    serve.env("STOA_SEARCH_DIR", "index");
    let program = Program::start(serve, &folder.path().join("log"));
    let mut visitor = stoa_tests::Browser::new(&program.url);
    visitor.get("/").expect_status(200);
    visitor.get("/readyz").expect_status(200);
    assert_eq!(program.stop(), Some(0));
}

fn a_database_that_does_not_answer_is_said(engine: Engine) {
    let folder = folder_with("");
    let file = folder.path().join("town.db");
    let (database, words) = match engine {
        Engine::Sqlite => {
            fs::write(&file, "this is a letter, and no database. ".repeat(100)).expect("a file");
            (format!("sqlite:{}", file.display()), "not a database")
        }
        Engine::Postgres => {
            let nowhere = folder.path().display();
            (
                format!("postgres://stoa:s3cret@/town?host={nowhere}"),
                "No such file",
            )
        }
    };
    for arguments in [
        &["migrate"][..],
        &["serve"],
        &["user", "list"],
        &["backup", "copy"],
        &["check"],
    ] {
        let mut command = stoa_in(folder.path(), arguments);
        command
            .env("STOA_DATABASE_URL", &database)
            .env("STOA_LISTEN", "127.0.0.1:0");
        let outcome = Outcome::of(command);
        assert!(
            !outcome.said.contains("s3cret") && !outcome.faults.contains("s3cret"),
            "{outcome:?}"
        );
        outcome.fails_saying(&[words]);
    }
}

fn a_server_that_refuses_is_quoted(_: Engine) {
    let folder = folder_with("");
    let there = cluster::new_database();
    let (_, place) = there.split_once('@').expect("an address");
    let (name, socket) = place.split_once('?').expect("the socket's folder");
    cluster::ask(
        &there,
        "CREATE DATABASE of_letters ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    );
    let cases = [
        (
            format!("postgres://stranger:s3cret@{name}?{socket}"),
            "role \"stranger\" does not exist",
        ),
        (
            format!("postgres://stoa:s3cret@/nowhere?{socket}"),
            "database \"nowhere\" does not exist",
        ),
        (
            format!("postgres://stoa:s3cret@/of_letters?{socket}"),
            "encoded in LATIN1",
        ),
    ];
    for (database, words) in cases {
        for arguments in [&["check"][..], &["migrate"], &["serve"], &["user", "list"]] {
            let mut command = stoa_in(folder.path(), arguments);
            command
                .env("STOA_DATABASE_URL", &database)
                .env("STOA_LISTEN", "127.0.0.1:0");
            let outcome = Outcome::of(command);
            assert!(
                !outcome.said.contains("s3cret") && !outcome.faults.contains("s3cret"),
                "{outcome:?}"
            );
            // Said to whoever typed it, and not to the log alone.
            let said = format!("{}{}", outcome.said, without_log(&outcome.faults));
            assert!(said.contains(words), "{outcome:?}");
            outcome.fails_saying(&[words]);
        }
    }
}

/// What a command says for itself on its second channel.
fn without_log(faults: &str) -> String {
    let own = faults.lines().filter(|line| line.starts_with("stoa: "));
    own.collect::<Vec<_>>().join("\n")
}

fn one_program_serves_a_file(engine: Engine) {
    let town = Town::start(engine);
    town.command(&["serve", "--listen", "127.0.0.1:0"])
        .fails_saying(&["another Stoa serves", "PostgreSQL"]);
    town.visitor().get("/").expect_status(200);
    town.ledger_verifies();
}

fn an_older_program_leaves_a_newer_database_alone(_: Engine) {
    let folder = folder_with("");
    Outcome::of(stoa_in(folder.path(), &["migrate"])).succeeds();
    let database = rusqlite::Connection::open(folder.path().join("stoa.db")).expect("a database");
    let step =
        "INSERT INTO migration (module, name, ran_at) VALUES ('reports', '9999_of_next_year', 1)";
    database
        .execute(step, [])
        .expect("a step of a newer program");
    drop(database);
    for arguments in [
        &["migrate"][..],
        &["serve", "--listen", "127.0.0.1:0"],
        &["user", "list"],
    ] {
        Outcome::of(stoa_in(folder.path(), arguments))
            .fails_saying(&["newer than this program", "reports/9999_of_next_year"]);
    }
}

fn a_demonstration_takes_nobodys_town(_: Engine) {
    let folder = folder_with("");
    Outcome::of(stoa_in(folder.path(), &["migrate"])).succeeds();
    let demo = |more: &[&str]| {
        let arguments = [&["demo", "--listen", "127.0.0.1:0"], more].concat();
        Outcome::of(stoa_in(folder.path(), &arguments))
    };
    demo(&[]).fails_saying(&["holds a town that is no demonstration", "stoa serve"]);
    demo(&["--scale", "0"]).fails_saying(&["--scale is a number above 0"]);
    demo(&["--scale", "much"]).fails_saying(&["--scale", "much"]);
    demo(&["--json"]).fails_saying(&["\"ok\":false"]);
    let outcome = Outcome::of({
        let mut command = stoa();
        command.args([
            "demo",
            "--listen",
            "127.0.0.1:0",
            "--dir",
            "/proc/no/such/folder",
        ]);
        command
    });
    outcome.fails_saying(&["/proc/no/such/folder"]);
}

//! `stoa opinions`, which needs no town.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use stoa_tests::{Engine, Outcome, Test, alone, stoa};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    let tests = alone![
        an_export_is_told_as_text_as_json_and_as_a_page,
        votes_alone_are_enough,
        what_is_wrong_with_an_export_is_said_at_once
    ];
    // No database is opened.
    tests
        .into_iter()
        .map(|test| test.only_on(Engine::Sqlite))
        .collect()
}

fn an_export_is_told_as_text_as_json_and_as_a_page(_: Engine) {
    let folder = export();
    let path = folder.path().display().to_string();
    let text = opinions(&[&path]).succeeds().said;
    assert!(text.starts_with("Lamps and lanes\n"), "{text}");
    assert!(
        text.contains("Group A: 20 people") && text.contains("Group B: 20 people"),
        "{text}"
    );
    let json = opinions(&[&path, "--format", "json"]).succeeds().json();
    assert_eq!(json["k"], 2, "{json}");
    assert_eq!(json["verdict"]["real_groups"], true, "{json}");
    assert_eq!(
        json["groups"][0]["participants"].as_array().map(Vec::len),
        Some(20),
        "{json}"
    );
    // The global --json means the same.
    assert_eq!(opinions(&[&path, "--json"]).succeeds().json(), json);
    let page = opinions(&[&path, "--format", "html"]).succeeds().said;
    assert!(
        page.starts_with("<!DOCTYPE html>") && page.contains("<svg"),
        "{page}"
    );
    assert!(page.contains("More &lt;lamps&gt;, please"), "{page}");
    // The same seed gives the same bytes, another one other copies.
    assert_eq!(opinions(&[&path, "--format", "html"]).succeeds().said, page);
    let other = opinions(&[&path, "--format", "json", "--seed", "2"])
        .succeeds()
        .json();
    assert_eq!(
        other["groups"][0]["participants"],
        json["groups"][0]["participants"]
    );
    assert_ne!(
        other["verdict"]["shown_by_chance"],
        json["verdict"]["shown_by_chance"]
    );
}

fn votes_alone_are_enough(_: Engine) {
    let folder = export();
    let file = folder.path().join("votes.csv").display().to_string();
    let json = opinions(&[&file, "--json"]).succeeds().json();
    assert_eq!(json["k"], 2, "{json}");
    assert!(json["statements"][0]["text"].is_null(), "{json}");
}

fn what_is_wrong_with_an_export_is_said_at_once(_: Engine) {
    let folder = export();
    let path = folder.path().display().to_string();
    append(&folder.path().join("votes.csv"), "1700000000000,x,3,3,5\n");
    append(&folder.path().join("comments.csv"), "x,1,,soon,\n");
    opinions(&[&path]).fails_saying(&[
        "votes.csv, line 322, column vote: “5” is no vote",
        "comments.csv, line 10: the line has 5 fields, and the first line 4",
    ]);
    opinions(&["/no/such/votes.csv"]).fails_saying(&["/no/such/votes.csv", "cannot be opened"]);
    let empty = TempDir::with_prefix("stoa-opinions-").expect("a temporary folder");
    let empty = empty.path().display().to_string();
    opinions(&[&empty]).fails_saying(&["votes.csv is missing"]);
}

fn opinions(arguments: &[&str]) -> Outcome {
    let mut command = stoa();
    command.arg("opinions").args(arguments);
    Outcome::of(command)
}

/// Forty people in two groups, who vote on eight statements.
fn export() -> TempDir {
    let folder = TempDir::with_prefix("stoa-opinions-").expect("a temporary folder");
    let write = |name: &str, text: &str| {
        let path: PathBuf = folder.path().join(name);
        fs::write(path, text).expect("a file of the export");
    };
    let mut votes = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
    for voter in 0..40 {
        for statement in 0..8 {
            // Everybody says what their group says, but passes now and then.
            let vote = match (voter + statement) % 2 {
                _ if (voter * voter + statement * 3) % 13 == 0 => 0,
                0 => 1,
                _ => -1,
            };
            let at = 1_700_000_000_000_i64 + voter * 3_600_000 + statement;
            writeln!(votes, "{at},x,{statement},{voter},{vote}").expect("a line");
        }
    }
    write("votes.csv", &votes);
    let mut comments = "comment-id,author-id,moderated,comment-body\n".to_owned();
    for statement in 0..8 {
        writeln!(
            comments,
            "{statement},0,1,\"More <lamps>, please: {statement}\""
        )
        .expect("a line");
    }
    write("comments.csv", &comments);
    write("summary.csv", "topic,Lamps and lanes\n");
    folder
}

fn append(path: &Path, line: &str) {
    let text = fs::read_to_string(path).expect("a file of the export");
    fs::write(path, text + line).expect("a file of the export");
}

//! `stoa publish` and `stoa query`.

use std::{collections::BTreeMap, fs};

use serde_json::Value;
use stoa_tests::{Test, Town, in_the_town};
use tempfile::TempDir;

pub fn tests() -> Vec<Test> {
    in_the_town![
        files_are_published_asked_and_published_again,
        what_is_damaged_is_published_as_it_came_if_wished,
        personal_columns_are_decided_about_before_they_are_published,
        personal_columns_are_treated_on_the_way,
    ]
}

fn files_are_published_asked_and_published_again(town: &Town) {
    let folder = TempDir::with_prefix("stoa-data-").expect("a temporary folder");
    let file = folder.path().join("park-benches.csv");
    fs::write(&file, "Park,Seats\nMill Park,3\nHigh Park,\n").expect("a file");
    let path = file.display().to_string();

    // Without agreement there is a draft, and nobody else sees it.
    let draft = town.command(&["publish", &path, "--title", "Unseen benches", "--json"]);
    let draft = draft.succeeds().json();
    assert_eq!(draft["version"], serde_json::Value::Null, "{draft}");
    assert_eq!(town.visitor().get("/data/unseen-benches").status, 404);

    let publish = ["publish", &path, "--yes", "--json"];
    let json = town.command(&publish).succeeds().json();
    let told = |name: &str| json[name].clone();
    assert_eq!(
        (
            told("dataset"),
            told("version"),
            told("rows"),
            told("refused")
        ),
        ("park-benches".into(), 1.into(), 2.into(), 0.into()),
        "{json}"
    );
    assert_eq!(json["report"][0]["columns"][1]["kind"], "integer", "{json}");
    let page = town.visitor().get("/data/park-benches").text();
    assert!(page.contains("Mill Park"), "{page}");

    let sql = "SELECT sum(seats) AS seats FROM park_benches";
    let asked = town.command(&["query", sql, "--format", "csv"]).succeeds();
    assert_eq!(asked.said, "seats\r\n3\r\n");
    let asked = town.command(&["query", sql]).succeeds();
    assert!(
        asked.said.contains("seats") && asked.said.contains('3'),
        "{asked:?}"
    );
    let wrong = town.command(&["query", "SELECT seat FROM park_benches"]);
    assert!(wrong.faults.contains("seats"), "{wrong:?}");

    fs::write(&file, "Park,Seats\nMill Park,3\nHigh Park,2\n").expect("a file");
    let again = [
        "publish",
        &path,
        "--dataset",
        "park-benches",
        "--yes",
        "--json",
    ];
    let json = town.command(&again).succeeds().json();
    assert_eq!(
        (&json["version"], &json["refused"]),
        (&2.into(), &0.into()),
        "{json}"
    );
    let sql = "SELECT sum(seats) AS seats FROM park_benches";
    let asked = town.command(&["query", sql, "--format", "json"]).succeeds();
    let seats: Value = serde_json::from_str(&asked.said).expect("JSON");
    assert_eq!(seats[0]["seats"], 5, "{seats}");
    let nothing = town.command(&["publish", "/no/such/file.csv", "--yes"]);
    assert!(nothing.faults.contains("there is no file"), "{nothing:?}");
}

fn what_is_damaged_is_published_as_it_came_if_wished(town: &Town) {
    let folder = TempDir::with_prefix("stoa-data-").expect("a temporary folder");
    let plan = folder.path().join("plan.json");
    fs::write(&plan, "{\"rooms\": 3, // drawn by hand\n}").expect("a file");
    let plan = plan.display().to_string();
    let damaged = town.command(&["publish", &plan, "--yes"]);
    assert!(damaged.faults.contains("--attachments"), "{damaged:?}");
    let unread = town.command(&["publish", &plan, "--yes", "--attachments"]);
    assert!(unread.faults.contains("--as-is"), "{unread:?}");
    let reason = "A drawing without people.";
    let as_it_came = [
        "publish",
        &plan,
        "--yes",
        "--attachments",
        "--as-is",
        reason,
        "--json",
    ];
    let json = town.command(&as_it_came).succeeds().json();
    assert_eq!(json["report"][0]["state"], "attachment", "{json}");
}

/// People's mailboxes and ages, in a folder that lasts as long as this.
fn members() -> (TempDir, String) {
    let folder = TempDir::with_prefix("stoa-data-").expect("a temporary folder");
    let file = folder.path().join("members.csv");
    let row = |number: usize| format!("m{number}@example.org,{}\n", 20 + number / 6);
    let rows: String = (0..36).map(row).collect();
    fs::write(&file, format!("Mail,Age\n{rows}")).expect("a file");
    let path = file.display().to_string();
    (folder, path)
}

fn personal_columns_are_decided_about_before_they_are_published(town: &Town) {
    let (_folder, path) = members();
    let silent = town.command(&["publish", &path, "--title", "Silent", "--yes", "--json"]);
    assert_ne!(silent.status, Some(0), "{silent:?}");
    let told = "column mail looks like e-mail addresses";
    assert!(silent.faults.contains(told), "{silent:?}");
    assert_eq!(silent.json()["version"], Value::Null);
    assert_eq!(town.visitor().get("/data/silent").status, 404);

    let why = "Boxes of offices.";
    let open = ["publish", &path, "--title", "Open", "--yes", "--json"];
    let as_is = [&open[..], &["--as-is", why]].concat();
    let json = town.command(&as_is).succeeds().json();
    assert_eq!(json["version"], 1, "{json}");
    let page = town.visitor().get("/data/open").text();
    assert!(page.contains(why), "{page}");
}

fn personal_columns_are_treated_on_the_way(town: &Town) {
    let (_folder, path) = members();
    let treated = ["publish", &path, "--title", "Treated", "--yes", "--json"];
    let ways = ["--treat", "mail=drop", "--treat", "age=k:10"];
    let json = town.command(&[&treated[..], &ways[..]].concat());
    let json = json.succeeds().json();
    let told = (&json["version"], &json["rows"]);
    assert_eq!(told, (&1.into(), &36.into()), "{json}");
    let csv = town.visitor().get("/data/treated.csv").text();
    let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
    for line in csv.lines().skip(1) {
        *classes.entry(line).or_default() += 1;
    }
    assert!(classes.values().all(|rows| *rows >= 10), "{csv}");

    let wrong = ["publish", &path, "--title", "Wrong", "--yes"];
    let wrong = town.command(&[&wrong[..], &["--treat", "shoe=drop"]].concat());
    let told = "no file has the columns shoe";
    assert!(wrong.faults.contains(told), "{wrong:?}");
}

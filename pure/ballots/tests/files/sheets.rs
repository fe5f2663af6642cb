//! Spreadsheets: the templates of the shared data, and workbooks made here with every fault.

use std::fs;

use stoa_ballots::{
    findings::Tolerance,
    sheets::{self, Workbook},
};

use crate::{
    shared::{folder, written},
    workbook::{workbook, workbook_of},
};

fn city(projects: &[&[&str]], votes: &[&[&str]], meta: &[&[&str]]) -> Vec<Workbook> {
    let named = |name: &str, sheet: &str, rows: &[&[&str]]| Workbook {
        name: name.to_owned(),
        bytes: workbook(sheet, rows),
    };
    let mut workbooks = vec![
        named("projects.xlsx", "Projects", projects),
        named("votes.xlsx", "Votes", votes),
    ];
    if !meta.is_empty() {
        workbooks.push(named("settings.xlsx", "Settings", meta));
    }
    workbooks
}

const PROJECTS: &[&[&str]] = &[
    &["Project ID", "Title", "Cost", "Votes", "Category"],
    &["1", "Benches", "600", "2", "seating"],
    &["2", "Path; with lamps", "800", "1", "lighting"],
    &["3", "A \"wild\" meadow", "1400", "1", "nature"],
];
const VOTES: &[&[&str]] = &[
    &[
        "Voter ID",
        "Age",
        "Sex",
        "Citywide Projects",
        "District Projects",
        "Vote Status",
    ],
    &["a", "34", "F", "1", "2", "valid"],
    &["b", "51", "M", "", "1,3", "valid"],
    &["c", "20", "M", "9", "", "invalid"],
];
const SETTINGS: &[&[&str]] = &[
    &["key", "value"],
    &["description", "Ideas for the river bank"],
    &["country", "Poland"],
    &["unit", "Merrow"],
    &["instance", "2026"],
    &["num_projects", "3"],
    &["num_votes", "2"],
    &["budget", "1500"],
    &["vote_type", "approval"],
    &["rule", "unknown"],
    &["date_begin", "01.03.2026"],
    &["date_end", "31.03.2026"],
    &["max_length", "2"],
    &["language", "en"],
    &["currency", "EUR"],
];

#[test]
fn a_city_is_read_and_written_as_an_election_file() {
    let reading = sheets::read(&city(PROJECTS, VOTES, SETTINGS), None);
    let words = reading.findings.to_string();
    assert_eq!(
        words,
        "sheet Votes (votes.xlsx), cell F4: this vote is marked as “invalid”\n    read as: left out\n"
    );
    let election = reading.accept(Tolerance::Usual).0.unwrap();
    assert_eq!(election.ballots().choices(0), [0, 1]);
    assert_eq!(election.ballots().choices(1), [0, 2]);
    // tests/peers/ballots lets the format's own checker look at this file.
    assert_eq!(
        String::from_utf8(written(&election)).unwrap(),
        include_str!("golden/from_sheets.pb")
    );
}

#[test]
fn a_budget_can_be_given() {
    let election = sheets::read(&city(PROJECTS, VOTES, &[]), Some("900.50"))
        .accept(Tolerance::Usual)
        .0;
    assert_eq!(election.unwrap().settings().budget.to_string(), "900.5");
    let words = sheets::read(&city(PROJECTS, VOTES, &[]), None)
        .findings
        .to_string();
    assert!(words.contains("META has no budget"), "{words}");
}

#[test]
fn faults_are_told_with_their_cells() {
    let projects: &[&[&str]] = &[
        PROJECTS[0],
        PROJECTS[1],
        &["1", "Path", "8OO", "1", ""],
        &["", "Meadow", "5", "", ""],
    ];
    let votes: &[&[&str]] = &[
        VOTES[0],
        &["a", "34", "F", "1", "7,2", "valid"],
        &["a", "51", "M", "1", "", ""],
    ];
    let words = sheets::read(&city(projects, votes, SETTINGS), None)
        .findings
        .to_string();
    for told in [
        "sheet Projects (projects.xlsx), cell A3: the project id “1” is there twice",
        "sheet Projects (projects.xlsx), cell A4: this project has no project_id",
        "sheet Votes (votes.xlsx), cell E2: this vote is for project “7”",
        "sheet Votes (votes.xlsx), cell A3: the voter id “a” is there twice, first at sheet Votes (votes.xlsx), cell A2",
        "sheet Settings (settings.xlsx), cell B6: num_projects is 3, and there are 1 projects",
    ] {
        assert!(words.contains(told), "{told} is not in:\n{words}");
    }
}

#[test]
fn what_is_no_workbook_is_told() {
    for bytes in [
        &b""[..],
        b"PK\x03\x04",
        b"Project ID;Cost\n",
        &workbook("Projects", PROJECTS)[..200],
    ] {
        let name = "projects.xlsx".to_owned();
        let bytes = bytes.to_vec();
        let reading = sheets::read(&[Workbook { name, bytes }], Some("100"));
        let words = reading.findings.to_string();
        assert!(
            words.contains("projects.xlsx cannot be read as a workbook"),
            "{words}"
        );
        assert!(reading.accept(Tolerance::Repairing).0.is_none());
    }
}

#[test]
fn the_templates_are_read() {
    let names = ["sample_projects.xlsx", "sample_votes.xlsx"];
    let read = names.map(|name| fs::read(folder().join("excel").join(name)));
    let [Ok(projects), Ok(votes)] = read else {
        println!("skipped: the shared data is not here");
        return;
    };
    let workbooks = [projects, votes]
        .into_iter()
        .zip(names)
        .map(|(bytes, name)| Workbook {
            name: name.to_owned(),
            bytes,
        });
    let reading = sheets::read(&workbooks.collect::<Vec<_>>(), Some("30000"));
    println!("{}", reading.findings);
    let (election, findings) = reading.accept(Tolerance::Usual);
    let election = election.unwrap_or_else(|| panic!("{findings}"));
    assert_eq!(election.projects().len(), 6);
    assert_eq!(election.project_name(3), "Bike Lanes");
    assert_eq!(election.ballots().choices(0), [3, 0]);
    assert!(
        findings
            .to_string()
            .contains("cell G15: this vote is marked as “invalid”"),
        "{findings}"
    );
}

/// A cell at the far end of each row makes the row as long as a sheet can be: a small workbook would take gigabytes.
#[test]
fn a_workbook_of_far_cells_is_refused() {
    let (mut rows, far) = (String::new(), "XFD");
    for row in 1..=1300 {
        rows += &format!("<row r=\"{row}\"><c r=\"{far}{row}\"><v>1</v></c></row>");
    }
    let bytes = workbook_of("Far", &rows);
    assert!(bytes.len() < 100_000);
    let workbooks = [Workbook {
        name: "far.xlsx".to_owned(),
        bytes,
    }];
    let words = sheets::read(&workbooks, Some("100")).findings.to_string();
    assert!(
        words.contains("far.xlsx cannot be read as a workbook"),
        "{words}"
    );
    assert!(words.contains("more than 20 million cells"), "{words}");
}

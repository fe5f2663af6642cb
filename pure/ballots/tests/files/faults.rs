//! What is wrong is told: all of it at once, with its place, and in words that say how to mend it.

use std::fs;

use stoa_ballots::findings::{Findings, Place, Tolerance};

use crate::shared::{ELECTION, folder, read, written};

/// The findings of the small election after some changes, as `line:column kind`.
fn found(changes: &[(&str, &str)]) -> Vec<String> {
    let mut file = ELECTION.to_owned();
    for (old, new) in changes {
        assert!(file.contains(old), "{old}");
        file = file.replacen(old, new, 1);
    }
    places(&read(&file).findings)
}

fn places(findings: &Findings) -> Vec<String> {
    let kept = findings.kept().iter();
    let places = kept.map(|finding| match finding.place {
        Place::Line { line, column } => format!("{line}:{column} {}", finding.kind.name()),
        _ => finding.kind.name().to_owned(),
    });
    places.collect()
}

#[test]
fn what_may_be_a_thousand_or_one_is_not_guessed() {
    assert_eq!(found(&[("1;600;", "1;1,600;")]), ["20:3 thousands-comma"]);
    assert_eq!(found(&[("1;600;", "1;1,60;")]), ["20:3 decimal-comma"]);
    let file = ELECTION.replacen("1;600;", "1;1,600;", 1);
    assert!(read(&file).accept(Tolerance::Usual).0.is_none());
    let (election, findings) = read(&file).accept(Tolerance::Repairing);
    assert_eq!(election.unwrap().projects()[0].cost.to_string(), "1.6");
    let words = findings.to_string();
    assert!(words.contains("may be 1.600 or 1600"), "{words}");
}

#[test]
fn other_signs_between_cells_are_one_fault() {
    for (sign, name) in [(',', "commas"), ('\t', "tabs"), ('|', "vertical bars")] {
        let file = ELECTION.replace(';', &sign.to_string());
        let reading = read(&file);
        assert_eq!(places(&reading.findings), ["2:1 header"]);
        assert!(reading.findings.to_string().contains(name));
    }
}

#[test]
fn a_file_in_utf_16_without_its_mark_is_one_fault() {
    let units: Vec<u16> = ELECTION.encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [little, big] {
        let words = read(bytes).findings.to_string();
        assert_eq!(words.lines().count(), 1, "{words}");
        assert!(words.contains("UTF-16"), "{words}");
    }
}

#[test]
fn a_right_file_has_no_findings() {
    assert_eq!(found(&[]), Vec::<String>::new());
    assert!(read(ELECTION).accept(Tolerance::Strict).0.is_some());
}

#[test]
fn all_faults_are_found_at_once() {
    let all = found(&[
        ("num_votes;5", "num_votes;6"),
        ("min_length;1", "min_length;4"),
        ("currency;EUR", "currency;quid"),
        ("1;600;", "1;6OO;"),
        ("4;99.50;1", "2;99.50;1"),
        ("v2;51;M;1;paper", "v1;51;M;1,9;paper"),
        ("v5;62;O;A-3;paper", "v5;62;O;A-3;paper;surplus"),
    ]);
    assert_eq!(
        all,
        [
            "7:14 row-count",
            "8:11 row-count",
            "15:12 contradiction",
            "17:10 value",
            "20:3 number",
            "23:1 duplicate-project",
            "27:1 duplicate-voter",
            "27:11 unknown-project",
            "29:9 unknown-project",
            "30:19 surplus-cell",
        ]
    );
}

/// What is changed, to what, and what is told of it.
type Change = (&'static str, &'static str, &'static [&'static str]);

const IN_META: &[Change] = &[
    ("budget;2500", "budget;2500,5", &["9:8 decimal-comma"]),
    ("budget;2500\n", "", &["needed-field"]),
    ("budget;2500", "budget;0", &["9:8 needed-field"]),
    ("budget;2500", "budget;1e6", &["9:8 number"]),
    ("vote_type;approval", "vote_type;stars", &["10:11 value"]),
    (
        "vote_type;approval",
        "vote_type;Approval",
        &["10:11 unusual-value"],
    ),
    ("vote_type;approval\n", "", &["needed-field"]),
    ("rule;greedy\n", "", &["missing-field"]),
    (
        "rule;greedy",
        "rule;greedy\nrule;unknown",
        &["12:1 duplicate-field"],
    ),
    ("rule;greedy", "rule;", &["11:6 empty-value"]),
    (
        "date_end;31.03.2026",
        "date_end;31.02.2026",
        &["13:10 unusual-date"],
    ),
    (
        "date_end;31.03.2026",
        "date_end;1.3.2025",
        &["13:10 unusual-date", "13:10 unusual-date"],
    ),
    ("max_length;3", "max_length;9", &["15:12 loose-limit"]),
    ("max_length;3", "max_length;2", &["26:9 ballot-limit"]),
    (
        "max_length;3",
        "max_sum_cost;1399",
        &[
            "26:9 ballot-limit",
            "28:12 ballot-limit",
            "30:9 ballot-limit",
        ],
    ),
    ("language;en", "language;english", &["16:10 unusual-value"]),
    ("language;en", "tongue;en", &["16:1 unknown-field"]),
];

const IN_ROWS: &[Change] = &[
    (
        "PROJECTS\n",
        "PROJECT\n",
        &["18:8 missing-cell", "18:1 unknown-field"],
    ),
    (
        "project_id;cost;",
        "project_id;price;",
        &["19:1 header", "19:12 unknown-column"],
    ),
    ("name;category", "name;name", &["19:28 duplicate-column"]),
    ("category;", "categories;", &["19:28 old-column"]),
    ("2;800;", "2;-800;", &["21:3 cost"]),
    ("2;800;", "2;0;", &["21:3 no-cost"]),
    ("2;800;", "2;9800;", &["21:3 cost-above-budget"]),
    ("2;800;", ";800;", &["21:1 empty-id"]),
    ("53.9;", "153.9;", &["20:35 coordinates"]),
    ("53.9;", ";", &["20:35 coordinates"]),
    (";1;53.9;", ";yes;53.9;", &["20:33 unusual-value"]),
    ("1;600;3;", "1;600;4;", &["20:7 recount"]),
    ("1;600;3;", "1;600;three;", &["20:7 unusual-value"]),
    ("v2;51;M;1;paper", "votes;51;M;1;paper", &["27:1 value"]),
    (
        "v2;51;M;1;paper",
        "v2;51;M;1,1;paper",
        &["27:11 twice-in-vote"],
    ),
    (
        "v2;51;M;1;paper",
        "v2;51;M; 1;paper",
        &["27:9 space-in-list"],
    ),
    ("v2;51;M;1;paper", ";51;M;1;paper", &["27:1 empty-id"]),
    (
        "v2;51;M;1;paper",
        "v2;51;X;1;paper",
        &["27:1 unusual-value"],
    ),
    (
        "v2;51;M;1;paper",
        "v2;51;M;1;\"paper",
        &["27:11 quotation", "27:1 unusual-value"],
    ),
    (
        "v2;51;M;1;paper",
        "\"v2\" x;51;M;1;paper",
        &["27:5 loose-quotation"],
    ),
    ("v2;51;M;1;paper", "v2;51;M;1", &["27:10 missing-cell"]),
    ("v2;51;M;1;paper", "\nv2;51;M;1;paper", &["27:1 blank-line"]),
    (
        "voter_id;age;sex;vote;",
        "voter_id;age;sex;votes;",
        &["25:1 header"],
    ),
];

#[test]
fn each_kind_of_fault_is_told_where_it_is() {
    for (old, new, told) in IN_META.iter().chain(IN_ROWS) {
        let all = found(&[(old, new)]);
        for told in *told {
            assert!(
                all.iter().any(|found| found == told),
                "{old:?} → {new:?}: {told} is not in {all:?}"
            );
        }
    }
}

#[test]
fn what_is_no_election_is_told_in_a_sentence() {
    for (bytes, told) in [
        (&b""[..], "the file is empty"),
        (b"\xff\xfeM\0E\0", "the file is in UTF-16; save it as UTF-8"),
        (b"PK\x03\x04rest", "spreadsheet"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"META\rkey;value\r", "carriage return"),
        (b"META\n", "the file ends after the title META"),
        (b"hello\n", "stands before any section"),
        (b"\n\n\n", "no section META"),
    ] {
        let reading = read(bytes);
        let words = reading.findings.to_string();
        assert!(words.contains(told), "{words}");
        assert!(reading.accept(Tolerance::Repairing).0.is_none());
    }
}

#[test]
fn sections_in_the_wrong_order_are_told() {
    let (meta, rest) = ELECTION.split_at(ELECTION.find("PROJECTS").unwrap());
    let (projects, votes) = rest.split_at(rest.find("VOTES").unwrap());
    let told = |file: String| read(file).findings.to_string();
    assert!(
        told(format!("{projects}{meta}{votes}")).contains("the section META is in the wrong place")
    );
    assert!(
        told(format!("{meta}{votes}{projects}"))
            .contains("the section VOTES is in the wrong place")
    );
    assert!(told(format!("{ELECTION}{votes}")).contains("the section VOTES is there twice"));
    assert!(told(format!("{meta}{projects}")).contains("there is no section VOTES"));
}

#[test]
fn bytes_that_are_no_text_are_told_and_read_on() {
    let mut bytes = ELECTION.as_bytes().to_vec();
    let at = ELECTION.find("Benches").unwrap();
    bytes[at] = 0xb3;
    let reading = read(&bytes);
    assert_eq!(places(&reading.findings), ["20:9 encoding"]);
    let election = reading.accept(Tolerance::Repairing).0.unwrap();
    assert_eq!(election.project_name(0), "\u{fffd}enches");
    assert_eq!(written(&election), bytes);
}

#[test]
fn repairs_are_listed_and_written() {
    let file = ELECTION
        .replace("v1;34;F;1,2,A-3;internet", "v1;34;F;1,99, 2,A-3,1;internet")
        .replace("num_votes;5", "num_votes;7");
    assert!(read(&file).accept(Tolerance::Usual).0.is_none());
    let (election, findings) = read(&file).accept(Tolerance::Repairing);
    let words = findings.to_string();
    for told in [
        "line 26, column 11: this vote is for project “99”, which PROJECTS does not have",
        "read as: without it",
        "line 26, column 14: the vote “1,99, 2,A-3,1” has a space",
        "line 26, column 21: this vote names project “1” more than once",
        "num_votes is 7, and there are 5 votes",
    ] {
        assert!(words.contains(told), "{told} is not in:\n{words}");
    }
    let election = election.unwrap();
    assert_eq!(election.ballots().choices(0), [0, 1, 2]);
    assert_eq!(String::from_utf8(written(&election)).unwrap(), file);
    let plain = String::from_utf8(written(&election.in_plain_form())).unwrap();
    assert!(plain.contains("\nv1;34;F;1,2,A-3;internet\n"), "{plain}");
}

#[test]
fn the_invalid_example_is_refused_with_its_faults() {
    let Ok(bytes) = fs::read(folder().join("invalid/example_invalid.pb")) else {
        println!("skipped: the shared data is not here");
        return;
    };
    let (election, findings) = read(bytes).accept(Tolerance::Usual);
    assert!(election.is_none());
    let words = findings.to_string();
    assert!(
        words.contains("line 20, column 10: currency is “non_existing”"),
        "{words}"
    );
    assert!(
        words.contains("sex is “X”") && words.contains("sex is “Z”"),
        "{words}"
    );
}

#[test]
fn a_quotation_mark_that_opens_nothing_does_not_swallow_the_file() {
    let file = ELECTION.replace("Benches", "\"Benches");
    let reading = read(&file);
    assert_eq!(places(&reading.findings), ["20:9 quotation"]);
    let election = reading.accept(Tolerance::Repairing).0.unwrap();
    assert_eq!(election.projects().len(), 4);
    assert_eq!(election.project_name(0), "\"Benches");
    assert_eq!(String::from_utf8(written(&election)).unwrap(), file);
}

#[test]
fn findings_without_end_stay_small() {
    let votes: String = (0..20_000)
        .map(|vote| format!("w{vote};1;X;nowhere;paper\n"))
        .collect();
    let reading = read(format!("{ELECTION}{votes}"));
    assert_eq!(
        reading
            .findings
            .more(stoa_ballots::findings::Kind::UnknownProject),
        19_800
    );
    assert!(reading.findings.kept().len() < 1000);
    assert!(
        reading
            .findings
            .to_string()
            .contains("and 19800 more like these: a vote for a project")
    );
}

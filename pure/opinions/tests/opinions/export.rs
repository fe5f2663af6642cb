//! Reading exports: what is good, and every fault of what is not, with its line.

use proptest::prelude::*;
use stoa_opinions::{
    ExportReader, Faults, Moderation, Nobody, Read, Report, Settings, Vote, html, json, text,
};

const VOTES: &str = "timestamp,datetime,comment-id,voter-id,vote\n\
    1403054214196,Wed Jun 18 08:16:54 WIB 2014,0,0,0\n\
    1403054214197,Wed Jun 18 08:16:54 WIB 2014,1,0,1\n\
    1403054214195,Wed Jun 18 08:16:54 WIB 2014,1,0,-1\n\
    1403054214198,Wed Jun 18 08:16:54 WIB 2014,0,5,-1\n";

fn votes(text: &[u8]) -> Result<Read, Faults> {
    let mut reader = ExportReader::default();
    reader.votes("votes.csv", text);
    reader.finish()
}

fn with(file: &str, text: &str) -> Result<Read, Faults> {
    let mut reader = ExportReader::default();
    reader.votes("votes.csv", VOTES.as_bytes());
    match file {
        "comments.csv" => reader.comments(file, text.as_bytes()),
        "participants-votes.csv" => reader.participants(file, text.as_bytes()),
        _ => reader.summary(file, text.as_bytes()),
    }
    reader.finish()
}

fn faults(read: Result<Read, Faults>) -> Vec<String> {
    let faults = read.expect_err("faults");
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn the_latest_vote_counts_wherever_it_stands() {
    let read = votes(VOTES.as_bytes()).expect("good votes");
    let ballots = &read.conversation.ballots;
    assert_eq!(ballots.participants(), [0, 5]);
    assert_eq!(ballots.statements(), [0, 1]);
    assert_eq!(ballots.row(0)[1].vote, Vote::Agree);
    assert_eq!(ballots.row(1).len(), 1);
    assert_eq!(
        ballots.span(0),
        Some((1_403_054_214_195, 1_403_054_214_197))
    );
}

#[test]
fn columns_go_by_their_names() {
    let other = "\u{feff}Vote,tid,PID,weight\r\n1,3,2,9\r\n-1,3,4,9\r\n";
    let read = votes(other.as_bytes()).expect("good votes");
    assert_eq!(read.conversation.ballots.participants(), [2, 4]);
    // Without times the later line counts.
    let twice = votes(b"comment-id,voter-id,vote\n1,1,1\n1,1,0\n").expect("good votes");
    assert_eq!(twice.conversation.ballots.row(0)[0].vote, Vote::Pass);
}

#[test]
fn every_fault_is_told_at_once_with_its_line_and_column() {
    let bad = "timestamp,datetime,comment-id,voter-id,vote\n\
        1,x,a,0,2\n\
        1,x,1,-4,1\n\
        1,x,1,1\n\
        soon,\"x\ny\",1,1,1\n\
        1,x,1,1,0\n\
        1,x,1,1,agree\n";
    let told = faults(votes(bad.as_bytes()));
    let begins = [
        "votes.csv, line 2, column comment-id: “a” is no statement's number",
        "votes.csv, line 2, column vote: “2” is no vote: 1 means agree, 0 pass and -1 disagree.",
        "votes.csv, line 3, column voter-id: “-4” is no participant's number",
        "votes.csv, line 4: the line has 4 fields, and the first line 5.",
        "votes.csv, line 5, column timestamp: “soon” is no time in milliseconds since 1970",
        "votes.csv, line 8, column vote: “agree” is no vote",
    ];
    assert_eq!(told.len(), begins.len(), "{told:#?}");
    for (told, begin) in told.iter().zip(begins) {
        assert!(told.starts_with(begin), "{told}");
    }
}

#[test]
fn files_that_are_none_are_said_to_be() {
    assert_eq!(faults(votes(b"")), ["votes.csv: the file is empty."]);
    assert_eq!(
        faults(votes(b"comment-id,voter-id,vote\n")),
        ["votes.csv: there is no vote in the file."]
    );
    let told = faults(votes(b"a,b\n1,2\n"));
    assert_eq!(told.len(), 3);
    assert!(
        told[0].starts_with("votes.csv, line 1: there is no column comment-id."),
        "{told:?}"
    );
    let latin = faults(votes(b"comment-id,voter-id,vote\n1,1,\xe9\n"));
    assert!(
        latin[0].starts_with("votes.csv, line 2, column vote: is not UTF-8 text."),
        "{latin:?}"
    );
    let sixteen = faults(votes(b"\xff\xfec\0o\0\n\0"));
    assert!(sixteen[0].contains("UTF-8"), "{sixteen:?}");
    assert_eq!(
        faults(ExportReader::default().finish()),
        ["votes.csv: there are no votes: votes.csv is missing."]
    );
    let open = faults(votes(
        b"comment-id,voter-id,vote\n1,1,1\n1,2,\"1\n1,3,1\n1,4,1\n",
    ));
    assert!(
        open.last().is_some_and(
            |last| last.starts_with("votes.csv, line 3: a quotation mark is opened here")
        ),
        "{open:?}"
    );
}

#[test]
fn a_file_that_is_wrong_throughout_is_not_kept_in_words() {
    let mut bad = String::from("comment-id,voter-id,vote\n");
    (0..Faults::TOLD + 5).for_each(|_| bad.push_str("1,1,x\n"));
    let found = votes(bad.as_bytes()).expect_err("faults");
    assert_eq!(found.len(), Faults::TOLD + 5);
    assert_eq!(found.iter().count(), Faults::TOLD);
    assert!(found.to_string().ends_with("… and 5 faults more.\n"));
}

#[test]
fn too_many_statements_are_refused() {
    let mut many = String::from("comment-id,voter-id,vote\n");
    (0..=stoa_opinions::MOST_STATEMENTS).for_each(|id| many.push_str(&format!("{id},1,1\n")));
    let told = faults(votes(many.as_bytes()));
    assert!(told[0].contains("votes on 100001 statements"), "{told:?}");
}

#[test]
fn statements_say_who_takes_part() {
    let comments = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body,is-meta\n\
        1,1,7,0,0,-1,\"Two\nlines, \"\"quoted\"\"\",false\n\
        1,0,,0,0,1,Other,true\n";
    let read = with("comments.csv", comments).expect("good statements");
    let found = &read.conversation.statements;
    assert_eq!(found.len(), 2);
    assert!(found[0].is_meta && found[0].author.is_none());
    assert_eq!(found[1].text, "Two\nlines, \"quoted\"");
    assert_eq!(found[1].moderation, Moderation::Rejected);
    assert!(found.iter().all(|statement| !statement.takes_part()));
    assert!(read.notes.is_empty());
}

#[test]
fn faults_of_statements_are_told() {
    let comments = "comment-id,moderated,is-meta\n4,1,perhaps\n4,2,false\n5,0,false\n5,1,false\n";
    let told = faults(with("comments.csv", comments));
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("line 2, column is-meta: “perhaps” is neither true nor false."));
    assert!(told[1].contains("line 3, column moderated: “2” is no decision"));
    assert!(told[2].contains("line 5, column comment-id: statement 5 is in line 4 already"));
}

#[test]
fn votes_on_unknown_statements_are_counted_and_named() {
    let read = with("comments.csv", "comment-id,comment-body\n0,Known\n").expect("good files");
    assert_eq!(read.notes.len(), 1);
    let note = read.notes[0].to_string();
    assert!(
        note.contains("1 statements that comments.csv does not have: 1."),
        "{note}"
    );
    assert_eq!(read.conversation.ballots.statements().len(), 2);
}

#[test]
fn groups_of_polis_and_differing_votes_are_read() {
    let participants = "participant,group-id,n-votes,0,1\n0,1,2,0,1\n5,,1,1,\n";
    let read = with("participants-votes.csv", participants).expect("good participants");
    assert_eq!(
        read.conversation
            .polis_groups
            .into_iter()
            .collect::<Vec<_>>(),
        [(0, 1)]
    );
    assert!(
        read.notes[0]
            .to_string()
            .starts_with("participants-votes.csv, line 3: 1 cells say something else")
    );
    let told = faults(with(
        "participants-votes.csv",
        "participant,0\n1,x\n1,1\nz,0\n",
    ));
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[1].contains("participant 1 is in line 2 already"));
}

#[test]
fn a_summary_is_names_and_values() {
    let read =
        with("summary.csv", "topic,\"What, then?\"\nviews,6184\n\n").expect("a good summary");
    assert_eq!(read.conversation.topic(), Some("What, then?"));
    assert_eq!(faults_of_summary(), 1);
}

fn faults_of_summary() -> usize {
    let mut reader = ExportReader::default();
    reader.votes("votes.csv", VOTES.as_bytes());
    reader.summary("summary.csv", &b"topic,\xff\n"[..]);
    reader.finish().expect_err("a fault").len()
}

/// Lines that are nearly votes.
fn nearly_votes() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        3 => (0_u32..6).prop_map(|n| n.to_string()),
        1 => Just("-1".to_owned()),
        1 => "[\"a,é\n-]{0,3}",
    ];
    prop::collection::vec(prop::collection::vec(cell, 3..=3), 0..60).prop_map(|rows| {
        let rows = rows.iter().map(|row| row.join(","));
        format!(
            "comment-id,voter-id,vote\n{}\n",
            rows.collect::<Vec<_>>().join("\n")
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for file in ["votes.csv", "comments.csv", "participants-votes.csv", "summary.csv"] {
            let mut reader = ExportReader::default();
            reader.votes("votes.csv", VOTES.as_bytes());
            match file {
                "votes.csv" => reader.votes(file, bytes.as_slice()),
                "comments.csv" => reader.comments(file, bytes.as_slice()),
                "participants-votes.csv" => reader.participants(file, bytes.as_slice()),
                _ => reader.summary(file, bytes.as_slice()),
            }
            if let Err(faults) = reader.finish() {
                prop_assert!(!faults.is_empty());
            }
        }
    }

    #[test]
    fn what_can_be_read_can_be_reported(file in nearly_votes()) {
        if let Ok(read) = votes(file.as_bytes()) {
            let settings = Settings { resamples: 3, shuffles: 3, fill_to: 15, ..Settings::default() };
            let report = Report::of(&read.conversation, &settings, &Nobody);
            prop_assert!(json(&report).is_object());
            prop_assert!(text(&report).contains("statements"));
            prop_assert!(html(&report).contains("</svg>"));
        }
    }
}

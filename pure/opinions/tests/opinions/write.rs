//! What is written as an export is read as it was.

use std::fs::read_to_string;

use proptest::prelude::*;
use stoa_opinions::{
    Ballots, CastVote, Described, ExportReader, Moderation, Read, Statement, Tally, Vote,
    write_comments, write_participants, write_summary, write_votes,
};

use crate::samples::{TWO, exports};

/// All four files, written and read.
fn round(votes: &[CastVote], statements: &[Statement], topic: &str) -> Read {
    let ballots = Ballots::of(votes.to_vec());
    let mut files = [const { Vec::new() }; 4];
    write_votes(&mut files[0], votes.iter().copied()).expect("votes");
    let described = statements.iter().map(|statement| Described {
        statement,
        at: 5,
        tally: Tally::default(),
    });
    write_comments(&mut files[1], described).expect("comments");
    write_participants(&mut files[2], &ballots, statements, |id| Some(id % 2)).expect("people");
    write_summary(&mut files[3], [("topic", topic)]).expect("summary");
    let mut reader = ExportReader::default();
    reader.votes("votes.csv", files[0].as_slice());
    reader.comments("comments.csv", files[1].as_slice());
    reader.participants("participants-votes.csv", files[2].as_slice());
    reader.summary("summary.csv", files[3].as_slice());
    reader.finish().expect("a good export")
}

fn a_statement() -> impl Strategy<Value = Statement> {
    let moderation = prop_oneof![
        Just(Moderation::Accepted),
        Just(Moderation::Pending),
        Just(Moderation::Rejected),
    ];
    (".*", any::<Option<u32>>(), moderation, any::<bool>()).prop_map(
        |(text, author, moderation, is_meta)| Statement {
            id: 0,
            text,
            author: author.map(u64::from),
            moderation,
            is_meta,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_export_is_read_as_it_was_written(
        mut statements in prop::collection::vec(a_statement(), 30),
        topic in "[a-z,\"é]{1,20}",
    ) {
        for (id, statement) in (0..).zip(&mut statements) {
            statement.id = id;
        }
        let mut votes = TWO.votes();
        // Some change their mind; both votes are written.
        let again: Vec<CastVote> = votes.iter().step_by(9).map(|vote| CastVote {
            vote: Vote::Pass, at: vote.at + 1, ..*vote
        }).collect();
        votes.extend(again);
        let read = round(&votes, &statements, &topic);
        prop_assert!(read.notes.is_empty(), "{:?}", read.notes);
        prop_assert_eq!(&read.conversation.ballots, &Ballots::of(votes));
        prop_assert_eq!(&read.conversation.statements, &statements);
        prop_assert_eq!(read.conversation.topic(), Some(topic.as_str()));
        prop_assert!(read.conversation.polis_groups.iter().all(|(id, group)| *group == id % 2));
    }
}

/// The votes of an export line by line, and what is left of each line without the column `datetime`.
fn lines(file: &str) -> (Vec<CastVote>, Vec<String>) {
    let mut lines = file.lines();
    let head = "timestamp,datetime,comment-id,voter-id,vote";
    assert_eq!(lines.next(), Some(head));
    let parted = lines.map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |place: usize| fields[place].parse::<u64>().expect("a number");
        let cast = CastVote {
            at: i64::try_from(number(0)).expect("a time"),
            statement: number(2),
            participant: number(3),
            vote: Vote::from_export(fields[4]).expect("a vote"),
        };
        (cast, [&fields[..1], &fields[2..]].concat().join(","))
    });
    parted.unzip()
}

#[test]
fn the_votes_of_real_exports_are_written_to_the_byte_but_for_the_zone() {
    let Some(folder) = exports() else { return };
    let mut seen = 0;
    for entry in folder.read_dir().expect("a folder").flatten() {
        let Ok(file) = read_to_string(entry.path().join("votes.csv")) else {
            continue;
        };
        let (votes, theirs) = lines(&file);
        let mut ours = Vec::new();
        write_votes(&mut ours, votes).expect("votes");
        let ours = String::from_utf8(ours).expect("text");
        assert_eq!(lines(&ours).1, theirs, "{}", entry.path().display());
        assert_eq!(ours.ends_with('\n'), file.ends_with('\n'));
        seen += 1;
    }
    assert_eq!(seen, 6);
}

//! A conversation that was held with Pol.is, as the files of its export tell it.

use std::collections::{BTreeMap, HashMap};

use stoa_kernel::{Error, FieldError, Message, Result, digest};
use stoa_opinions::{CastVote, ExportReader, Moderation, Read, Statement};

/// The most letters that are kept of a statement.
const TEXT: usize = 1_000;
const VOTES: &str = "votes";
const COMMENTS: &str = "comments";

/// What is taken over of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Held {
    /// Ascending by their numbers in the export; each statement that somebody voted on is among them.
    pub statements: Vec<Statement>,
    /// The votes that count, the oldest first: one of a participant on a statement.
    pub votes: Vec<CastVote>,
    /// The SHA-256 of votes.csv and of comments.csv.
    pub digests: [String; 2],
}

/// Reads votes.csv and comments.csv. `Invalid` on `votes` and `comments`: with the line and the column of the first fault of each.
pub fn held(votes: &[u8], comments: &[u8]) -> Result<Held> {
    let mut all = Vec::new();
    let mut reader = ExportReader::default();
    reader.each_vote(VOTES, votes, |vote| all.push(*vote));
    reader.comments(COMMENTS, comments);
    let read = reader.finish().map_err(|faults| refused(&faults))?;
    Ok(Held {
        statements: statements(read),
        votes: counted(all),
        digests: [votes, comments].map(|file| digest(&String::from_utf8_lossy(file))),
    })
}

/// The first fault of each file. The reader's own sentences are English, so that a page cannot say them.
fn refused(faults: &stoa_opinions::Faults) -> Error {
    let mut fields = Vec::new();
    for field in [VOTES, COMMENTS] {
        let Some(first) = faults.iter().find(|fault| fault.file == field) else {
            continue;
        };
        let message = match (first.line, &first.column) {
            (Some(line), Some(column)) => Message::new("participation-map-import-fault-cell")
                .with("line", line)
                .with("column", column),
            (Some(line), None) => {
                Message::new("participation-map-import-fault-line").with("line", line)
            }
            _ => Message::new("participation-map-import-fault-file"),
        };
        fields.push(FieldError::new(field, message));
    }
    if fields.is_empty() {
        let message = Message::new("participation-map-import-fault-file");
        fields.push(FieldError::new(VOTES, message));
    }
    Error::Invalid(fields)
}

/// Those of comments.csv, and those on which there are votes though it does not have them: these are known by their number alone.
fn statements(read: Read) -> Vec<Statement> {
    let conversation = read.conversation;
    let known = conversation.statements.into_iter();
    let mut all: BTreeMap<u64, Statement> = known.map(|one| (one.id, one)).collect();
    for id in conversation.ballots.statements() {
        all.entry(*id).or_insert_with(|| Statement {
            id: *id,
            text: String::new(),
            author: None,
            moderation: Moderation::Accepted,
            is_meta: false,
        });
    }
    for one in all.values_mut() {
        let line = one.text.split_whitespace().collect::<Vec<&str>>().join(" ");
        one.text = match line.is_empty() {
            true => format!("#{}", one.id),
            false => line.chars().take(TEXT).collect(),
        };
    }
    all.into_values().collect()
}

/// Of several votes of one participant on one statement the latest, and of those at the same instant the one that stands last.
fn counted(mut all: Vec<CastVote>) -> Vec<CastVote> {
    all.sort_by_key(|vote| vote.at);
    let places = all.iter().enumerate();
    let last: HashMap<(u64, u64), usize> = places
        .map(|(place, vote)| ((vote.participant, vote.statement), place))
        .collect();
    let places = all.iter().enumerate();
    places
        .filter(|(place, vote)| last.get(&(vote.participant, vote.statement)) == Some(place))
        .map(|(_, vote)| *vote)
        .collect()
}

#[cfg(test)]
mod tests {
    use stoa_kernel::Error;
    use stoa_opinions::Vote;

    use super::held;

    const VOTES: &str =
        "timestamp,datetime,comment-id,voter-id,vote\n3,,0,7,1\n2,,0,7,-1\n1,,4,8,0\n";
    const COMMENTS: &str = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,,0,1,0,0,1,\"It is\nours.\"\n";

    #[test]
    fn the_latest_vote_counts_and_every_statement_is_there() {
        let held = held(VOTES.as_bytes(), COMMENTS.as_bytes()).unwrap();
        let votes: Vec<(u64, u64, Vote)> = held
            .votes
            .iter()
            .map(|one| (one.participant, one.statement, one.vote))
            .collect();
        assert_eq!(votes, [(8, 4, Vote::Pass), (7, 0, Vote::Agree)]);
        let texts: Vec<&str> = held
            .statements
            .iter()
            .map(|one| one.text.as_str())
            .collect();
        assert_eq!(texts, ["It is ours.", "#4"]);
    }

    #[test]
    fn a_fault_is_told_where_it_is() {
        let votes = VOTES.replace("8,0", "8,maybe");
        let Err(Error::Invalid(fields)) = held(votes.as_bytes(), COMMENTS.as_bytes()) else {
            panic!("it was taken");
        };
        let told: Vec<(&str, &str)> = fields
            .iter()
            .map(|one| (one.field.as_str(), one.message.key))
            .collect();
        assert_eq!(told, [("votes", "participation-map-import-fault-cell")]);
    }
}

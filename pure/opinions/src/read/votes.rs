//! votes.csv: one vote a line, with `comment-id`, `voter-id`, `vote` (1, 0, -1) and, to know which of two votes came last,
//! `timestamp` in milliseconds since 1970.

use std::io::Read;

use super::fault::quoted;
use super::rows::{Header, Row, Source};
use crate::{BallotBox, CastVote, Vote};

struct Columns {
    statement: usize,
    participant: usize,
    vote: usize,
    at: Option<usize>,
}

/// Reads votes until the end or until nobody waits for them, and shows `each` as it comes. Where there are no times, the order of the
/// lines counts.
pub(super) fn read_votes(
    source: &mut Source<'_>,
    from: impl Read,
    mut each: impl FnMut(&CastVote),
) -> BallotBox {
    let mut votes = BallotBox::default();
    source.rows(from, columns, |columns, mut row| {
        if let Some(vote) = vote(columns, &mut row) {
            each(&vote);
            votes.put(vote);
        }
    });
    votes
}

fn columns(source: &mut Source<'_>, header: &Header) -> Option<Columns> {
    let statement = source.required(header, &["comment-id", "statement-id", "tid"]);
    let participant = source.required(header, &["voter-id", "participant-id", "pid"]);
    let vote = source.required(header, &["vote"]);
    Some(Columns {
        statement: statement?,
        participant: participant?,
        vote: vote?,
        at: header.find(&["timestamp", "modified", "created"]),
    })
}

/// The vote of a row. All its fields are looked at, so that all their faults are told at once.
fn vote(columns: &Columns, row: &mut Row<'_>) -> Option<CastVote> {
    let statement = row.number(columns.statement, "statement's number");
    let participant = row.number(columns.participant, "participant's number");
    let text = row.text(columns.vote).map(|text| text.trim().to_owned());
    let vote = text.as_deref().and_then(Vote::from_export);
    if let (None, Some(text)) = (vote, text) {
        let message = format!(
            "{} is no vote: 1 means agree, 0 pass and -1 disagree.",
            quoted(&text)
        );
        row.fault(columns.vote, &message);
    }
    let at = match columns.at {
        None => Some(0),
        Some(column) => row
            .number(column, "time in milliseconds since 1970")
            .and_then(|at| i64::try_from(at).ok()),
    };
    Some(CastVote {
        participant: participant?,
        statement: statement?,
        vote: vote?,
        at: at?,
    })
}

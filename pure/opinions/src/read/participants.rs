//! participants-votes.csv: one participant a line, with the group that Pol.is put them in and a column for each statement.
//! The votes are those of votes.csv once more; where they are not, that is counted and said.

use std::collections::BTreeMap;
use std::io::Read;

use super::fault::quoted;
use super::rows::{Header, Row, Source};
use crate::{Ballots, Vote};

/// What the file says beyond the votes.
#[derive(Debug, Default)]
pub(super) struct Participants {
    pub(super) groups: BTreeMap<u64, u64>,
    /// Cells that say something else than the latest vote in votes.csv, and the line of the first.
    pub(super) differing: u64,
    pub(super) first_differing: Option<u64>,
}

struct Columns {
    participant: usize,
    group: Option<usize>,
    /// The place of each statement's column, and its id.
    statements: Vec<(usize, u64)>,
}

/// Reads the groups, and compares the votes with those that count.
pub(super) fn read_participants(
    source: &mut Source<'_>,
    from: impl Read,
    ballots: &Ballots,
) -> Participants {
    let mut found = Participants::default();
    let mut lines: BTreeMap<u64, u64> = BTreeMap::new();
    source.rows(from, columns, |columns, mut row| {
        let Some(participant) = row.number(columns.participant, "participant's number") else {
            return;
        };
        if let Some(first) = lines.insert(participant, row.line) {
            let message =
                format!("participant {participant} is in line {first} already; each has one line.");
            row.fault(columns.participant, &message);
            return;
        }
        if let Some(group) = columns.group.and_then(|column| group(&mut row, column)) {
            found.groups.insert(participant, group);
        }
        let differing = compare(&mut row, columns, ballots, participant);
        if differing > 0 {
            found.differing += differing;
            found.first_differing = found.first_differing.or(Some(row.line));
        }
    });
    found
}

fn columns(source: &mut Source<'_>, header: &Header) -> Option<Columns> {
    let names = header.names.iter().enumerate();
    Some(Columns {
        participant: source.required(
            header,
            &["participant", "participant-id", "voter-id", "pid"],
        )?,
        group: header.find(&["group-id"]),
        statements: names
            .filter_map(|(column, name)| name.trim().parse().ok().map(|id| (column, id)))
            .collect(),
    })
}

fn group(row: &mut Row<'_>, column: usize) -> Option<u64> {
    let is_empty = row.text(column)?.trim().is_empty();
    if is_empty {
        None
    } else {
        row.number(column, "group's number")
    }
}

/// How many of a row's cells say something else than the votes that count.
fn compare(row: &mut Row<'_>, columns: &Columns, ballots: &Ballots, participant: u64) -> u64 {
    let cells = ballots
        .row_of(participant)
        .map_or(&[][..], |at| ballots.row(at));
    let mut differing = 0;
    for (column, id) in &columns.statements {
        let Some(text) = row.text(*column) else {
            continue;
        };
        let text = text.trim();
        let here = Vote::from_export(text);
        if here.is_none() && !text.is_empty() {
            let message = format!(
                "{} is no vote: 1 means agree, 0 pass, -1 disagree, nothing not voted.",
                quoted(text)
            );
            row.fault(*column, &message);
            continue;
        }
        let counted = ballots.column_of(*id).and_then(|at| {
            let place = cells.binary_search_by_key(&at, |cell| cell.statement as usize);
            place
                .ok()
                .and_then(|place| cells.get(place))
                .map(|cell| cell.vote)
        });
        differing += u64::from(here != counted);
    }
    differing
}

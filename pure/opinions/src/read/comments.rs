//! comments.csv: the statements, with `comment-id`, `comment-body`, `author-id`, `moderated` (1, 0, -1) and, in newer
//! exports, `is-meta`.

use std::collections::BTreeMap;
use std::io::Read;

use super::fault::quoted;
use super::rows::{Header, Row, Source};
use crate::{Moderation, Statement};

struct Columns {
    id: usize,
    text: Option<usize>,
    author: Option<usize>,
    moderated: Option<usize>,
    is_meta: Option<usize>,
}

/// The statements, ascending by id. An id that comes twice is a fault.
pub(super) fn read_comments(source: &mut Source<'_>, from: impl Read) -> Vec<Statement> {
    let mut found: BTreeMap<u64, (u64, Statement)> = BTreeMap::new();
    source.rows(from, columns, |columns, mut row| {
        let Some(statement) = statement(columns, &mut row) else {
            return;
        };
        let (id, line) = (statement.id, row.line);
        if let Some((first, _)) = found.get(&id) {
            let message = format!("statement {id} is in line {first} already; each has one line.");
            row.fault(columns.id, &message);
        } else {
            found.insert(id, (line, statement));
        }
    });
    found
        .into_values()
        .map(|(_, statement)| statement)
        .collect()
}

fn columns(source: &mut Source<'_>, header: &Header) -> Option<Columns> {
    Some(Columns {
        id: source.required(header, &["comment-id", "statement-id", "tid"])?,
        text: header.find(&["comment-body", "comment", "txt"]),
        author: header.find(&["author-id", "participant-id", "pid"]),
        moderated: header.find(&["moderated", "mod"]),
        is_meta: header.find(&["is-meta", "meta"]),
    })
}

fn statement(columns: &Columns, row: &mut Row<'_>) -> Option<Statement> {
    let id = row.number(columns.id, "statement's number");
    let text = columns
        .text
        .and_then(|column| row.text(column).map(str::to_owned));
    let author = columns.author.and_then(|column| author(row, column));
    let moderation = columns
        .moderated
        .map_or(Some(Moderation::Pending), |column| moderation(row, column));
    let is_meta = columns
        .is_meta
        .map_or(Some(false), |column| is_meta(row, column));
    Some(Statement {
        id: id?,
        text: text.unwrap_or_default(),
        author,
        moderation: moderation?,
        is_meta: is_meta?,
    })
}

fn author(row: &mut Row<'_>, column: usize) -> Option<u64> {
    let is_empty = row.text(column)?.trim().is_empty();
    if is_empty {
        None
    } else {
        row.number(column, "participant's number")
    }
}

fn moderation(row: &mut Row<'_>, column: usize) -> Option<Moderation> {
    let text = row.text(column)?.trim().to_owned();
    match text.as_str() {
        "1" => Some(Moderation::Accepted),
        "0" | "" => Some(Moderation::Pending),
        "-1" => Some(Moderation::Rejected),
        _ => {
            let found = quoted(&text);
            row.fault(
                column,
                &format!(
                    "{found} is no decision: 1 means accepted, 0 not yet looked at, -1 rejected."
                ),
            );
            None
        }
    }
}

fn is_meta(row: &mut Row<'_>, column: usize) -> Option<bool> {
    let text = row.text(column)?.trim().to_ascii_lowercase();
    match text.as_str() {
        "true" | "t" | "1" => Some(true),
        "false" | "f" | "0" | "" => Some(false),
        _ => {
            let found = quoted(&text);
            row.fault(column, &format!("{found} is neither true nor false."));
            None
        }
    }
}

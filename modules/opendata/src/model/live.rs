//! A table that changes between the versions of its dataset: pieces, a key, and a digest that tells its rows.

use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Timestamp, digest};

use super::{DatasetId, FileId, Resource};

/// A kept file of a table in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub hash: String,
    pub rows: i64,
    pub bytes: i64,
}

/// A table in pieces, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    pub resource: Id<Resource>,
    pub dataset: DatasetId,
    /// The file whose columns it has.
    pub file: FileId,
    /// The columns that tell rows apart; none: every row that comes is a new one.
    pub key: Vec<String>,
    /// Files of rows, in their order; the first is the largest as a rule.
    pub files: Vec<Piece>,
    /// Files of dead rows.
    pub dead: Vec<Piece>,
    pub rows: i64,
    /// Grows with each change of its rows.
    pub revision: i64,
    /// Grows whenever its pieces are others: with each change, and when they are brought together.
    pub written: i64,
    /// The revision that the newest version has.
    pub sealed: i64,
    /// The hex SHA-256 that tells its rows: over the digest before and the hashes of what the last change added.
    pub digest: String,
    pub changed_at: Timestamp,
    /// Rows have come of which somebody must decide: everybody sees `shown` meanwhile, or the table of the newest version.
    pub waits: bool,
    /// The rows before those that wait.
    pub shown: Option<SeenRows>,
}

/// The rows of a table in pieces as everybody saw them at a revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenRows {
    /// The file whose columns they have.
    pub file: FileId,
    pub files: Vec<Piece>,
    pub dead: Vec<Piece>,
    pub rows: i64,
    pub revision: i64,
    pub changed_at: Timestamp,
}

/// Pieces behind the first one, or files of dead rows, with which a table is brought together.
const MOST_PIECES: usize = 24;

impl Live {
    /// The digest of the rows after a change.
    pub fn digest_after(&self, rows: Option<&Piece>, dead: &[Piece]) -> String {
        let mut text = format!("{}\n+", self.digest);
        text.extend(rows.map(|piece| piece.hash.as_str()));
        for piece in dead {
            text.push_str("\n-");
            text.push_str(&piece.hash);
        }
        digest(&text)
    }

    /// From which file on the pieces are worth being brought together; `None` while they are few. All of them where what has
    /// changed is a tenth of the table, else those behind the first one.
    pub fn compacts_from(&self) -> Option<usize> {
        let behind = self.files.get(1..).unwrap_or_default();
        let dead: i64 = self.dead.iter().map(|piece| piece.rows).sum();
        let changed = dead + behind.iter().map(|piece| piece.rows).sum::<i64>();
        let is_much = changed > 1000 && changed.saturating_mul(10) > self.rows;
        let is_many = behind.len() >= MOST_PIECES || self.dead.len() >= MOST_PIECES;
        match (is_much, is_many) {
            (true, _) => Some(0),
            // Bringing little together is cheap, and dead rows of the first file are one file then.
            (false, true) if changed.saturating_mul(10) > self.rows => Some(0),
            (false, true) => Some(1),
            (false, false) => None,
        }
    }

    /// Whether it is another one with more pieces behind its own.
    pub fn has_pieces_of(&self, seen: &Live) -> bool {
        self.files.starts_with(&seen.files) && self.dead.starts_with(&seen.dead)
    }

    /// All of its files, also those that it has only for readers.
    pub fn pieces(&self) -> impl Iterator<Item = &Piece> {
        let shown = self.shown.iter();
        let shown = shown.flat_map(|shown| shown.files.iter().chain(&shown.dead));
        self.files.iter().chain(&self.dead).chain(shown)
    }

    /// Its rows as they are now, for readers to see while those that come wait.
    pub fn seen(&self) -> SeenRows {
        SeenRows {
            file: self.file,
            files: self.files.clone(),
            dead: self.dead.clone(),
            rows: self.rows,
            revision: self.revision,
            changed_at: self.changed_at,
        }
    }

    /// The table as everybody sees it; `None` where that is the newest version's.
    pub fn as_seen(mut self) -> Option<Self> {
        if !self.waits {
            return Some(self);
        }
        let shown = self.shown.take()?;
        Some(Live {
            file: shown.file,
            files: shown.files,
            dead: shown.dead,
            rows: shown.rows,
            revision: shown.revision,
            changed_at: shown.changed_at,
            ..self
        })
    }

    /// Whether one file has all of its rows, and no others.
    pub fn is_one_file(&self) -> bool {
        self.files.len() == 1 && self.dead.is_empty()
    }

    /// Whether it is one file, and no row of it has ever changed.
    pub fn is_bare(&self) -> bool {
        self.revision == 1 && self.is_one_file()
    }

    pub fn is_sealed(&self) -> bool {
        self.sealed == self.revision
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(rows: i64) -> Piece {
        Piece {
            hash: format!("{rows:064}"),
            rows,
            bytes: 1,
        }
    }

    fn live(files: Vec<Piece>, dead: Vec<Piece>) -> Live {
        let count = |pieces: &[Piece]| pieces.iter().map(|piece| piece.rows).sum::<i64>();
        Live {
            resource: Id::new(1),
            dataset: Id::new(1),
            file: Id::new(1),
            key: Vec::new(),
            rows: count(&files) - count(&dead),
            files,
            dead,
            revision: 1,
            written: 1,
            sealed: 1,
            digest: String::new(),
            changed_at: Timestamp::UNIX_EPOCH,
            waits: false,
            shown: None,
        }
    }

    #[test]
    fn a_table_is_brought_together_when_pieces_are_many_or_a_tenth() {
        assert_eq!(live(vec![piece(9)], Vec::new()).compacts_from(), None);
        let few = live(vec![piece(1_000_000), piece(5)], vec![piece(5)]);
        assert_eq!(few.compacts_from(), None);
        let many = [vec![piece(1_000_000)], vec![piece(1); 24]].concat();
        assert_eq!(live(many, Vec::new()).compacts_from(), Some(1));
        let small = [vec![piece(10)], vec![piece(1); 24]].concat();
        assert_eq!(live(small, Vec::new()).compacts_from(), Some(0));
        let tenth = live(vec![piece(100_000)], vec![piece(20_000)]);
        assert_eq!(tenth.compacts_from(), Some(0));
    }

    #[test]
    fn a_digest_tells_every_change_before_it() {
        let table = live(vec![piece(1)], Vec::new());
        let one = table.digest_after(Some(&piece(2)), &[]);
        assert_ne!(one, table.digest_after(None, &[piece(2)]));
        let next = Live {
            digest: one.clone(),
            ..table.clone()
        };
        assert_ne!(next.digest_after(Some(&piece(2)), &[]), one);
        assert_eq!(one, table.digest_after(Some(&piece(2)), &[]));
    }
}

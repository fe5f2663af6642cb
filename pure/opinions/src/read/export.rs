//! An export's files, one after the other, and what they say of each other.

use std::collections::BTreeMap;
use std::io;

use super::comments::read_comments;
use super::fault::{Fault, Faults};
use super::participants::{Participants, read_participants};
use super::rows::Source;
use super::summary::read_summary;
use super::votes::read_votes;
use crate::onlooker::{Nobody, Onlooker};
use crate::{Ballots, CastVote, Conversation, Statement};

/// More statements than this are refused; Pol.is itself takes ten thousand.
pub const MOST_STATEMENTS: usize = 100_000;

/// What was read, with what is odd about it though it can be computed with.
#[derive(Clone, Debug)]
pub struct Read {
    pub conversation: Conversation,
    pub notes: Vec<Fault>,
}

/// Takes the files of an export in: the votes first, then whichever others there are, then [`ExportReader::finish`].
pub struct ExportReader<'a> {
    onlooker: &'a dyn Onlooker,
    faults: Faults,
    notes: Vec<Fault>,
    conversation: Conversation,
    has_votes: bool,
    has_comments: bool,
}

impl Default for ExportReader<'_> {
    fn default() -> Self {
        Self::new(&Nobody)
    }
}

impl<'a> ExportReader<'a> {
    /// A reader that tells `onlooker` how many lines it has read.
    pub fn new(onlooker: &'a dyn Onlooker) -> Self {
        Self {
            onlooker,
            faults: Faults::default(),
            notes: Vec::new(),
            conversation: Conversation::default(),
            has_votes: false,
            has_comments: false,
        }
    }

    /// Reads votes.csv; `file` is its name in what is said.
    pub fn votes(&mut self, file: &str, from: impl io::Read) {
        self.each_vote(file, from, |_vote| ());
    }

    /// The same, and shows each vote in the order of the lines: also those that others replace.
    pub fn each_vote(&mut self, file: &str, from: impl io::Read, each: impl FnMut(&CastVote)) {
        let votes = read_votes(&mut self.source(file), from, each);
        if votes.is_empty() && self.faults.is_empty() {
            let message = "there is no vote in the file.".to_owned();
            self.source(file).fault(None, message);
        }
        self.has_votes = true;
        self.conversation.ballots = votes.count();
        let statements = self.conversation.ballots.statements().len();
        if statements > MOST_STATEMENTS {
            let message = format!(
                "there are votes on {statements} statements, and at most {MOST_STATEMENTS} can be computed with."
            );
            self.source(file).fault(None, message);
            self.conversation.ballots = Ballots::default();
        }
    }

    /// Reads comments.csv.
    pub fn comments(&mut self, file: &str, from: impl io::Read) {
        self.conversation.statements = read_comments(&mut self.source(file), from);
        self.has_comments = true;
    }

    /// Reads participants-votes.csv, after the votes that it is compared with.
    pub fn participants(&mut self, file: &str, from: impl io::Read) {
        let ballots = std::mem::take(&mut self.conversation.ballots);
        let found = read_participants(&mut self.source(file), from, &ballots);
        self.conversation.ballots = ballots;
        self.note_differing(file, &found);
        self.conversation.polis_groups = found.groups;
    }

    /// Reads summary.csv.
    pub fn summary(&mut self, file: &str, from: impl io::Read) {
        self.conversation.summary = read_summary(&mut self.source(file), from);
    }

    /// Adds what the caller could not open.
    pub fn unreadable(&mut self, file: &str, why: &str) {
        let message = format!("the file cannot be opened: {why}.");
        self.source(file).fault(None, message);
    }

    /// The conversation, or everything that is wrong with it.
    pub fn finish(mut self) -> Result<Read, Faults> {
        if !self.has_votes && self.faults.is_empty() {
            let message = "there are no votes: votes.csv is missing.".to_owned();
            self.source("votes.csv").fault(None, message);
        }
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        self.note_undescribed();
        Ok(Read {
            conversation: self.conversation,
            notes: self.notes,
        })
    }

    fn source<'b>(&'b mut self, file: &'b str) -> Source<'b> {
        Source {
            file,
            faults: &mut self.faults,
            onlooker: self.onlooker,
        }
    }

    /// Votes on statements that comments.csv does not have are counted, since the files of a running conversation are
    /// not written at the same moment; they are named.
    fn note_undescribed(&mut self) {
        if !self.has_comments {
            return;
        }
        let known: BTreeMap<u64, &Statement> = self
            .conversation
            .statements
            .iter()
            .map(|s| (s.id, s))
            .collect();
        let unknown: Vec<String> = self
            .conversation
            .ballots
            .statements()
            .iter()
            .filter(|id| !known.contains_key(id))
            .map(u64::to_string)
            .collect();
        if !unknown.is_empty() {
            let message = format!(
                "there are votes on {} statements that comments.csv does not have: {}. They are counted, without their text.",
                unknown.len(),
                unknown.join(", ")
            );
            self.note("votes.csv", None, message);
        }
    }

    fn note_differing(&mut self, file: &str, found: &Participants) {
        if found.differing > 0 {
            let message = format!(
                "{} cells say something else than votes.csv, from this line on. The latest votes of votes.csv count.",
                found.differing
            );
            self.note(file, found.first_differing, message);
        }
    }

    fn note(&mut self, file: &str, line: Option<u64>, message: String) {
        self.notes.push(Fault {
            file: file.to_owned(),
            line,
            column: None,
            message,
        });
    }
}

//! A conversation as an export describes it: what was asked, the statements, the votes, and Pol.is' own groups.

use std::collections::BTreeMap;

use crate::{Ballots, Statement};

/// Everything that was read of a conversation.
#[derive(Clone, Debug, Default)]
pub struct Conversation {
    /// The lines of summary.csv, such as `topic` and `url`.
    pub summary: BTreeMap<String, String>,
    /// Ascending by id; also those that nobody voted on.
    pub statements: Vec<Statement>,
    pub ballots: Ballots,
    /// The group that Pol.is itself put participants in (`group-id` of participants-votes.csv).
    pub polis_groups: BTreeMap<u64, u64>,
}

impl Conversation {
    /// What the conversation is about, if the export says it.
    pub fn topic(&self) -> Option<&str> {
        let topic = self.summary.get("topic").map(String::as_str);
        topic.filter(|topic| !topic.is_empty())
    }

    /// A statement by its id.
    pub fn statement(&self, id: u64) -> Option<&Statement> {
        let place = self.statements.binary_search_by_key(&id, |s| s.id).ok()?;
        self.statements.get(place)
    }

    /// The statement that a column of the matrix is about.
    pub fn statement_of(&self, column: usize) -> Option<&Statement> {
        self.statement(*self.ballots.statements().get(column)?)
    }
}

//! Statements as the export describes them, and which of them take part.

/// What the moderators decided about a statement (`moderated` in comments.csv: 1, 0, -1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Moderation {
    Accepted,
    /// Nobody has looked yet. It takes part, as it does at Pol.is unless moderation is strict.
    #[default]
    Pending,
    Rejected,
}

/// One statement of comments.csv.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Statement {
    pub id: u64,
    pub text: String,
    pub author: Option<u64>,
    pub moderation: Moderation,
    /// A question about the participants themselves ("I live here"): it is shown, but does not place anybody.
    pub is_meta: bool,
}

impl Statement {
    /// Whether its votes place people on the map and may speak for a group. Pol.is takes the columns of all others as
    /// if everybody had passed.
    pub fn takes_part(&self) -> bool {
        !self.is_meta && self.moderation != Moderation::Rejected
    }
}

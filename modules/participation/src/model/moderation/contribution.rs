//! What people wrote that can be moderated, by how it is called.

use serde::{Deserialize, Serialize};
use stoa_kernel::{
    Id,
    db::{FromValue, Value},
};

use crate::model::voices::{CommentId, ProposalId};

/// Something that somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contribution {
    Proposal(ProposalId),
    Comment(CommentId),
}

/// The words of something, as they stood before they were hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// Empty for what has none.
    pub title: String,
    pub text: String,
    /// The name that stood with it, as its author chose.
    pub name_shown: String,
}

impl Contribution {
    /// `M-P7` of a proposal, `comment-7` of a comment.
    pub fn reference(self) -> String {
        match self {
            Contribution::Proposal(id) => format!("M-P{id}"),
            Contribution::Comment(id) => format!("comment-{id}"),
        }
    }

    pub fn parse(reference: &str) -> Option<Self> {
        let number = |text: &str| text.parse().ok().filter(|number| *number > 0);
        if let Some(text) = reference.strip_prefix("M-P") {
            return number(text).map(|number| Contribution::Proposal(Id::new(number)));
        }
        let text = reference.strip_prefix("comment-")?;
        number(text).map(|number| Contribution::Comment(Id::new(number)))
    }

    /// What kind of thing it is, by a code that has words.
    pub const fn kind(self) -> &'static str {
        match self {
            Contribution::Proposal(_) => "proposal",
            Contribution::Comment(_) => "comment",
        }
    }

    /// The page that leads to it.
    pub fn path(self) -> String {
        match self {
            Contribution::Proposal(id) => format!("/participate/proposal/{id}"),
            Contribution::Comment(id) => format!("/participate/comment/{id}"),
        }
    }
}

impl FromValue for Contribution {
    fn from_value(value: &Value) -> Option<Self> {
        Contribution::parse(&String::from_value(value)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Contribution;

    #[test]
    fn a_contribution_is_known_by_its_reference() {
        for reference in ["M-P131074", "comment-7"] {
            let found = Contribution::parse(reference).unwrap();
            assert_eq!(found.reference(), reference);
        }
        for wrong in ["M-P", "M-P-1", "comment-0", "comment-x", "process-a", ""] {
            assert_eq!(Contribution::parse(wrong), None, "{wrong}");
        }
    }
}

//! Who wrote a proposal together with its author.

use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::voices::ProposalId;

pub type CreditId = Id<Credit>;

/// The most whom an author asks for one proposal.
pub const MOST_ASKED: usize = 10;

/// The most into which a proposal is split.
pub const MOST_PARTS: usize = 4;

/// Somebody who wrote it too, or is asked whether they did.
#[derive(Debug, Clone, PartialEq)]
pub struct Credit {
    pub id: CreditId,
    pub proposal: ProposalId,
    /// `None` where nobody is known, or whoever it was is forgotten.
    pub person: Option<Id<Person>>,
    /// The name that stands with it, as they chose; empty for none.
    pub name_shown: String,
    pub state: Share,
    pub asked_at: Timestamp,
}

/// What somebody has to do with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// The author says so; they have not answered.
    Asked,
    Agreed,
    Declined,
    /// They wrote one that was merged into it, or from which it was split.
    Merged,
}

impl Share {
    pub const ALL: [Share; 4] = [Share::Asked, Share::Agreed, Share::Declined, Share::Merged];

    pub const fn name(self) -> &'static str {
        match self {
            Share::Asked => "asked",
            Share::Agreed => "agreed",
            Share::Declined => "declined",
            Share::Merged => "merged",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Share::ALL.into_iter().find(|share| share.name() == name)
    }

    /// Whether everybody reads of it.
    pub const fn is_shown(self) -> bool {
        matches!(self, Share::Agreed | Share::Merged)
    }
}

impl FromValue for Share {
    fn from_value(value: &Value) -> Option<Self> {
        Share::parse(&String::from_value(value)?)
    }
}

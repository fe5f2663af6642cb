//! Other words that somebody proposes for a proposal.

use stoa_kernel::{
    Id, Lang, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use crate::model::voices::ProposalId;

pub type AmendmentId = Id<Amendment>;

/// What somebody proposes instead of a proposal's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Amendment {
    pub id: AmendmentId,
    pub proposal: ProposalId,
    /// `None` for whoever wrote without signing in, or was forgotten.
    pub author: Option<Id<Person>>,
    /// The name that stands with it, as its author chose; empty for none.
    pub name_shown: String,
    /// The language of the page on which it was written.
    pub lang: Lang,
    /// The text for which it was proposed.
    pub was: String,
    pub text: String,
    pub why: String,
    pub state: Verdict,
    /// Why it was decided so; empty while it is open.
    pub reason: String,
    pub made_at: Timestamp,
    pub decided_at: Option<Timestamp>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Open,
    Accepted,
    Declined,
}

impl Verdict {
    pub const ALL: [Verdict; 3] = [Verdict::Open, Verdict::Accepted, Verdict::Declined];

    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Open => "open",
            Verdict::Accepted => "accepted",
            Verdict::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Verdict::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Verdict {
    fn from_value(value: &Value) -> Option<Self> {
        Verdict::parse(&String::from_value(value)?)
    }
}

impl Amendment {
    /// By which its author hears of it; the ledger calls it by its proposal.
    pub fn reference(&self) -> String {
        format!("amendment-{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        format!("/participate/amendment/{}", self.id)
    }
}

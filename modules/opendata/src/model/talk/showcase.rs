//! Something that was made of published data.

use stoa_kernel::{
    Id, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

/// A re-use: an application, an article, a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShowcaseItem {
    pub id: Id<ShowcaseItem>,
    pub person: Id<Person>,
    pub title: String,
    pub text: String,
    /// Where it is.
    pub url: String,
    /// The hashes of its picture and of the picture's thumbnail; both empty for none.
    pub full: String,
    pub thumbnail: String,
    pub state: ShowcaseState,
    /// Why it is not shown; empty otherwise.
    pub answer: String,
    pub sent_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    pub revision: i64,
}

impl ShowcaseItem {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("showcase-{}", self.id)
    }
}

/// How far an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShowcaseState {
    /// Nobody has looked at it yet.
    Waiting,
    Published,
    Declined,
}

impl ShowcaseState {
    pub const ALL: [ShowcaseState; 3] = [
        ShowcaseState::Waiting,
        ShowcaseState::Published,
        ShowcaseState::Declined,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            ShowcaseState::Waiting => "waiting",
            ShowcaseState::Published => "published",
            ShowcaseState::Declined => "declined",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl FromValue for ShowcaseState {
    fn from_value(value: &Value) -> Option<Self> {
        ShowcaseState::parse(&String::from_value(value)?)
    }
}

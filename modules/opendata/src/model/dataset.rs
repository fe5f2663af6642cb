//! A dataset, and how it stands.

use stoa_kernel::{
    Id, Localised, Resource, Timestamp,
    db::{FromValue, Value},
};

use super::Description;

pub type DatasetId = Id<Dataset>;

/// Some data with its description, and however many files it has.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    pub id: DatasetId,
    pub slug: String,
    /// The slug of the agency that answers for it.
    pub agency: String,
    pub state: State,
    /// Why it was withdrawn; empty otherwise.
    pub reason: String,
    pub title: Localised,
    pub description: Description,
    /// Whether a module of the house contributes it.
    pub is_own: bool,
    /// The number of whoever asked for a review; 0 for nobody.
    pub asked_by: i64,
    /// Grows with each change, so that nobody overwrites what they have not seen.
    pub revision: i64,
    /// The number of the newest published version; 0 before the first.
    pub version: i64,
    pub created_at: Timestamp,
    pub updated_at: Timestamp,
    pub published_at: Option<Timestamp>,
}

/// How a dataset stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Draft,
    /// Somebody else is asked to publish it.
    Review,
    Published,
    /// It was public, and its page says why it is no more; or it was given up before.
    Withdrawn,
}

impl State {
    pub const ALL: [State; 4] = [
        State::Draft,
        State::Review,
        State::Published,
        State::Withdrawn,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Review => "review",
            State::Published => "published",
            State::Withdrawn => "withdrawn",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        State::ALL.into_iter().find(|state| state.name() == name)
    }
}

impl FromValue for State {
    fn from_value(value: &Value) -> Option<Self> {
        State::parse(&String::from_value(value)?)
    }
}

impl Dataset {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("data-{}", self.slug)
    }

    /// Its page.
    pub fn path(&self) -> String {
        format!("/data/{}", self.slug)
    }

    /// As the policies see it, when whoever has this number acts.
    pub fn resource(&self, actor: i64) -> Resource {
        let asked_by_themselves =
            self.state == State::Review && self.asked_by != 0 && self.asked_by == actor;
        Resource::new("Dataset", &self.slug)
            .text("agency", self.agency.as_str())
            .text("state", self.state.name())
            .flag("public", self.is_public())
            .flag("asked", asked_by_themselves)
            .flag("harvested", self.description.origin.is_some())
    }

    /// Whether everybody sees it: one that was published stays so while the next version is prepared.
    pub fn is_public(&self) -> bool {
        self.version > 0 && self.state != State::Withdrawn
    }
}

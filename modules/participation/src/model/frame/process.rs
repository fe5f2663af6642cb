//! A process: what is asked, of whom, and how far it is.

use jiff::civil::Date;
use stoa_kernel::{
    Id, Localised, Resource, Timestamp,
    db::{FromValue, Value},
};

pub type ProcessId = Id<Process>;

/// Something that the town is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Process {
    pub id: ProcessId,
    pub slug: String,
    /// The slug of the body that asks.
    pub agency: String,
    pub title: Localised,
    /// The question, in a sentence or two.
    pub question: Localised,
    /// What one needs to know of it.
    pub text: Localised,
    pub state: State,
    /// Why it was withdrawn; empty otherwise.
    pub reason: String,
    /// The first day of its phases, and the last; `None` without any.
    pub days: Option<(Date, Date)>,
    pub made_at: Timestamp,
    pub published_at: Option<Timestamp>,
    pub updated_at: Timestamp,
    /// Grows with each change of it, its phases and its components, so that nobody overwrites what they have not seen.
    pub version: i64,
}

/// How far a process is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is being set up.
    Draft,
    /// Everybody sees it. What can be done about it is the affair of its phases.
    Open,
    /// It is stopped; its page says why.
    Withdrawn,
}

impl State {
    pub const ALL: [State; 3] = [State::Draft, State::Open, State::Withdrawn];

    pub const fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
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

impl Process {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("process-{}", self.slug)
    }

    /// Its page.
    pub fn path(&self) -> String {
        format!("/participate/{}", self.slug)
    }

    /// Whether everybody sees it: a draft is seen by staff alone, and so is one that was given up as a draft.
    pub fn is_public(&self) -> bool {
        self.published_at.is_some()
    }

    /// As the policies see it.
    pub fn resource(&self) -> Resource {
        Resource::new("Process", &self.slug)
            .text("agency", self.agency.as_str())
            .text("state", self.state.name())
            .flag("public", self.is_public())
    }
}

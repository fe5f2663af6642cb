//! Petitions: what people ask for together, how many must sign, and by when it is answered.

mod rules;
mod shown;
mod written;

pub use rules::{PetitionRules, RulesForm};
pub use shown::{Shown, shown_as};
pub use written::Written;

use jiff::civil::Date;
use stoa_kernel::{
    Id, Lang, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};

use super::ComponentId;

pub type PetitionId = Id<Petition>;

/// Something that people ask for together.
#[derive(Debug, Clone, PartialEq)]
pub struct Petition {
    pub id: PetitionId,
    pub component: ComponentId,
    /// The slugs of the process and of the component in which it stands.
    pub place: (String, String),
    /// The slug of the body that asks, and answers.
    pub agency: String,
    /// `None` for whoever began it without signing in.
    pub author: Option<Id<Person>>,
    pub written: Written,
    /// The language of the page on which it was written.
    pub lang: Lang,
    /// How many signatures it needs, and how many working days there are for the answer: as the rules were when it began.
    pub needed: i64,
    pub answer_days: i64,
    pub signatures: i64,
    /// When it had the signatures that it needs.
    pub reached_at: Option<Timestamp>,
    /// The day by which it is to be answered.
    pub due_on: Option<Date>,
    pub answered_at: Option<Timestamp>,
    pub made_at: Timestamp,
    /// Grows with each answer, so that nobody answers what they have not seen.
    pub version: i64,
}

/// How far a petition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Course {
    /// It can be signed, now or in a phase that comes.
    Collecting,
    /// It has the signatures that it needs and waits for its answer.
    Due,
    Answered,
    /// Its time is over without the signatures that it needs.
    Short,
}

impl Course {
    pub const fn name(self) -> &'static str {
        match self {
            Course::Collecting => "collecting",
            Course::Due => "due",
            Course::Answered => "answered",
            Course::Short => "short",
        }
    }
}

/// What a body answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// What it asks for is done.
    Granted,
    /// Some of it is done.
    Partly,
    Refused,
}

impl Outcome {
    pub const ALL: [Outcome; 3] = [Outcome::Granted, Outcome::Partly, Outcome::Refused];

    pub const fn name(self) -> &'static str {
        match self {
            Outcome::Granted => "granted",
            Outcome::Partly => "partly",
            Outcome::Refused => "refused",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Outcome::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Outcome {
    fn from_value(value: &Value) -> Option<Self> {
        Outcome::parse(&String::from_value(value)?)
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub outcome: Outcome,
    pub reasons: String,
    pub at: Timestamp,
}

impl Petition {
    /// How the ledger calls it.
    pub fn reference(&self) -> String {
        format!("M-S{}", self.id)
    }

    /// How the ledger calls its signatures: what is told of a petition is not to drown in them.
    pub fn signatures_reference(&self) -> String {
        format!("signatures-{}", self.id)
    }

    /// Its page.
    pub fn path(&self) -> String {
        let (process, component) = &self.place;
        format!("/participate/{process}/{component}/petitions/{}", self.id)
    }

    /// How far it is; `is_open` where it can be signed now or later.
    pub const fn course(&self, is_open: bool) -> Course {
        match (self.answered_at, self.due_on) {
            (Some(_), _) => Course::Answered,
            (None, Some(_)) => Course::Due,
            (None, None) if is_open => Course::Collecting,
            (None, None) => Course::Short,
        }
    }

    /// Signatures that are missing still.
    pub fn missing(&self) -> i64 {
        (self.needed - self.signatures).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::Outcome;

    #[test]
    fn outcomes_are_known_by_their_names() {
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::parse(outcome.name()), Some(outcome));
        }
        assert_eq!(Outcome::parse("perhaps"), None);
    }
}

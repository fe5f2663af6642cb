//! An opinion map: statements, and who agrees with which.

use stoa_kernel::{
    Id, Lang, Result, Timestamp,
    actor::Person,
    db::{FromValue, Value},
};
use stoa_opinions::{Statement, Vote};

use crate::model::{ComponentId, Faults};

pub type OpinionId = Id<Opinion>;

/// The longest statement, in letters: one thought, that one can agree with or not (Pol.is has the same bound).
const TEXT: usize = 140;

/// A map as it is kept, beside its statements and votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpinionMap {
    pub component: ComponentId,
    pub moderation: Moderation,
    /// How many votes were cast, also those that later ones replaced.
    pub votes: i64,
    /// Grows with each statement that comes or is decided.
    pub changes: i64,
    /// Grows with each change of how it is run; 0 for a map that nobody has touched.
    pub version: i64,
}

/// Whether somebody looks at a statement before others see it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Moderation {
    #[default]
    Before,
    After,
}

/// A statement of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct Opinion {
    pub id: OpinionId,
    pub component: ComponentId,
    /// `None` for whoever wrote without signing in, and for the body itself.
    pub author: Option<Id<Person>>,
    /// The language of the page on which it was written.
    pub lang: Lang,
    pub text: String,
    pub state: OpinionState,
    /// Why it was rejected; empty otherwise.
    pub reason: String,
    pub made_at: Timestamp,
}

/// Whether others see a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpinionState {
    /// Nobody has looked at it, and nobody else sees it yet.
    Waiting,
    /// People vote on it.
    Accepted,
    /// It was taken out, for a reason that its list tells.
    Rejected,
}

/// A vote in its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    pub participant: u64,
    pub statement: OpinionId,
    pub vote: Vote,
    /// Its number in the map, from 1 on.
    pub turn: i64,
    pub at: Timestamp,
}

impl OpinionMap {
    /// One that nobody has touched.
    pub fn new(component: ComponentId) -> Self {
        OpinionMap {
            component,
            moderation: Moderation::default(),
            votes: 0,
            changes: 0,
            version: 0,
        }
    }
}

impl Moderation {
    pub const ALL: [Moderation; 2] = [Moderation::Before, Moderation::After];

    pub const fn name(self) -> &'static str {
        match self {
            Moderation::Before => "before",
            Moderation::After => "after",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Moderation::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for Moderation {
    fn from_value(value: &Value) -> Option<Self> {
        Moderation::parse(&String::from_value(value)?)
    }
}

impl OpinionState {
    pub const ALL: [OpinionState; 3] = [
        OpinionState::Waiting,
        OpinionState::Accepted,
        OpinionState::Rejected,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            OpinionState::Waiting => "waiting",
            OpinionState::Accepted => "accepted",
            OpinionState::Rejected => "rejected",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        OpinionState::ALL.into_iter().find(|one| one.name() == name)
    }
}

impl FromValue for OpinionState {
    fn from_value(value: &Value) -> Option<Self> {
        OpinionState::parse(&String::from_value(value)?)
    }
}

impl Opinion {
    /// By what the mathematics know it.
    pub fn number(&self) -> u64 {
        u64::try_from(self.id.number()).unwrap_or_default()
    }

    /// As the mathematics see it.
    pub fn statement(&self) -> Statement {
        Statement {
            id: self.number(),
            text: self.text.clone(),
            author: None,
            moderation: match self.state {
                OpinionState::Waiting => stoa_opinions::Moderation::Pending,
                OpinionState::Accepted => stoa_opinions::Moderation::Accepted,
                OpinionState::Rejected => stoa_opinions::Moderation::Rejected,
            },
            is_meta: false,
        }
    }
}

/// What somebody states, in one line and without blanks at the ends. `Invalid` on `text`: empty, or longer than 140 letters.
pub fn stated(text: &str) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let mut faults = Faults::default();
    faults.want(!text.is_empty(), "text", "participation-frame-fault-empty");
    let fits = text.chars().count() <= TEXT;
    faults.want(fits, "text", "participation-map-fault-long");
    faults.done()?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{Moderation, OpinionState, stated};

    #[test]
    fn a_statement_is_one_line() {
        assert_eq!(stated(" It is\r\n ours. ").unwrap(), "It is ours.");
        assert!(stated(" \n").is_err());
        assert!(stated(&"x".repeat(141)).is_err());
        assert!(stated(&"ä".repeat(140)).is_ok());
    }

    #[test]
    fn states_are_known_by_their_names() {
        for state in OpinionState::ALL {
            assert_eq!(OpinionState::parse(state.name()), Some(state));
        }
        for moderation in Moderation::ALL {
            assert_eq!(Moderation::parse(moderation.name()), Some(moderation));
        }
    }
}

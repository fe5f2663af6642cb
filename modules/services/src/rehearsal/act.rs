//! What was done in a rehearsal, as it travels in the page.

use serde::{Deserialize, Serialize};
use stoa_kernel::Lang;

/// The most acts of one rehearsal: each page does all of them anew.
pub const MOST: usize = 60;

/// How somebody applied, and what was done since.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Case {
    /// The code of the language that the applicant is written to in.
    pub lang: String,
    pub email: String,
    /// The declarations that were agreed to, by their keys.
    pub agreed: Vec<String>,
    pub acts: Vec<Act>,
}

/// An item of a checklist by its key, what was found, and a remark.
pub type Ticked = (String, String, String);

/// One thing that somebody does. Steps are named by their keys and charges by their place, for both have other numbers each time.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Everybody signs who was asked to.
    Sign,
    /// Whoever owes it goes to the test provider with a card.
    Pay {
        charge: usize,
        card: String,
    },
    /// Somebody of staff does a step that has a checklist or a result.
    Step {
        step: String,
        items: Vec<Ticked>,
        result: String,
        remarks: String,
    },
    /// Somebody of staff says how much is to be paid at a step.
    Amount {
        step: String,
        amount: String,
        reason: String,
    },
    Letter {
        letter: String,
        text: String,
    },
    Ask {
        text: String,
    },
    Answer {
        text: String,
    },
    Decide {
        /// `granted` or `refused`.
        decision: String,
        reason: String,
        against: String,
    },
}

impl Case {
    /// The language that the applicant is written to in; the town's for one that nobody speaks.
    pub fn lang(&self, town: Lang) -> Lang {
        Lang::parse(&self.lang).unwrap_or(town)
    }
}

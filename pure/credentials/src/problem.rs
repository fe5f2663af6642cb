//! What the data model has against a document, and where in it.

use std::fmt;

use serde::Serialize;

/// One thing that the data model refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where, as a JSON pointer (RFC 6901).
    pub at: String,
    /// What must be there.
    pub wanted: &'static str,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} must be {}", self.at, self.wanted)
    }
}

/// Collects problems while a document is walked.
#[derive(Default)]
pub(crate) struct Problems(pub Vec<Problem>);

/// More than these are not told.
const MAX_PROBLEMS: usize = 50;

impl Problems {
    /// Notes that what stands at `at` should be `wanted`, unless it is.
    pub fn expect(&mut self, is_so: bool, at: &str, wanted: &'static str) {
        if !is_so && self.0.len() < MAX_PROBLEMS {
            self.0.push(Problem {
                at: at.to_owned(),
                wanted,
            });
        }
    }
}

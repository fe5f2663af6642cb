//! What a decision rests on by the rules: kept with it, so that whoever applied can read it afterwards.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stoa_kernel::{Id, Timestamp};

use super::{Application, rules::Verdict};

/// An evaluation of a service's rules for an application. `basis` is a [`Basis`], sealed under the applicant's key.
#[derive(Debug, Clone)]
pub struct Evaluation {
    pub id: Id<Evaluation>,
    pub application: Id<Application>,
    pub at: Timestamp,
    /// The day whose law counted: the one on which the application was sent.
    pub day: Date,
    /// The hash of each table, by its name in the file.
    pub hashes: BTreeMap<String, String>,
    /// Whether the decision goes against the advice.
    pub against: bool,
    pub basis: Vec<u8>,
}

/// What the tables said of somebody's answers, and why it was decided otherwise.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    pub verdicts: Vec<Verdict>,
    /// Why the decision goes against the advice; empty when it does not.
    #[serde(default)]
    pub against: String,
}

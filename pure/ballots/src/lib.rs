//! Participatory-budgeting elections: what was voted, the rules that decide it, and why each project is in or out.
#![doc = include_str!("../README.md")]
#![warn(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss
)]

mod approximate;
mod error;
mod exact;
mod fairness;
mod gains;
mod limits;
mod outcome;
mod parameters;
mod payments;
mod profile;
mod profile_builder;
mod roots;
mod rules;
mod support;
mod ties;
mod utility;

pub mod election;
pub mod findings;
pub mod pabulib;
mod rows;
pub mod sheets;
pub mod why;

pub use rows::Reading;

pub use error::{Error, Result};
pub use exact::{Exact, Price};
pub use fairness::{
    Comparison, Coverage, EjrPlus, Fairness, GroupShare, Witness, compare, coverage, ejr_plus,
    fairness, group_shares,
};
pub use outcome::{Charge, Loser, Outcome, Payment, Reason, Round, Step, Tie};
pub use parameters::{Completion, Increments, Parameters, Rule, Start};
pub use profile::{Ballot, BallotKind, Group, GroupKind, Limits, Mark, Profile, Project};
pub use profile_builder::ProfileBuilder;
pub use rules::{Progress, Watch, count, count_watched};
pub use ties::{TieOrder, TieRule, lot};
pub use utility::Utility;

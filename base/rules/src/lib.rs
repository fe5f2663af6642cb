//! Rules as decision tables: DMN with FEEL, evaluated with the rows that fired.
#![doc = include_str!("../README.md")]

mod conformance;
mod eval;
mod evaluation;
mod feel;
mod functions;
mod json;
mod kinds;
mod model;
mod number;
mod rules;
mod table;
mod temporal;
mod value;

pub use conformance::Conformance;
pub use eval::{Aggregation, Halt, HitPolicy};
pub use evaluation::{DecisionTrace, Evaluation, FiredRow, Named, TableTrace, Terms};
pub use kinds::Type;
pub use model::Fault;
pub use rules::{Input, Refusal, Rules};
pub use table::{
    Datum, Example, Finding, Findings, Outcome, Problem, Table, TableInput, TableOutput, TableRow,
};

//! From a stranger's text to a plan that may be run: read, planned on published tables alone, and walked.

mod check;
mod date_trunc;
mod faults;
mod functions;
mod plan;
mod syntax;
mod words;

pub use faults::{offer, refused};
pub use functions::{aggregates, scalars, windows};
pub use plan::{Planned, plan};
pub use words::Words;

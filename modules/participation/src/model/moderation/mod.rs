//! Rules for what people write, and what becomes of what breaks them.

mod case;
mod contribution;
mod rule;

pub use case::{Appeal, Case, CaseId, CaseProcess, Flag, FlagId, Hidden, Reading, Verdict};
pub use contribution::{Contribution, Original};
pub use rule::Rule;

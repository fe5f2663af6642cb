//! Money that the town shares out, and what it can be spent on.

mod pot;
mod project;
mod step;

pub use pot::{Pot, PotId, currency, sum};
pub use project::{Project, ProjectId, Verdict};
pub use step::{Stage, Step, StepId, StepPhoto};

//! A process, its phases, and the components that these switch on.

mod component;
mod moved;
mod phase;
mod plan;
mod process;
mod scene;
mod setup;
mod template;
pub mod words;

pub use component::{Component, ComponentId, Kind, Needs, Standing, Verb, Verbs};
pub use moved::Move;
pub use phase::{Phase, PhaseId, parse_day};
pub use plan::{Plan, PlannedComponent, PlannedPhase};
pub use process::{Process, ProcessId, State};
pub use scene::Scene;
pub use setup::{Setup, check_title};
pub use template::Template;

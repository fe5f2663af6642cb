//! A process, its phases, and the components that these switch on.

mod component;
mod phase;
mod process;
mod scene;
mod setup;
pub mod words;

pub use component::{Component, ComponentId, Kind, Needs, Standing, Verb, Verbs};
pub use phase::{Phase, PhaseId, parse_day};
pub use process::{Process, ProcessId, State};
pub use scene::Scene;
pub use setup::{Setup, check_title};

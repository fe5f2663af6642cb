//! The nouns of participation and their rules, one folder a part. No reading, no writing.

pub mod bodies;
pub mod budget;
mod faults;
pub mod frame;
pub mod map;
pub mod tell;
pub mod voices;

pub use faults::Faults;
pub use frame::{
    Component, ComponentId, Kind, Needs, Phase, PhaseId, Process, ProcessId, Scene, Setup,
    Standing, State, Verb, Verbs, check_title, parse_day, words,
};

//! The nouns of participation and their rules, one folder a part. No reading, no writing.

pub mod assembly;
pub mod budget;
pub mod document;
pub mod election;
mod faults;
pub mod frame;
pub mod map;
pub mod meeting;
pub mod moderation;
pub mod petition;
pub mod programs;
pub mod proposals;
pub mod survey;
pub mod tell;
pub mod voices;

pub use faults::Faults;
pub use frame::{
    Component, ComponentId, Kind, Move, Needs, Phase, PhaseId, Plan, PlannedComponent,
    PlannedPhase, Process, ProcessId, Scene, Setup, Standing, State, Template, Verb, Verbs,
    check_title, parse_day, words,
};

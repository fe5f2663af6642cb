//! The pages of processes: what everybody sees, what staff set up, and the frame of every component's page.

pub mod component_page;
pub mod list_processes;
mod moves;
pub mod show_component;
pub mod show_process;
pub mod staff;
mod telling;
pub mod words_fields;

pub use telling::{days, paragraphs, standing_name, state_tag, time_tag, today, verb_name};

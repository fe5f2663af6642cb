//! The tables of participation, one folder a part.

pub mod assembly;
pub mod budget;
pub mod document;
pub mod election;
pub mod frame;
pub mod map;
pub mod meeting;
pub mod moderation;
pub mod petition;
#[cfg(test)]
mod plans;
pub mod programs;
pub mod proposals;
pub mod survey;
pub mod tell;
pub mod voices;

//! Money: what is owed, who takes it, and what was told of it.

pub mod book;
pub mod cards;
pub mod charges;
pub mod events;
pub mod find;
pub mod jobs;
pub mod keeping;
pub mod links;
pub mod sent_back;
pub mod statements;
pub mod transfers;
pub mod troubles;

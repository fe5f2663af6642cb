//! What readers say to the portal and what the portal tells them: who may speak, whom a change concerns, mails and webhooks.

pub mod follow_news;
mod letters;
mod links;
mod resident;
pub mod telling;
pub mod webhook;

pub use links::{follow_of, link_to};
pub use resident::{Resident, Voter};

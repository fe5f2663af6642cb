//! Telling people what became of what they said or follow: whom a thing concerns, the links in mails, the mails.

pub mod co_authors;
pub mod follow_thread;
pub mod jobs;
pub(crate) mod letters;
mod links;
mod news;
mod things;

pub use links::{Link, open};
pub use news::{TOLD, merged_in, parts_in, reason_of};
pub use things::{authors_of, people_of, thing};

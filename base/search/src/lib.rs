//! Search by words: each node's own index, which follows the ledger. See README.md.
#![doc = include_str!("../README.md")]

mod documents;
mod follow;
mod in_time;
mod index;
mod meant;
mod question;
mod stem;
mod stop_words;
mod words;
mod writing;

pub use follow::Follower;
pub use index::{Place, SearchIndex};
pub use writing::Writing;

//! Who hears of what: wishes to be told, and the thread from what was said to what came of it.

mod follow;
mod thread;

pub use follow::{EVERYTHING, Follow, FollowId, Rhythm};
pub use thread::{Bond, Strand, Thing};

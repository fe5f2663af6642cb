//! Who hears of what: wishes to be told, and the thread from what was said to what came of it.

mod decision;
mod follow;
mod newsletter;
mod thread;

pub use decision::{
    Correction, Decision, DecisionId, Draft, Milestone, MilestoneId, Progress, Written,
};
pub use follow::{EVERYTHING, Follow, FollowId, Rhythm};
pub use newsletter::Newsletter;
pub use thread::{Bond, Strand, Thing};

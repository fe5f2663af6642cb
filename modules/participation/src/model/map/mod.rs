//! Opinion maps.

mod opinion;

pub use opinion::{Moderation, Opinion, OpinionId, OpinionMap, OpinionState, Turn, stated};

//! Opinion maps.

mod opinion;
mod polis;

pub use opinion::{Moderation, Opinion, OpinionId, OpinionMap, OpinionState, Turn, stated};
pub use polis::{Held, held};

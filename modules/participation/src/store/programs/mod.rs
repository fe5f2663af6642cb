//! What came from elsewhere.

mod origins;
#[cfg(test)]
mod plan_tests;

pub use origins::{
    Known, Origin, insert_origins, insert_proposals, insert_steps, known_origins, origins_of,
    proposals_of_batch, set_origin,
};

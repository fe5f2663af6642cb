//! What came from elsewhere.

mod keys;
mod origins;
#[cfg(test)]
mod plan_tests;

pub use keys::{end_key, insert_key, insert_sent, key_by_id, key_of_secret, keys_of, sent_with};
pub use origins::{
    Known, Origin, insert_origins, insert_proposals, insert_steps, known_origins, origins_of,
    proposals_of_batch, set_origin,
};

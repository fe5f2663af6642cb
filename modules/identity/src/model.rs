//! Nouns of identity and their rules.

pub mod password;
pub mod role;
pub mod second_factor;

//! What every command begins with: finding what it is about, and asking whether it may be done.

mod found;

pub use found::{draft, may_take_part, scene, setup};

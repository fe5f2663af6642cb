//! What programs read of participation.

pub mod processes;

//! What the verbs share: finding an application for somebody who may, sealing what is said, the clock.

pub mod answers;
pub mod clock;
pub mod found;

//! Disclosure control against the worked examples of its papers, real numbers of the authorities, and its properties.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod alike;
mod noise;
mod signs;
mod ways;

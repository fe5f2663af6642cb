//! The crate from outside: worked examples, properties against brute force, real pools, and whatever bytes come in.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what went wrong by panicking, and what it skips by printing"
)]

mod examples;
mod faults;
mod real_pools;
mod rules;
mod samples;
mod told;
mod trouble;

//! Files as offices have them, and what is made of them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod bad_input;
mod csv_files;
mod frictionless;
mod geographic;
mod messy;
mod other_formats;
mod privacy;
mod support;

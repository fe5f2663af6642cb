//! A town for tests, and people to act in it. See README.md.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod answer;
mod browser;
mod ground;
mod page;
mod people;

pub use answer::{Answer, ask};
pub use browser::{Browser, File};
pub use ground::{Ground, config_in, grounds, on_each_database};
pub use page::Page;
pub use people::{Tried, signs_in, works_as};

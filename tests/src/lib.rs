//! The program seen from outside: towns on either database, and people who act in them through HTTP as a browser
//! without JavaScript would.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test says what went wrong by panicking, and this crate is only tests"
)]

mod between;
pub mod browser;
pub mod cluster;
mod keeper;
pub mod page;
mod patience;
pub mod program;
pub mod runner;
mod town;

pub use between::Between;
pub use browser::Browser;
pub use cluster::Cluster;
pub use page::{Form, Page};
pub use patience::eventually;
pub use program::Program;
pub use runner::{Test, run};
pub use town::{Account, Engine, Town};

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
mod command;
pub mod crowd;
mod keeper;
pub mod page;
mod partner;
mod patience;
mod person;
pub mod pictures;
mod port;
pub mod post_box;
pub mod program;
pub mod runner;
mod small_disk;
mod template;
mod town;

pub use between::Between;
pub use browser::Browser;
pub use cluster::Cluster;
pub use command::{Outcome, stoa};
pub use crowd::Crowd;
pub use page::{Form, Page};
pub use partner::Partner;
pub use patience::eventually;
pub use person::Written;
pub use post_box::Mail;
pub use program::Program;
pub use runner::{Test, run};
pub use small_disk::SmallDisk;
pub use town::{Account, Engine, Town};

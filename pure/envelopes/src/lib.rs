//! Secret ballots: papers that are signed unseen, envelopes that the town cannot open, a key in shares, and the checks that anybody can make.
#![doc = include_str!("../README.md")]

mod ballot;
mod cast;
mod code;
mod envelope;
mod error;
pub mod hpke;
mod letters;
mod opened;
mod paper;
mod pss;
mod shares;
mod signing;

pub use ballot::{Ballot, Choice, Tracking};
pub use cast::{Cast, Election, Issued, look_at_cast};
pub use code::Code;
pub use envelope::{Envelope, MOST_BYTES, Vote};
pub use error::{Error, Result};
pub use hpke::{BoxKey, BoxSecret, Sealed};
pub use opened::Opened;
pub use paper::{Holder, Paper};
/// Where randomness comes from: the caller's source, as the crates below want it.
pub use rsa::rand_core;
pub use shares::{Share, join, split};
pub use signing::{PaperKey, PaperSigner};

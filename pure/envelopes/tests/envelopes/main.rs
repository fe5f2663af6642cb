//! The crate from outside: the vectors of the RFCs, a whole election, what strangers may send, and properties.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod ballots;
mod browser;
mod election;
mod hostile;
mod known;
mod shares;
mod vectors;

//! The tests of pure/credentials.

#![expect(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

mod canonical;
mod data_model;
mod golden;
mod hostile;
mod issuing;
mod keys;
mod permit;
mod qr;
mod revocation;
mod tampering;

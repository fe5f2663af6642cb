//! The tests of pure/credentials.

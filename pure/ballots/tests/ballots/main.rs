//! The tests of the crate, by subject.

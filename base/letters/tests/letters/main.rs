//! The tests of base/letters.

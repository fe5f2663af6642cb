//! The tests of base/rules.

//! The tests of base/rules.

#[cfg(test)]
mod tck;

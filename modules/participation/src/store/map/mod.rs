//! The tables of opinion maps and surveys.

//! The pages of opinion maps and surveys.

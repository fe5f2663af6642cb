//! The nouns of opinion maps and surveys.

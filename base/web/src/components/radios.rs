//! One of few.

use super::choices::{Choice, Choices, Kind};
use super::text::Text;

/// A group of radios, sent under `name`.
pub fn radios(name: impl Into<String>) -> Choices {
    Choices::new(Kind::Radio, name)
}

/// One radio that sends `value` and shows `text`.
pub fn radio(value: impl Into<String>, text: impl Into<Text>) -> Choice {
    Choice::new(value, text)
}

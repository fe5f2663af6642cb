//! Any of few.

use super::choices::{Choice, Choices, Kind};
use super::text::Text;

/// A group of checkboxes, sent under `name` once for each that is ticked.
pub fn checkboxes(name: impl Into<String>) -> Choices {
    Choices::new(Kind::Checkbox, name)
}

/// One checkbox that sends `value` and shows `text`.
pub fn checkbox(value: impl Into<String>, text: impl Into<Text>) -> Choice {
    Choice::new(value, text)
}

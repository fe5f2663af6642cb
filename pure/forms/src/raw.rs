//! What was typed, before it means anything.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::FileAnswer;

/// The fields of a page as they came: names such as `birth.day`, each with the values that came under it. Kept as it is where it was wrong, so that
/// nobody types twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawFields {
    /// By the field's name: a question's key, or `KEY.PART`.
    #[serde(default)]
    pub texts: BTreeMap<String, Vec<String>>,
    /// Uploaded files, by the question's key.
    #[serde(default)]
    pub files: BTreeMap<String, Vec<FileAnswer>>,
}

impl RawFields {
    /// One more value of a field.
    pub fn push(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.texts
            .entry(field.into())
            .or_default()
            .push(value.into());
    }

    /// The same, in a chain.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, value: impl Into<String>) -> Self {
        self.push(field, value);
        self
    }

    /// The first value of a field; empty if there is none.
    pub fn first(&self, field: &str) -> &str {
        self.all(field).first().map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn all(&self, field: &str) -> &[String] {
        self.texts.get(field).map_or(&[], Vec::as_slice)
    }

    /// The first value of `KEY.PART`.
    pub fn part(&self, key: &str, part: &str) -> &str {
        self.first(&format!("{key}.{part}"))
    }
}

impl<const N: usize> From<[(&str, &str); N]> for RawFields {
    fn from(fields: [(&str, &str); N]) -> Self {
        let empty = Self::default();
        fields
            .into_iter()
            .fold(empty, |raw, (field, value)| raw.with(field, value))
    }
}

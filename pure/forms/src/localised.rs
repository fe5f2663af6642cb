//! A text in the languages of a form.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use serde_json::Value;

/// A text in several languages, by BCP 47 tag. In a file it is a map of languages, or one plain text that serves them all
/// (kept under the empty tag).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localised(BTreeMap<String, String>);

impl Localised {
    /// One text for every language.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(String::new(), text.into())]))
    }

    /// The same with a text for one more language.
    #[must_use]
    pub fn with(mut self, language: impl Into<String>, text: impl Into<String>) -> Self {
        self.0.insert(language.into(), text.into());
        self
    }

    /// The text in `language`; otherwise in its main language (`fr` for `fr-CA`), the plain one, in `fallback`, in any. Empty if there is none.
    pub fn get(&self, language: &str, fallback: &str) -> &str {
        let main = language.split('-').next().unwrap_or(language);
        [language, main, "", fallback]
            .iter()
            .find_map(|tag| self.0.get(*tag))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether `language` has a text, its own or one for all.
    pub fn has(&self, language: &str) -> bool {
        [language, ""]
            .iter()
            .any(|tag| self.0.get(*tag).is_some_and(|text| !text.trim().is_empty()))
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// This text and another one below it, in each language that either has.
    #[must_use]
    pub fn above(&self, other: &Self) -> Self {
        let tags = self.0.keys().chain(other.0.keys());
        let text = |tag: &String| {
            let parts = [self.0.get(tag), other.0.get(tag)].into_iter().flatten();
            (
                tag.clone(),
                parts.map(String::as_str).collect::<Vec<_>>().join("\n"),
            )
        };
        Self(tags.map(text).collect())
    }

    /// Tags and texts, in the order of the tags; the plain text has an empty tag.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(tag, text)| (tag.as_str(), text.as_str()))
    }
}

impl Serialize for Localised {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match (self.0.len(), self.0.get("")) {
            (1, Some(text)) => serializer.serialize_str(text),
            _ => self.0.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Localised {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = |value: Value| match value {
            Value::String(text) => Ok(text),
            Value::Number(number) => Ok(number.to_string()),
            Value::Bool(truth) => Ok(truth.to_string()),
            other => Err(D::Error::custom(format!("expected a text, found {other}"))),
        };
        match Value::deserialize(deserializer)? {
            Value::Object(map) => map
                .into_iter()
                .map(|(tag, value)| Ok((tag, text(value)?)))
                .collect::<Result<_, _>>()
                .map(Self),
            other => text(other).map(Self::plain),
        }
    }
}

//! What is wrong with an answer.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

/// What a check needs to know besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day on which it is answered, where the service is.
    pub today: Date,
    /// In which language (BCP 47): decides how numbers are written.
    pub language: String,
}

/// One fault of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// The question's key.
    pub question: String,
    /// Which field of several, such as `postcode` or `month`; empty if it is the only one, or all.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub part: &'static str,
    /// The key of the sentence that says it.
    pub code: &'static str,
    /// What the sentence names: numbers, dates (ISO 8601), keys.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<&'static str, String>,
}

impl Fault {
    /// A fault of a question, by the sentence's key.
    pub fn new(question: &str, code: &'static str) -> Self {
        Self {
            question: question.to_owned(),
            part: "",
            code,
            args: BTreeMap::new(),
        }
    }

    /// The same, of one field among several.
    #[must_use]
    pub fn in_part(mut self, part: &'static str) -> Self {
        self.part = part;
        self
    }

    /// The same with something to name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

//! When a page or a question is asked.

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::Value;

use crate::Decimal;

/// A condition on answers given before. In a file it is a map of one word: `equals: {question: pets, value: yes}`.
///
/// A question that was not asked or not answered makes every comparison false. Of a repeated page any item may make it true,
/// except on that page itself, where the item's own answers count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// The answer is this one; for several choices: is among them.
    Equals {
        /// The question's key.
        question: String,
        /// What to compare with.
        value: Literal,
    },
    /// The answer is one of these.
    OneOf {
        /// The question's key.
        question: String,
        /// What to compare with.
        values: Vec<Literal>,
    },
    /// The number, amount (in whole currency units) or date is greater.
    Greater {
        /// The question's key.
        question: String,
        /// What to compare with; for dates also `today-18y`.
        than: Literal,
    },
    /// The number, amount or date is less.
    Less {
        /// The question's key.
        question: String,
        /// What to compare with; for dates also `today-18y`.
        than: Literal,
    },
    /// The question, by its key, was answered.
    Answered(String),
    /// Each of these holds.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
}

/// A value that a condition compares with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Literal {
    /// `true` or `false`, for yes_no and declarations.
    Truth(bool),
    /// A number, or an amount in whole units of its currency.
    Number(Decimal),
    /// A choice's key, a country, a date, a text.
    Text(String),
}

impl<'de> Deserialize<'de> for Literal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Bool(truth) => Ok(Self::Truth(truth)),
            Value::String(text) => Ok(Self::Text(text)),
            Value::Number(number) => number
                .to_string()
                .parse()
                .map(Self::Number)
                .map_err(D::Error::custom),
            other => Err(D::Error::custom(format!(
                "expected a text, a number, true or false, found {other}"
            ))),
        }
    }
}

impl Condition {
    /// The keys of the questions that it looks at, in order, some maybe twice.
    pub fn questions(&self) -> Vec<&str> {
        let mut found = Vec::new();
        let mut open = vec![self];
        while let Some(condition) = open.pop() {
            match condition {
                Self::Equals { question, .. }
                | Self::OneOf { question, .. }
                | Self::Greater { question, .. }
                | Self::Less { question, .. }
                | Self::Answered(question) => found.push(question.as_str()),
                Self::All(parts) | Self::Any(parts) => open.extend(parts.iter().rev()),
                Self::Not(part) => open.push(part),
            }
        }
        found
    }
}

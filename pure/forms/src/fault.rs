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

/// The keys of all sentences about answers, with what each may name. Amounts name their `currency` besides.
pub const FAULTS: [(&str, &[&str]); 52] = [
    ("forms-address-lacks-postcode", &[]),
    ("forms-address-lacks-street", &[]),
    ("forms-address-lacks-town", &[]),
    ("forms-choice-excludes-others", &["choice"]),
    ("forms-date-in-the-future", &["latest"]),
    ("forms-date-in-the-past", &["earliest"]),
    ("forms-date-lacks-part", &["part"]),
    ("forms-date-too-early", &["earliest"]),
    ("forms-date-too-late", &["latest"]),
    ("forms-date-year-of-four-digits", &[]),
    ("forms-file-empty", &["file"]),
    ("forms-file-of-wrong-kind", &["file", "kinds"]),
    ("forms-file-too-large", &["file", "max"]),
    ("forms-iban-mistyped", &[]),
    ("forms-iban-of-another-country", &["countries"]),
    ("forms-iban-of-wrong-length", &["country", "length"]),
    ("forms-iban-without-country", &[]),
    ("forms-missing", &[]),
    ("forms-no-file", &[]),
    ("forms-no-place", &[]),
    ("forms-no-such-choice", &[]),
    ("forms-not-a-date", &[]),
    ("forms-not-a-number", &[]),
    ("forms-not-a-phone", &[]),
    ("forms-not-a-place", &[]),
    ("forms-not-a-plate", &["countries"]),
    ("forms-not-a-postcode", &[]),
    ("forms-not-a-signature", &[]),
    ("forms-not-a-time", &[]),
    ("forms-not-agreed", &[]),
    ("forms-not-an-answer", &["type"]),
    ("forms-not-an-email", &[]),
    ("forms-not-an-identity-number", &["scheme"]),
    ("forms-not-answers", &[]),
    ("forms-not-signed", &[]),
    ("forms-nothing-chosen", &[]),
    ("forms-number-not-whole", &[]),
    ("forms-number-too-great", &["max"]),
    ("forms-number-too-many-decimals", &["decimals"]),
    ("forms-number-too-small", &["min"]),
    ("forms-phone-without-country", &[]),
    ("forms-place-outside", &[]),
    ("forms-text-too-long", &["length", "max"]),
    ("forms-time-too-early", &["earliest"]),
    ("forms-time-too-late", &["latest"]),
    ("forms-too-few-chosen", &["min"]),
    ("forms-too-few-items", &["min"]),
    ("forms-too-many-chosen", &["max"]),
    ("forms-too-many-files", &["max"]),
    ("forms-too-many-items", &["max"]),
    ("forms-unknown-page", &[]),
    ("forms-unknown-question", &[]),
];

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

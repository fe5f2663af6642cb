//! The published rules for what people write.

use stoa_kernel::db::{FromValue, Value};

/// A rule of `/participate/rules`; each has a name and an explanation in the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Keep to the question.
    Topic,
    /// Speak against ideas, not against people.
    Respect,
    /// Leave private things private.
    Private,
    /// Do not pretend to be somebody else.
    Own,
    /// Do not send the same again and again.
    Once,
    /// Keep to the law.
    Law,
}

impl Rule {
    /// In the order in which they are told.
    pub const ALL: [Rule; 6] = [
        Rule::Topic,
        Rule::Respect,
        Rule::Private,
        Rule::Own,
        Rule::Once,
        Rule::Law,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Rule::Topic => "topic",
            Rule::Respect => "respect",
            Rule::Private => "private",
            Rule::Own => "own",
            Rule::Once => "once",
            Rule::Law => "law",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Rule::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

impl FromValue for Rule {
    fn from_value(value: &Value) -> Option<Self> {
        Rule::parse(&String::from_value(value)?)
    }
}

//! What is wrong with a definition.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

/// One thing that is wrong with a definition, and how it is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flaw {
    /// The page's slug; empty where the form itself is meant.
    pub page: String,
    /// The question's key; empty where the page itself is meant.
    pub question: String,
    /// The key of the sentence that says it.
    pub code: &'static str,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
}

/// The sentences in English, by their keys; `{name}` stands for an argument.
const SENTENCES: [(&str, &str); 38] = [
    (
        "form-without-language",
        "The form names no language. Write for example `languages: [en]`.",
    ),
    (
        "form-language-malformed",
        "{language} is no language's tag. Write for example en, es or fr-CA.",
    ),
    (
        "form-language-twice",
        "The language {language} is named twice. Leave one of them out.",
    ),
    (
        "form-without-pages",
        "The form has no page. Add one with a question.",
    ),
    (
        "form-too-many",
        "There are {count} {what}, and {max} are allowed. Split the form, or leave some out.",
    ),
    (
        "form-slug-malformed",
        "The name {slug} may only have small letters, digits and hyphens, at most 64, and begin with a letter.",
    ),
    (
        "form-slug-reserved",
        "A page may not be called `end`: that is the word for the end of the form.",
    ),
    (
        "form-slug-taken",
        "Two pages are called {slug}. Give one of them another name.",
    ),
    (
        "form-key-malformed",
        "The name {key} may only have letters, digits, underscores and hyphens, at most 64.",
    ),
    (
        "form-key-taken",
        "Two questions are called {key}. Give one of them another name; names are unique in the whole form.",
    ),
    (
        "form-choice-taken",
        "The choice {choice} is there twice. Give one of them another key.",
    ),
    (
        "form-declaration-taken",
        "Two declarations are called {key}. Give one of them another name.",
    ),
    (
        "form-signatory-taken",
        "Two signatories are called {key}. Give one of them another name.",
    ),
    (
        "form-page-without-questions",
        "The page asks nothing. Add a question, or leave the page out.",
    ),
    (
        "form-without-choices",
        "There is nothing to choose. Add two choices or more.",
    ),
    (
        "form-page-unknown",
        "It goes to the page {target}, which does not exist. Name a page of the form, or `end`.",
    ),
    (
        "form-page-unreachable",
        "Nobody reaches this page. Change a `go_to` before it, or leave the page out.",
    ),
    (
        "form-go-to-unreachable",
        "A `go_to` without a condition stands before others, which are never looked at. Put it last.",
    ),
    (
        "form-loop",
        "These pages lead round in a circle: {pages}. Let one of them go on instead of back.",
    ),
    (
        "form-question-unknown",
        "It depends on the question {asked}, which does not exist. Name a question of the form.",
    ),
    (
        "form-question-later",
        "It depends on the question {asked}, which is not asked before it. Move that question to an earlier place.",
    ),
    (
        "form-value-unknown",
        "It compares {asked} with {value}, which is not among its choices. Name one of them.",
    ),
    (
        "form-value-of-wrong-kind",
        "It compares {asked}, a question of the type {kind}, with {value}, which such an answer never is.",
    ),
    (
        "form-not-comparable",
        "It asks whether {asked} is greater or less, which only numbers, amounts, dates and times are.",
    ),
    (
        "form-condition-too-deep",
        "Conditions stand within each other deeper than {max}. Write them more plainly.",
    ),
    (
        "form-condition-empty",
        "A condition of `all`, `any` or `one_of` has nothing in it. Add something, or leave it out.",
    ),
    (
        "form-sum-unknown",
        "It adds {asked}, which is no question. Name number and money questions.",
    ),
    (
        "form-sum-of-wrong-kind",
        "It adds {asked}, which is neither a number nor an amount in the same currency as the rest.",
    ),
    (
        "form-email-unknown",
        "Who signs is reached by {asked}, which is no question of the type email.",
    ),
    (
        "form-signatory-unnamed",
        "Who signs is called by {asked}, which is no question of the type name or text on the page of their address.",
    ),
    (
        "form-signatory-sees-nothing",
        "Who signs is shown the page {asked}, which does not exist. Name a page of the form.",
    ),
    (
        "form-limits-crossed",
        "The least ({min}) is more than the most ({max}). Exchange them.",
    ),
    (
        "form-limit-too-great",
        "{name} is {value}, and {max} is the most that is possible.",
    ),
    (
        "form-limit-too-small",
        "{name} is {value}, and {min} is the least that makes sense.",
    ),
    (
        "form-country-unknown",
        "{country} is no country's code. Write two capitals of ISO 3166-1, such as ES.",
    ),
    (
        "form-language-unknown",
        "{language} is no language's code. Write small letters of ISO 639, such as es.",
    ),
    (
        "form-currency-unknown",
        "{currency} is no currency's code. Write three capitals of ISO 4217, such as EUR.",
    ),
    (
        "form-text-missing",
        "The {what} has no text in {language}. Write one.",
    ),
];

impl Flaw {
    /// A flaw of the form itself, of a page, or of a question.
    pub fn new(page: &str, question: &str, code: &'static str) -> Self {
        Self {
            page: page.to_owned(),
            question: question.to_owned(),
            code,
            args: BTreeMap::new(),
        }
    }

    /// The same with something to name.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.insert(name, value.to_string());
        self
    }

    /// The keys of all sentences about definitions.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        SENTENCES.iter().map(|(code, _)| *code)
    }
}

impl fmt::Display for Flaw {
    /// Where, what, and how to mend it, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.page.as_str(), self.question.as_str()) {
            ("", "") => f.write_str("form: ")?,
            ("", question) => write!(f, "{question}: ")?,
            (page, "") => write!(f, "page {page}: ")?,
            (page, question) => write!(f, "page {page}, question {question}: ")?,
        }
        let known = SENTENCES.iter().find(|(code, _)| *code == self.code);
        let sentence = known.map_or(self.code, |(_, sentence)| sentence);
        let put = |text: String, (name, value): (&&str, &String)| {
            text.replace(&format!("{{{name}}}"), value)
        };
        f.write_str(&self.args.iter().fold(sentence.to_owned(), put))
    }
}

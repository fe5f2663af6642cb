//! A draft, and what was found while it was made.

use std::{collections::BTreeMap, fmt};

use serde::Serialize;

use crate::Definition;

/// A form as far as it could be taken over. It may still have flaws, which `Definition::check` tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The form.
    pub definition: Definition,
    /// Each thing that needs a person, in the order of the file.
    pub findings: Vec<Finding>,
}

/// Why nothing could be taken over, in words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotImported(pub String);

/// One thing that needs a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where in the file: `survey 12` for a row of a sheet, a path for JSON.
    pub place: String,
    /// The name of what it is about, as the file has it; maybe empty.
    pub name: String,
    /// The key of the sentence that says it.
    pub code: &'static str,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
}

/// The sentences in English, by their keys.
pub const SENTENCES: [(&str, &str); 23] = [
    (
        "draft-calculation",
        "It is calculated by “{expression}”, which is not a sum. Calculate it by a rule, or leave it out; it was left out.",
    ),
    (
        "draft-choice-filter",
        "The choices are filtered by “{expression}”. All of them are offered; split the question if that is too much.",
    ),
    (
        "draft-choices-elsewhere",
        "Its choices stand in another file, {file}. Write them here; it asks for a text until then.",
    ),
    (
        "draft-choices-missing",
        "The list of choices “{list}” is not in the file. Write them.",
    ),
    (
        "draft-condition",
        "The condition “{expression}” could not be taken over. It is asked always; write the condition anew.",
    ),
    (
        "draft-constraint",
        "The constraint “{expression}” could not be taken over. Choose a type of question that checks it, or set limits.",
    ),
    (
        "draft-default",
        "It had the answer “{value}” beforehand, which forms here do not suggest.",
    ),
    (
        "draft-group-unclosed",
        "The group does not end, or ends without a beginning. Look where it should.",
    ),
    (
        "draft-include",
        "It includes another form, {file}. Import that one and copy its pages.",
    ),
    (
        "draft-key",
        "Its name became {key}, which is unique and well formed here.",
    ),
    (
        "draft-language",
        "The language “{language}” is not known. Its texts stand under {tag}; write the right tag (BCP 47).",
    ),
    (
        "draft-less",
        "It became the type {type}, which is less than “{was}” was. Look whether that is enough.",
    ),
    (
        "draft-loop",
        "It is asked in a loop over the list “{list}”. It became a page of its own; write out what is asked for each.",
    ),
    (
        "draft-media",
        "It has a picture, sound or film, “{file}”. Put it where people find it, and link to it in the hint.",
    ),
    (
        "draft-metadata",
        "It records “{was}” by itself, which forms here do not ask. It was left out.",
    ),
    (
        "draft-no-label",
        "It had no label. Write what people are asked.",
    ),
    (
        "draft-other",
        "It lets people write another answer. A choice “other” was added; add a question that asks which.",
    ),
    (
        "draft-piped",
        "A text shows the answer to another question, {name}, which texts here cannot. Write it without.",
    ),
    (
        "draft-repeat-count",
        "How often it is asked depends on “{expression}”. It may be asked up to {max} times; set the limit.",
    ),
    (
        "draft-repeat-nested",
        "It repeats within something that repeats. It became a page that repeats for itself.",
    ),
    (
        "draft-required",
        "It must be answered only if “{expression}”. It is not required; ask it on a condition instead.",
    ),
    (
        "draft-script",
        "A script decides something here: “{expression}”. It was left out; write a condition or a rule.",
    ),
    (
        "draft-type",
        "The type “{was}” is not known. It asks for a text; choose a type.",
    ),
];

impl Finding {
    /// A finding at a place, about something of that name.
    pub fn new(place: impl Into<String>, name: &str, code: &'static str) -> Self {
        Self {
            place: place.into(),
            name: name.to_owned(),
            code,
            args: BTreeMap::new(),
        }
    }

    /// The same with something to name, cut at 200 characters.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let value = value.to_string().chars().take(200).collect();
        self.args.insert(name, value);
        self
    }
}

impl fmt::Display for Finding {
    /// Where, what, and what is to be done, in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = SENTENCES.iter().find(|(code, _)| *code == self.code);
        let sentence = known.map_or(self.code, |(_, sentence)| sentence);
        let put = |text: String, (name, value): (&&str, &String)| {
            text.replace(&format!("{{{name}}}"), value)
        };
        let said = self.args.iter().fold(sentence.to_owned(), put);
        let about = if self.name.is_empty() {
            String::new()
        } else {
            format!(", {}", self.name)
        };
        write!(f, "{}{about}: {said}", self.place)
    }
}

//! Something wrong in a file that somebody writes: where it is, and the sentence that says it.

use std::fmt;

use stoa_forms::Flaw;
use stoa_kernel::Message;

/// Something wrong in a file: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFault {
    /// The fields that lead there, as the file has them: `promise_days`, `letters, yes, subject`; `the file` where it cannot be read.
    pub place: String,
    /// The line, from 1, where it is known.
    pub line: Option<u32>,
    /// A sentence in each language; what the engines of YAML, FEEL and templates say themselves is in English.
    pub what: Message,
}

impl FileFault {
    /// What an engine says itself, in English.
    pub fn new(place: impl Into<String>, what: impl fmt::Display) -> Self {
        Self::of(place, "services-fault-said").with("what", what)
    }

    /// A sentence of ours.
    pub fn of(place: impl Into<String>, key: &'static str) -> Self {
        FileFault {
            place: place.into(),
            line: None,
            what: Message::new(key),
        }
    }

    /// The same with something that the sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.what = self.what.with(name, value);
        self
    }

    /// What a form says of itself; its sentences are named by their codes.
    pub fn flaw(place: impl Into<String>, flaw: &Flaw) -> Self {
        let fault = Self::of(place, flaw.code);
        flaw.args
            .iter()
            .fold(fault, |fault, (name, value)| fault.with(name, value))
    }

    /// A file that is no YAML, or has fields that do not belong there.
    pub fn unread(error: &serde_saphyr::Error) -> Self {
        let line = error.location().map(|place| place.line());
        let said = error.without_snippet().to_string();
        // The line is told beside it, and may be that of a part.
        let what = said
            .rsplit_once(" at line ")
            .map_or(said.as_str(), |(what, _)| what);
        FileFault {
            line: line.and_then(|line| u32::try_from(line).ok()),
            ..Self::new("the file", what)
        }
    }

    /// The sentence, with its place and line as arguments for whoever shows it.
    pub fn message(self) -> Message {
        let what = self.what.with("place", self.place);
        match self.line {
            Some(line) => what.with("line", line),
            None => what,
        }
    }
}

/// `form, page dogs, question born`, as far as a flaw names them.
pub fn place_of(flaw: &Flaw) -> String {
    let mut place = "form".to_owned();
    for (word, name) in [("page", &flaw.page), ("question", &flaw.question)] {
        if !name.is_empty() {
            place = format!("{place}, {word} {name}");
        }
    }
    place
}

/// The line of a text in YAML, from 1, at which a place stands; that of its last part that can be found, which is enough to look there.
pub fn line_of(text: &str, place: &str) -> Option<u32> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = None;
    let mut from = 0;
    let parts = place.split([',', '.']).flat_map(str::split_whitespace);
    for part in parts {
        let names = |line: &&str| {
            let bare = line.trim().trim_start_matches("- ").trim_start_matches('{');
            let bare = bare.trim();
            let key = bare.split_once(':').map_or("", |(key, _)| key.trim());
            let named = bare.split(['{', ',', ' ', ':', '"', '\'', '}']);
            key == part
                || (bare.contains("key:") || bare.contains("slug:"))
                    && named.clone().any(|word| word == part)
        };
        if let Some(at) = lines
            .get(from..)
            .and_then(|rest| rest.iter().position(names))
        {
            from += at;
            found = Some(from);
        }
    }
    found.and_then(|at| u32::try_from(at + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::{FileFault, line_of};

    #[test]
    fn a_place_has_its_line() {
        let text = "letters:\n  - { key: no, sent: refused }\n  - key: yes\n    sent: granted\n    subject: Yes\n";
        assert_eq!(line_of(text, "letters, yes, subject"), Some(5));
        assert_eq!(line_of(text, "letters, no, text in \"en\""), Some(2));
        assert_eq!(line_of(text, "promise_days"), None);
    }

    #[test]
    fn what_cannot_be_read_has_its_line() {
        let read: Result<std::collections::BTreeMap<String, u32>, _> =
            serde_saphyr::from_str("a: 1\nb: two\n");
        let fault = FileFault::unread(&read.unwrap_err());
        assert_eq!(fault.line, Some(2));
        assert_eq!(fault.place, "the file");
    }
}

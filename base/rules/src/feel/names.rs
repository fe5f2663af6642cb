//! Names that are more than one word, or hold signs: only who knows them can read them (DMN 1.5 section 10.3.1.5).

use std::{collections::BTreeSet, sync::Arc};

/// Names that FEEL itself has, of several words.
const OWN: &[&str] = &[
    "date and time",
    "years and months duration",
    "string length",
    "upper case",
    "lower case",
    "substring before",
    "substring after",
    "starts with",
    "ends with",
    "string join",
    "list contains",
    "list replace",
    "insert before",
    "index of",
    "distinct values",
    "duplicate values",
    "round up",
    "round down",
    "round half up",
    "round half down",
    "day of week",
    "day of year",
    "month of year",
    "week of year",
    "met by",
    "overlaps before",
    "overlaps after",
    "finished by",
    "started by",
    "get value",
    "get entries",
    "context put",
    "context merge",
    "time offset",
    "start included",
    "end included",
];

/// The names that a text may mention.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Longest first, by their first character.
    known: BTreeSet<(char, std::cmp::Reverse<usize>, Arc<str>)>,
}

/// Whether a name may begin so (grammar rule 28).
pub fn starts_name(c: char) -> bool {
    c == '_' || c == '?' || c == '$' || c.is_alphabetic()
}

/// Whether a name may go on so (grammar rule 29).
pub fn continues_name(c: char) -> bool {
    starts_name(c) || c.is_ascii_digit() || c == '\u{b7}' || c.is_numeric() || is_mark(c)
}

/// Marks that belong to the letter before them.
fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}' | '\u{203f}' | '\u{2040}' | '\u{200c}' | '\u{200d}'
    )
}

/// A name with one space where there were any.
pub fn normalised(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Names {
    /// Those of FEEL.
    pub fn own() -> Self {
        let mut names = Self::default();
        OWN.iter().for_each(|name| names.add(name));
        names
    }

    /// Adds a name, if it is not a single word anyway.
    pub fn add(&mut self, name: &str) {
        let name = normalised(name);
        let Some(first) = name.chars().next() else {
            return;
        };
        if name.len() <= 300 && !name.chars().all(continues_name) {
            let length = std::cmp::Reverse(name.len());
            self.known.insert((first, length, Arc::from(name)));
        }
    }

    /// The longest known name with which `text` begins, and how many bytes of the text it takes.
    pub fn longest(&self, text: &str) -> Option<(Arc<str>, usize)> {
        let first = text.chars().next()?;
        let from = (first, std::cmp::Reverse(usize::MAX), Arc::from(""));
        self.known
            .range(from..)
            .take_while(|(initial, ..)| *initial == first)
            .find_map(|(_, _, name)| Some((name.clone(), taken(name, text)?)))
    }
}

/// How many bytes of `text` the name takes, with any white space where the name has a space.
fn taken(name: &str, text: &str) -> Option<usize> {
    let mut rest = text;
    for c in name.chars() {
        if c == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else {
            rest = rest.strip_prefix(c)?;
        }
    }
    let ends = name.chars().next_back().is_some_and(continues_name);
    let goes_on = rest.chars().next().is_some_and(continues_name);
    (!(ends && goes_on)).then(|| text.len() - rest.len())
}

//! Headings of columns, in one of their many spellings.

use std::collections::BTreeMap;

use super::sheets::Row;
use crate::{Localised, import::languages};

/// Other names of the columns that are looked at.
const ALIASES: [(&str, &str); 20] = [
    ("caption", "label"),
    ("command", "type"),
    ("tag", "name"),
    ("value", "name"),
    ("list name", "list_name"),
    ("relevance", "relevant"),
    ("skippattern", "relevant"),
    ("calculate", "calculation"),
    ("constraint message", "constraint_message"),
    ("count", "repeat_count"),
    ("repeat count", "repeat_count"),
    ("choice filter", "choice_filter"),
    ("bind::relevant", "relevant"),
    ("bind::required", "required"),
    ("bind::constraint", "constraint"),
    ("bind::calculate", "calculation"),
    ("control::appearance", "appearance"),
    ("control::jr:count", "repeat_count"),
    ("title", "form_title"),
    ("id_string", "form_id"),
];

/// A heading in one spelling: small letters, and what stands behind `::` (or, in old workbooks, `:`) as it was written.
pub fn heading(text: &str) -> String {
    let text = text.trim();
    let (base, rest) = match text.split_once("::") {
        Some((base, rest)) => (base, Some(rest)),
        None => match text.split_once(':') {
            Some((base, rest)) => (base, Some(rest)),
            None => (text, None),
        },
    };
    let base = base.trim().to_lowercase();
    let whole = match rest {
        Some(rest) if ["bind", "control"].contains(&base.as_str()) => {
            format!("{base}::{}", rest.trim().to_lowercase())
        }
        Some(rest) => {
            let alias = alias(&base).unwrap_or(&base);
            return format!("{alias}::{}", rest.trim());
        }
        None => base,
    };
    alias(&whole).map_or(whole.clone(), str::to_owned)
}

fn alias(heading: &str) -> Option<&'static str> {
    ALIASES
        .iter()
        .find(|(other, _)| *other == heading)
        .map(|(_, ours)| *ours)
}

/// The texts of a row under `base` and `base::LANGUAGE`; a text without a language is of the language `default`.
pub fn texts(row: &Row, base: &str, default: &str) -> Localised {
    let mut text = Localised::default();
    for (heading, value) in &row.cells {
        match heading.split_once("::") {
            Some((of, language)) if of == base => {
                text = text.with(languages::tag(language).0, value.as_str())
            }
            None if heading == base => text = text.with(default, value.as_str()),
            _ => {}
        }
    }
    text
}

/// The languages that labels and hints are in, by what is written, with how many cells each.
pub fn written_languages<'a>(rows: impl Iterator<Item = &'a Row>) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for row in rows {
        for heading in row.cells.keys() {
            if let Some((base, language)) = heading.split_once("::")
                && ["label", "hint"].contains(&base)
            {
                *found.entry(language.to_owned()).or_default() += 1;
            }
        }
    }
    found
}

//! The house rules that a compiler does not know, read from the sources. Each test prints every place that breaks its rule.
//!
//! `exceptions.toml` lists what is allowed to break a rule for now. The lists may only shrink: an entry that is no
//! longer needed fails too.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod commands;
mod crates;
mod documents;
mod files;
mod source;
mod sql;
mod texts;
mod words;

use std::collections::BTreeSet;

/// Compares what breaks a rule, as `place: what is wrong`, with the exceptions of that name.
///
/// An exception is the place alone. Fails on what is not excepted, and on exceptions nothing needs any more.
fn holds(rule: &str, broken: &[(String, String)]) {
    let text = source::read("tests/tidy/exceptions.toml");
    let lists: toml::Table = text.parse().expect("tests/tidy/exceptions.toml is TOML");
    let excepted: BTreeSet<&str> = lists
        .get(rule)
        .and_then(toml::Value::as_array)
        .map(|list| list.iter().filter_map(toml::Value::as_str).collect())
        .unwrap_or_default();
    let mut wrong: Vec<String> = broken
        .iter()
        .filter(|(place, _)| !excepted.contains(place.as_str()))
        .map(|(place, what)| format!("{place}: {what}"))
        .collect();
    let places: BTreeSet<&str> = broken.iter().map(|(place, _)| place.as_str()).collect();
    wrong.extend(excepted.difference(&places).map(|place| {
        format!("{place}: no longer breaks the rule; take it out of exceptions.toml")
    }));
    assert!(
        wrong.is_empty(),
        "{rule}, {} places:\n  {}\n",
        wrong.len(),
        wrong.join("\n  ")
    );
}

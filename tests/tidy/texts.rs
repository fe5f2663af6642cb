//! Every sentence in every language: the same keys, each one used, and none used that is missing.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    holds,
    source::{Literal, files, literals, program, read},
};

pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// The functions whose string argument is a text key.
const SPEAK: [&str; 2] = ["t", "t_with"];

/// The keys of a Fluent file, with the names of the arguments each takes.
fn keys(path: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    let mut current = String::new();
    for line in read(path).lines() {
        let starts = line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-');
        if let Some((key, _)) = line.split_once('=').filter(|_| starts) {
            current = key.trim().to_owned();
            keys.insert(current.clone(), BTreeSet::new());
        }
        for rest in line.split('$').skip(1) {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)))
                .unwrap_or(rest.len());
            if let Some(arguments) = keys.get_mut(&current) {
                arguments.insert(rest[..end].to_owned());
            }
        }
    }
    keys
}

/// The sentences of one line of a Fluent file, by their keys.
pub fn sentences(path: &str) -> BTreeMap<String, String> {
    let text = read(path);
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    lines
        .filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(|(key, sentence)| (key.to_owned(), sentence.to_owned()))
        .collect()
}

/// The folders that hold texts: `modules/reports/texts`.
pub fn folders() -> BTreeSet<String> {
    ["base", "modules", "app"]
        .iter()
        .flat_map(|floor| files(floor, ".ftl"))
        .filter_map(|path| path.rsplit_once('/').map(|(folder, _)| folder.to_owned()))
        .collect()
}

#[test]
fn each_sentence_is_there_in_each_language() {
    let mut broken = Vec::new();
    for folder in folders() {
        let english = keys(&format!("{folder}/en.ftl"));
        for language in &LANGUAGES[1..] {
            let path = format!("{folder}/{language}.ftl");
            let theirs = keys(&path);
            for (key, arguments) in &english {
                match theirs.get(key) {
                    None => broken.push((format!("{path} {key}"), "is missing".to_owned())),
                    // A language may leave an argument out (Arabic says "two reports" in one word), never add one.
                    Some(used) if !used.is_subset(arguments) => {
                        broken.push((
                            format!("{path} {key}"),
                            format!("takes {used:?}, English gives {arguments:?}"),
                        ));
                    }
                    Some(_) => {}
                }
            }
            for key in theirs.keys().filter(|key| !english.contains_key(*key)) {
                broken.push((
                    format!("{path} {key}"),
                    "is not there in English".to_owned(),
                ));
            }
        }
    }
    holds("texts-languages", &broken);
}

#[test]
fn each_sentence_is_used_and_each_one_used_is_there() {
    let mut defined: BTreeMap<String, String> = BTreeMap::new();
    let mut named_by_texts = BTreeSet::new();
    for folder in folders() {
        let path = format!("{folder}/en.ftl");
        for key in keys(&path).into_keys() {
            defined.insert(key, path.clone());
        }
        named_by_texts.extend(references(&read(&path)));
    }
    let sources = program();
    let said: Vec<(&String, Vec<Literal>)> =
        sources.iter().map(|path| (path, literals(path))).collect();
    let all: BTreeSet<&str> = said
        .iter()
        .flat_map(|(_, found)| found.iter().map(|l| l.text.as_str()))
        .collect();
    // `format!("reports-status-{status}")` uses every key that begins so.
    let beginnings: Vec<&str> = all
        .iter()
        .filter_map(|text| text.split_once('{').map(|(start, _)| start))
        .collect();
    let used = |key: &str| {
        all.contains(key)
            || named_by_texts.contains(key)
            || beginnings
                .iter()
                .any(|start| start.len() > 5 && start.ends_with('-') && key.starts_with(start))
    };
    let mut broken: Vec<_> = defined
        .iter()
        .filter(|(key, _)| !used(key))
        .map(|(key, path)| (format!("{path} {key}"), "is used nowhere".to_owned()))
        .collect();
    for (path, found) in &said {
        for literal in found {
            let speaks = literal
                .called
                .as_deref()
                .is_some_and(|name| SPEAK.contains(&name));
            if speaks
                && literal.text.contains('-')
                && !literal.text.contains('{')
                && !defined.contains_key(&literal.text)
            {
                let place = format!("{path} {}", literal.text);
                broken.push((
                    place,
                    format!("line {}: no language has this sentence", literal.line),
                ));
            }
        }
    }
    holds("texts-used", &broken);
}

/// The keys that a Fluent file's own sentences refer to: `{ web-minutes }`, `{ -town }`.
fn references(text: &str) -> BTreeSet<String> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split(['}', '(', '.']).next())
        .map(|inside| inside.trim().to_owned())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase() || c == '-'))
        .collect()
}

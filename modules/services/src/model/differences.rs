//! What differs between two files of a service, beside their forms.

use std::collections::BTreeSet;

use serde_json::Value;

use super::ServiceFile;

/// A part of the file that differs: its name, what it was, what it is; empty where it was not there.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub old: String,
    pub new: String,
}

/// The parts of two files beside their forms' pages that differ.
pub fn parts(old: &ServiceFile, new: &ServiceFile) -> Vec<Part> {
    let (old, new) = (object(old), object(new));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let differ = names
        .into_iter()
        .filter(|name| *name != "form" && old.get(*name) != new.get(*name));
    differ
        .map(|name| Part {
            name: name.clone(),
            old: yaml(old.get(name)),
            new: yaml(new.get(name)),
        })
        .collect()
}

fn object(file: &ServiceFile) -> serde_json::Map<String, Value> {
    match serde_json::to_value(file) {
        Ok(Value::Object(map)) => map,
        _ => serde_json::Map::new(),
    }
}

fn yaml(value: Option<&Value>) -> String {
    let written = value.map(serde_saphyr::to_string);
    let text = written.and_then(Result::ok).unwrap_or_default();
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::model::ServiceFile;

    #[test]
    fn parts_that_differ_are_named_with_both_sides() {
        let text = include_str!("../pages/staff/example.yaml");
        let old = ServiceFile::read(text).unwrap();
        assert_eq!(parts(&old, &old), []);
        let new = text.replace("promise_days: 5", "promise_days: 6");
        let found = parts(&old, &ServiceFile::read(&new).unwrap());
        assert_eq!(found.len(), 1);
        let part = &found[0];
        assert_eq!((part.old.as_str(), part.new.as_str()), ("5", "6"));
        assert_eq!(part.name, "promise_days");
    }
}

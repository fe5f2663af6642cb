//! Every text of a service's file with its place, found by the file's schema: what the schema calls a text is one, whatever part it is in.

use serde_json::Value;
use stoa_forms::Localised;
use stoa_kernel::{Error, Result};

use super::{ServiceFile, service_schema};

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAt {
    /// A JSON pointer (RFC 6901) into the file: `/form/pages/0/title`.
    pub pointer: String,
    pub text: Localised,
}

/// What the schema refers to where a text in several languages stands.
const TEXT: &str = "#/$defs/text";

/// The fields that people read first come first; others follow by their names.
const ORDER: [&str; 11] = [
    "name", "title", "label", "subject", "text", "summary", "hint", "who_for", "item", "prepare",
    "form",
];

/// All texts that say something, in the order in which people read them.
pub fn texts_of(file: &ServiceFile) -> Vec<TextAt> {
    let schema = service_schema();
    let value = serde_json::to_value(file).unwrap_or_default();
    let mut found = Vec::new();
    walk(&schema, (&schema, &value), "", &mut found);
    found
}

/// The file with other texts at their places.
///
/// # Errors
/// `Broken` when a place is not one of the file's.
pub fn with_texts(file: &ServiceFile, texts: Vec<TextAt>) -> Result<ServiceFile> {
    let broken = |error: &dyn std::fmt::Display| Error::broken("the texts of a service", error);
    let mut value = serde_json::to_value(file).map_err(|error| broken(&error))?;
    for one in texts {
        let place = value.pointer_mut(&one.pointer);
        let place = place.ok_or_else(|| broken(&one.pointer))?;
        *place = serde_json::to_value(&one.text).map_err(|error| broken(&error))?;
    }
    serde_json::from_value(value).map_err(|error| broken(&error))
}

fn walk(root: &Value, (schema, value): (&Value, &Value), pointer: &str, found: &mut Vec<TextAt>) {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(TEXT) => {
            let text: Option<Localised> = serde_json::from_value(value.clone()).ok();
            found.extend(text.filter(|text| !text.is_empty()).map(|text| TextAt {
                pointer: pointer.to_owned(),
                text,
            }));
            return;
        }
        Some(reference) => {
            let target = root.pointer(reference.trim_start_matches('#'));
            if let Some(target) = target {
                walk(root, (target, value), pointer, found);
            }
            return;
        }
        None => {}
    }
    for word in ["oneOf", "anyOf"] {
        if let Some(one) = fitting(schema.get(word), value) {
            walk(root, (one, value), pointer, found);
        }
    }
    match value {
        Value::Array(list) => {
            if let Some(items) = schema.get("items") {
                for (at, one) in list.iter().enumerate() {
                    walk(root, (items, one), &format!("{pointer}/{at}"), found);
                }
            }
        }
        Value::Object(fields) => of_fields(root, (schema, fields), pointer, found),
        _ => {}
    }
}

fn of_fields(
    root: &Value,
    (schema, fields): (&Value, &serde_json::Map<String, Value>),
    pointer: &str,
    found: &mut Vec<TextAt>,
) {
    let place = |name: &str| ORDER.iter().position(|own| *own == name);
    let mut named: Vec<(&String, &Value)> = fields.iter().collect();
    named.sort_by_key(|(name, _)| place(name).unwrap_or(ORDER.len()));
    for (name, one) in named {
        let own = schema.get("properties").and_then(|own| own.get(name));
        let own = own.or_else(|| schema.get("additionalProperties"));
        if let Some(own) = own.filter(|own| own.is_object()) {
            let escaped = name.replace('~', "~0").replace('/', "~1");
            walk(root, (own, one), &format!("{pointer}/{escaped}"), found);
        }
    }
}

/// The alternative that describes a value: a text, or the one of its `type`.
fn fitting<'s>(alternatives: Option<&'s Value>, value: &Value) -> Option<&'s Value> {
    let mut all = alternatives?.as_array()?.iter();
    let kind = value.get("type");
    all.find(|one| {
        let is_text = one.get("$ref").and_then(Value::as_str) == Some(TEXT);
        let own = one.pointer("/properties/type/const");
        is_text || own.is_some() && own == kind
    })
}

#[cfg(test)]
mod tests {
    use super::{texts_of, with_texts};
    use crate::model::ServiceFile;

    const FILE: &str = concat!(
        include_str!("../pages/staff/example.yaml"),
        include_str!("../../tests/services/dog_rules.yaml")
    );

    #[test]
    fn every_text_is_found_and_put_back() {
        let text = FILE.replace(
            "\npromise_days: 5",
            "\nlaw: {}\nletters:\n  - { key: yes, sent: granted, subject: Yes, text: \"Dear {{ applicant }}\" }\npromise_days: 5",
        );
        let file = ServiceFile::read(&text).unwrap();
        let found = texts_of(&file);
        let places: Vec<&str> = found.iter().map(|one| one.pointer.as_str()).collect();
        for place in [
            "/name",
            "/outcome/title",
            "/form/pages/0/title",
            "/form/pages/0/questions/0/label",
            "/form/pages/1/repeat/item",
            "/letters/0/subject",
            "/rules/reasons/fine",
        ] {
            assert!(places.contains(&place), "{place}: {places:?}");
        }
        assert!(!places.contains(&"/law"), "what says nothing is no text");
        assert_eq!(places[0], "/name");
        let same = with_texts(&file, found.clone()).unwrap();
        assert_eq!(same.digest(), file.digest());
        let mut one = found[0].clone();
        one.text = one.text.with("de", "Hund");
        let other = with_texts(&file, vec![one]).unwrap();
        assert!(other.name.has("de"));
    }
}

//! Values of JSON as real portals write them: numbers and lists where texts should be.

use serde_json::Value;

/// A field as one text: a number as it is written, of a list its first text; empty where there is none.
pub fn text(value: &Value, name: &str) -> String {
    value.get(name).map_or_else(String::new, plain)
}

/// A value as one text.
pub fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().replace('\0', ""),
        Value::Number(number) => number.to_string(),
        Value::Bool(yes) => yes.to_string(),
        Value::Array(all) => all.first().map_or_else(String::new, plain_of_list),
        _ => String::new(),
    }
}

/// Lists within lists are none.
fn plain_of_list(value: &Value) -> String {
    match value {
        Value::Array(_) => String::new(),
        other => plain(other),
    }
}

/// The texts of a list, or of one text with commas between; without those that are empty, each once.
pub fn texts(value: Option<&Value>) -> Vec<String> {
    let all: Vec<String> = match value {
        Some(Value::Array(all)) => all.iter().map(plain).collect(),
        Some(Value::String(text)) => text.split(',').map(|one| one.trim().to_owned()).collect(),
        _ => Vec::new(),
    };
    let mut texts: Vec<String> = Vec::new();
    for text in all {
        if !text.is_empty() && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

/// The entries of a list; nothing where it is none.
pub fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[][..], Vec::as_slice)
}

/// A whole number, written as such or as a text.
pub fn number(value: &Value, name: &str) -> Option<u64> {
    let value = value.get(name)?;
    value
        .as_u64()
        .or_else(|| value.as_str()?.trim().parse().ok())
}

/// Sets a field unless the text is empty.
pub fn put(object: &mut Value, name: &str, text: &str) {
    if !text.is_empty() {
        object[name] = Value::from(text);
    }
}

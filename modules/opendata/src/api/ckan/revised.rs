//! How `package_revise` says what is to be another way: whether a package is as a program thinks, which of its fields go, and what
//! comes in their place. A place is `resources__0__name`; items of lists are known by their number from 0 or (-1) from the end, or by how their
//! ids begin. The rules are those of CKAN's documentation of the action (Action API reference, `package_revise`).

use serde_json::{Map, Value};

use super::asked::text_of;

/// Signs of an id that are enough to name an item.
const ID: usize = 5;

/// The places where something else stands than `wanted` says.
pub fn unmatched(whole: Option<&Value>, wanted: &Value, place: &str) -> Vec<String> {
    let below = |name: &str| match place {
        "" => name.to_owned(),
        place => format!("{place}__{name}"),
    };
    match (whole, wanted) {
        (Some(Value::Object(_)), Value::Object(fields)) => {
            let fields = fields.iter();
            let found = fields.flat_map(|(name, wanted)| {
                unmatched(whole.and_then(|it| it.get(name)), wanted, &below(name))
            });
            found.collect()
        }
        (Some(Value::Array(items)), Value::Array(wanted)) => {
            let wanted = wanted.iter().enumerate();
            let found = wanted.flat_map(|(number, wanted)| {
                unmatched(items.get(number), wanted, &below(&number.to_string()))
            });
            found.collect()
        }
        (Some(Value::Object(_) | Value::Array(_)), _) => vec![place.to_owned()],
        (whole, wanted) if text_of(whole) == text_of(Some(wanted)) => Vec::new(),
        _ => vec![place.to_owned()],
    }
}

/// What stands at a place.
pub fn at<'a>(whole: &'a Value, place: &str) -> Option<&'a Value> {
    place
        .split("__")
        .try_fold(whole, |whole, part| match whole {
            Value::Object(fields) => fields.get(part),
            Value::Array(items) => items.get(item(items, part)?),
            _ => None,
        })
}

/// Which item of a list a part of a place names; none where two could be meant.
pub fn item(items: &[Value], part: &str) -> Option<usize> {
    if let Ok(number) = part.parse::<i64>() {
        let length = i64::try_from(items.len()).ok()?;
        let number = if number < 0 { number + length } else { number };
        let number = usize::try_from(number).ok()?;
        if number < items.len() {
            return Some(number);
        }
    }
    if part.len() < ID {
        return None;
    }
    let is_meant = |item: &Value| text_of(item.get("id")).starts_with(part);
    let mut meant = items.iter().enumerate().filter(|(_, item)| is_meant(item));
    let (first, other) = (meant.next()?, meant.next());
    other.is_none().then_some(first.0)
}

/// A pattern: whether what it names stays, and the parts of the place.
type Pattern<'a> = (bool, Vec<&'a str>);

/// What is left when the first pattern that names a field decides whether it stays: `+title` and `-resources__1`, where `*` is every
/// field. What none of them names stays.
///
/// # Errors
/// The pattern that begins with neither `+` nor `-`.
pub fn filtered(whole: &Value, patterns: &[String]) -> Result<Value, String> {
    let mut read: Vec<Pattern> = Vec::new();
    for pattern in patterns {
        let stays = match pattern.as_bytes().first() {
            Some(b'+') => true,
            Some(b'-') => false,
            _ => return Err(pattern.clone()),
        };
        read.push((stays, pattern[1..].split("__").collect()));
    }
    Ok(left(whole, &read, true).unwrap_or_else(|| Value::Object(Map::new())))
}

fn left(whole: &Value, patterns: &[Pattern], stays: bool) -> Option<Value> {
    match whole {
        Value::Object(fields) => {
            let kept = fields.iter().filter_map(|(name, value)| {
                let kept = child(value, patterns, stays, |part| part == "*" || part == name)?;
                Some((name.clone(), kept))
            });
            let kept: Map<String, Value> = kept.collect();
            (stays || !kept.is_empty()).then_some(Value::Object(kept))
        }
        Value::Array(items) => {
            let kept = items.iter().enumerate().filter_map(|(number, value)| {
                child(value, patterns, stays, |part| {
                    part == "*" || item(items, part) == Some(number)
                })
            });
            let kept: Vec<Value> = kept.collect();
            (stays || !kept.is_empty()).then_some(Value::Array(kept))
        }
        other => stays.then(|| other.clone()),
    }
}

/// What is left of a field: by the first pattern that names it as a whole, but for what those before name in it.
fn child(
    value: &Value,
    patterns: &[Pattern],
    stays: bool,
    is_meant: impl Fn(&str) -> bool,
) -> Option<Value> {
    let mut within: Vec<Pattern> = Vec::new();
    for (keeps, parts) in patterns {
        match parts.split_first() {
            Some((first, [])) if is_meant(first) => return left(value, &within, *keeps),
            Some((first, rest)) if is_meant(first) => within.push((*keeps, rest.to_vec())),
            _ => {}
        }
    }
    left(value, &within, stays)
}

/// Puts these values in: fields of objects each for itself, items of lists one after the other; `name__extend` adds to a list.
///
/// # Errors
/// The place at which something of another form stands.
pub fn merge(whole: &mut Value, update: &Value) -> Result<(), String> {
    match (whole, update) {
        (Value::Object(fields), Value::Object(update)) => {
            // What is added comes last, as numbers of items mean those that are there.
            let (more, values): (Vec<_>, Vec<_>) = update
                .iter()
                .partition(|(name, _)| name.ends_with("__extend"));
            for (name, value) in values.into_iter().chain(more) {
                let inside = |place: String| match place.as_str() {
                    "" => name.clone(),
                    place => format!("{name}__{place}"),
                };
                match name.strip_suffix("__extend") {
                    Some(name) => extend(fields.entry(name).or_insert(Value::Null), value),
                    None => merge(fields.entry(name).or_insert(Value::Null), value),
                }
                .map_err(inside)?;
            }
            Ok(())
        }
        (Value::Array(items), Value::Array(update)) => {
            for (number, value) in update.iter().enumerate() {
                match items.get_mut(number) {
                    Some(item) => {
                        merge(item, value).map_err(|place| format!("{number}__{place}"))?;
                    }
                    None => items.push(value.clone()),
                }
            }
            Ok(())
        }
        (Value::Object(_) | Value::Array(_), _) => Err(String::new()),
        (whole, value) => {
            *whole = value.clone();
            Ok(())
        }
    }
}

/// Puts a value in at a place; the part `extend` adds items to a list.
///
/// # Errors
/// If the place leads nowhere, or something of another form stands there.
pub fn merge_at(whole: &mut Value, place: &[&str], value: &Value) -> Result<(), String> {
    let Some((part, rest)) = place.split_first() else {
        return merge(whole, value);
    };
    let below = |inner: String| match inner.as_str() {
        "" => (*part).to_owned(),
        inner => format!("{part}__{inner}"),
    };
    match whole {
        Value::Null if *part == "extend" && rest.is_empty() => extend(whole, value),
        Value::Array(_) if *part == "extend" && rest.is_empty() => extend(whole, value),
        Value::Object(fields) => {
            merge_at(fields.entry(*part).or_insert(Value::Null), rest, value).map_err(below)
        }
        Value::Array(items) => {
            let number = item(items, part);
            let item = number.and_then(|number| items.get_mut(number));
            let item = item.ok_or_else(|| (*part).to_owned())?;
            merge_at(item, rest, value).map_err(below)
        }
        _ => Err((*part).to_owned()),
    }
}

fn extend(list: &mut Value, more: &Value) -> Result<(), String> {
    if list.is_null() {
        *list = Value::Array(Vec::new());
    }
    match (list, more) {
        (Value::Array(items), Value::Array(more)) => {
            items.extend(more.iter().cloned());
            Ok(())
        }
        _ => Err("extend".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn package() -> Value {
        json!({"id": "p-1", "name": "xyz", "notes": "old notes", "title": "T", "tags": [{"name": "a"}],
            "resources": [{"id": "1492abc", "name": "big.csv", "url": "u"}, {"id": "19cfad0", "name": "other", "url": "v"}]})
    }

    fn filtered_by(patterns: &[&str]) -> Value {
        let patterns: Vec<String> = patterns.iter().map(|one| (*one).to_owned()).collect();
        filtered(&package(), &patterns).unwrap()
    }

    #[test]
    fn what_matches_is_told_by_place() {
        let wanted = json!({"notes": "old notes", "resources": [{"name": "big.csv"}]});
        assert!(unmatched(Some(&package()), &wanted, "").is_empty());
        let wanted = json!({"notes": "new", "title": {"a": 1}, "resources": [{"name": "big.csv"}, {"name": "x"}, {}]});
        let mut places = unmatched(Some(&package()), &wanted, "");
        places.sort();
        assert_eq!(
            places,
            ["notes", "resources__1__name", "resources__2", "title"]
        );
        assert_eq!(at(&package(), "resources__-1__name"), Some(&json!("other")));
        assert_eq!(
            at(&package(), "resources__1492a__name"),
            Some(&json!("big.csv"))
        );
        assert_eq!(at(&package(), "resources__14__name"), None);
    }

    #[test]
    fn the_examples_of_the_documentation_filter_as_it_says() {
        let left = filtered_by(&["-resources__1"]);
        assert_eq!(left["resources"].as_array().unwrap().len(), 1);
        let left = filtered_by(&["+title", "+resources", "-*"]);
        assert_eq!(left.as_object().unwrap().len(), 2);
        assert_eq!(left["resources"], package()["resources"]);
        let left = filtered_by(&["+resources__1492a__id", "-resources__1492a__*"]);
        assert_eq!(left["resources"][0], json!({"id": "1492abc"}));
        assert_eq!(left["resources"][1], package()["resources"][1]);
        assert_eq!(filtered_by(&["-*"]), json!({}));
        assert_eq!(
            filtered_by(&["+resources__0__id", "-*"]),
            json!({"resources": [{"id": "1492abc"}]})
        );
        assert_eq!(
            filtered(&package(), &["title".to_owned()]),
            Err("title".to_owned())
        );
    }

    #[test]
    fn values_are_put_in_where_they_are_said() {
        let mut whole = package();
        merge(&mut whole, &json!({"notes": "new", "resources": [{"description": "file here"}], "tags__extend": [{"name": "b"}]})).unwrap();
        assert_eq!(whole["resources"][0]["description"], "file here");
        assert_eq!(whole["resources"][0]["name"], "big.csv");
        assert_eq!(whole["tags"], json!([{"name": "a"}, {"name": "b"}]));
        merge_at(&mut whole, &["resources", "19cfad", "name"], &json!("N")).unwrap();
        merge_at(&mut whole, &["resources", "extend"], &json!([{"url": "w"}])).unwrap();
        merge_at(&mut whole, &["resources", "-1"], &json!({"name": "third"})).unwrap();
        assert_eq!(whole["resources"][1]["name"], "N");
        assert_eq!(whole["resources"][2], json!({"url": "w", "name": "third"}));
        let place = merge(
            &mut whole,
            &json!({"resources": [{"x": 1}, {"name": 2}], "tags": "c"}),
        );
        assert_eq!(place, Err("tags".to_owned()));
        let place = merge_at(&mut whole, &["resources", "7", "name"], &json!("N"));
        assert_eq!(place, Err("resources__7".to_owned()));
    }
}

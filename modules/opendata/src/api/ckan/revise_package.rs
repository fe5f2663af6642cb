//! `package_revise`: some fields of a package are changed, if it is still as the program thinks.

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError, Id, Message, Result};

use super::{
    asked::{Asked, text_of},
    found::{dataset, show},
    revised::{at, filtered, item, merge, merge_at, unmatched},
    words::number_of,
    write_package::{answer, update_seen},
    write_resource::upload,
};

/// Flattened parameters that begin so, without that beginning.
fn flattened(asked: &Asked, prefix: &str) -> Vec<(String, Value)> {
    let named = asked.params.iter();
    let found = named.filter_map(|(name, value)| {
        let place = name.strip_prefix(prefix)?;
        // Forms send JSON as text.
        let read = match value {
            Value::String(text) => serde_json::from_str(text).unwrap_or_else(|_| value.clone()),
            other => other.clone(),
        };
        Some((place.to_owned(), read))
    });
    found.collect()
}

fn places(field: &str, key: &'static str, places: Vec<String>) -> Error {
    let faults = places.into_iter().map(|place| {
        let message = Message::new(key).with("place", place);
        FieldError::new(field.to_owned(), message)
    });
    Error::Invalid(faults.collect())
}

/// `package_revise`
pub async fn revise(asked: &mut Asked) -> Result<Value> {
    let (matches, flat) = (asked.json("match"), flattened(asked, "match__"));
    let named = |name: &str| {
        let mut flat = flat.iter().filter(|(place, _)| place == name);
        let flat = flat.next().map(|(_, value)| value);
        text_of(flat.or_else(|| matches.as_ref()?.get(name)))
    };
    let id = match named("id") {
        id if id.is_empty() => named("name"),
        id => id,
    };
    if id.is_empty() {
        return Err(Error::invalid("match__id", "opendata-ckan-id-missing"));
    }
    let before = dataset(asked, &id).await?;
    let whole = show(asked, before.clone()).await?;
    let mut wrong = match &matches {
        Some(wanted) => unmatched(Some(&whole), wanted, ""),
        None => Vec::new(),
    };
    for (place, wanted) in &flat {
        wrong.extend(unmatched(at(&whole, place), wanted, place));
    }
    if !wrong.is_empty() {
        return Err(places("match", "opendata-ckan-revise-match", wrong));
    }
    let mut revised = revised(asked, &whole)?;
    let include = asked.list("include");
    let file = taken_out(asked, &mut revised)?;
    // A package that is not published yet is shown as private; only who says so keeps it so.
    let is_private = asked
        .json("update")
        .is_some_and(|it| it.get("private").is_some())
        || asked.params.contains_key("update__private");
    if let Value::Object(fields) = &mut revised
        && !is_private
    {
        fields.remove("private");
    }
    asked.params = match revised {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    let id = before.id;
    let mut package = update_seen(asked, before.clone(), before.revision).await?;
    if let Some(sent) = file {
        asked.params = sent.described;
        upload(asked, id, sent.instead.map(Id::new)).await?;
        package = answer(asked, id).await?;
    }
    let shown = json!({"package": package});
    filtered(&shown, &include)
        .map_err(|pattern| places("include", "opendata-ckan-revise-pattern", vec![pattern]))
}

/// The package as the program wants it.
fn revised(asked: &Asked, whole: &Value) -> Result<Value> {
    let mut revised = filtered(whole, &asked.list("filter"))
        .map_err(|pattern| places("filter", "opendata-ckan-revise-pattern", vec![pattern]))?;
    revised["id"] = whole["id"].clone();
    let wrong = |place: String| places("update", "opendata-ckan-revise-place", vec![place]);
    if let Some(update) = asked.json("update") {
        merge(&mut revised, &update).map_err(wrong)?;
    }
    // What is added comes first, so that a file can be sent for it.
    let (more, values): (Vec<_>, Vec<_>) = flattened(asked, "update__")
        .into_iter()
        .partition(|(place, _)| place.ends_with("extend"));
    for (place, value) in more.into_iter().chain(values) {
        let parts: Vec<&str> = place.split("__").collect();
        merge_at(&mut revised, &parts, &value).map_err(wrong)?;
    }
    Ok(revised)
}

/// The resource that a file is for.
struct Sent {
    /// Its number; none: a new one.
    instead: Option<i64>,
    /// Its fields.
    described: Map<String, Value>,
}

/// The resource that the file `update__resources__N__upload` is for, by its number, and its fields. A new one is taken out of the list: it comes with its file.
fn taken_out(asked: &Asked, revised: &mut Value) -> Result<Option<Sent>> {
    let Some(file) = &asked.file else {
        return Ok(None);
    };
    let part = file
        .field
        .strip_prefix("update__resources__")
        .and_then(|rest| rest.strip_suffix("__upload"));
    let items = revised.get_mut("resources").and_then(Value::as_array_mut);
    let found = part.zip(items).and_then(|(part, items)| {
        let number = item(items, part)?;
        Some((number, items))
    });
    let Some((number, items)) = found else {
        return Err(places(
            "update",
            "opendata-ckan-revise-place",
            vec![file.field.clone()],
        ));
    };
    let known = items
        .get(number)
        .and_then(|one| number_of(&text_of(one.get("id"))));
    let described = match known {
        Some(_) => items.get(number).cloned(),
        None => Some(items.remove(number)),
    };
    let described = described.and_then(|one| one.as_object().cloned());
    Ok(Some(Sent {
        instead: known,
        described: described.unwrap_or_default(),
    }))
}

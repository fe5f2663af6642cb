//! Answers as `formData.data` has them: the standard wants an object under each name, so that a list stands in `{"items": […]}`.

use serde_json::{Map, Value, json};
use stoa_kernel::{Error, FieldError};

/// Under which a list stands.
const ITEMS: &str = "items";

/// Our answers in the standard's form.
pub fn wrapped(answers: Value) -> Value {
    each(answers, |value| match value {
        Value::Array(_) => json!({ ITEMS: value }),
        other => other,
    })
}

/// The standard's form as our answers; a list that stands by itself is taken too.
pub fn unwrapped(data: Value) -> Value {
    each(data, |value| match value {
        Value::Object(mut one) if one.len() == 1 && one.get(ITEMS).is_some_and(Value::is_array) => {
            one.remove(ITEMS).unwrap_or_default()
        }
        other => other,
    })
}

/// The JSON Schema of our answers as that of the standard's form.
pub fn schema(mut ours: Value) -> Value {
    let wrap = |value: Value| match value["type"] == "array" {
        true => json!({
            "type": "object",
            "properties": { ITEMS: value },
            "required": [ITEMS],
            "additionalProperties": false,
        }),
        false => value,
    };
    ours["properties"] = each(ours["properties"].take(), wrap);
    ours
}

fn each(whole: Value, change: impl Fn(Value) -> Value) -> Value {
    match whole {
        Value::Object(all) => {
            let changed = all.into_iter().map(|(name, value)| (name, change(value)));
            Value::Object(changed.collect::<Map<_, _>>())
        }
        other => other,
    }
}

/// What is wrong, under the pointers of the standard's form.
pub fn pointed(error: Error) -> Error {
    let Error::Invalid(fields) = error else {
        return error;
    };
    Error::Invalid(fields.into_iter().map(moved).collect())
}

fn moved(wrong: FieldError) -> FieldError {
    if wrong.field == "/answers" {
        return FieldError::new("/formData/data", wrong.message);
    }
    let Some(place) = wrong.field.strip_prefix("/answers/") else {
        return wrong;
    };
    let place = match place.split_once('/') {
        Some((page, rest)) if rest.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("{page}/{ITEMS}/{rest}")
        }
        _ => place.to_owned(),
    };
    FieldError::new(format!("/formData/data/{place}"), wrong.message)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use stoa_kernel::{Error, Message};

    use super::*;

    #[test]
    fn lists_stand_in_objects_and_come_out_again() {
        let ours = json!({ "keeper": { "keeper": "Ana" }, "dogs": [{ "name": "Bruno" }] });
        let theirs =
            json!({ "keeper": { "keeper": "Ana" }, "dogs": { "items": [{ "name": "Bruno" }] } });
        assert_eq!(wrapped(ours.clone()), theirs);
        assert_eq!(unwrapped(theirs), ours);
        assert_eq!(unwrapped(ours.clone()), ours);
        assert_eq!(unwrapped(json!([])), json!([]));
    }

    #[test]
    fn pointers_lead_into_what_was_sent() {
        let check = |ours: &str, theirs: &str| {
            let error = Error::Invalid(vec![FieldError::new(ours, Message::new("forms-missing"))]);
            let Error::Invalid(moved) = pointed(error) else {
                unreachable!("it stays invalid");
            };
            assert_eq!(moved[0].field, theirs);
        };
        check("/answers/dogs/1/born", "/formData/data/dogs/items/1/born");
        check("/answers/dogs", "/formData/data/dogs");
        check(
            "/answers/keeper/home/town",
            "/formData/data/keeper/home/town",
        );
        check("applicantId", "applicantId");
    }
}

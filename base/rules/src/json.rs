//! Values from JSON, as a type asks for them, and to JSON.

use std::sync::Arc;

use serde_json::{Map, Value as Json};

use crate::{functions, kinds::Type, number::Number, temporal, value::Value};

/// A value as JSON.
pub fn from_value(value: &Value) -> Json {
    match value {
        Value::Null | Value::Function(_) => Json::Null,
        Value::Boolean(value) => Json::Bool(*value),
        Value::Number(number) => from_number(*number),
        Value::List(list) => Json::Array(list.items().iter().map(from_value).collect()),
        Value::Context(context) => {
            let entries = context.entries().iter();
            let entries = entries.map(|(name, value)| (name.to_string(), from_value(value)));
            Json::Object(entries.collect::<Map<_, _>>())
        }
        other => Json::String(functions::show(other)),
    }
}

/// As a number where JSON's readers get the same one, otherwise as text.
fn from_number(number: Number) -> Json {
    if let Some(whole) = number.to_integer() {
        return Json::from(whole);
    }
    let text = number.to_string();
    let float: f64 = text.parse().unwrap_or(f64::NAN);
    match serde_json::Number::from_f64(float) {
        Some(float) if Number::read(&float.to_string()) == Some(number) => Json::Number(float),
        _ => Json::String(text),
    }
}

/// JSON as a value: texts become dates, times, durations or numbers where the type is one.
pub fn to_value(json: &Json, kind: &Type) -> Value {
    match (json, kind) {
        (Json::Null, _) => Value::Null,
        (json, Type::Allowed(base, _)) => to_value(json, base),
        (Json::Bool(value), _) => Value::Boolean(*value),
        (Json::Number(number), _) => {
            Value::from_option(Number::read(&number.to_string()).map(Value::Number))
        }
        (Json::String(text), Type::Simple(kind)) => from_text(text, kind),
        (Json::String(text), Type::List(item)) => to_value(&Json::String(text.clone()), item),
        (Json::String(text), Type::Any) => literal(text).unwrap_or_else(|| Value::text(text)),
        (Json::String(text), _) => Value::text(text),
        (Json::Array(items), kind) => {
            let item = match kind {
                Type::List(item) => item,
                other => other,
            };
            Value::list(items.iter().map(|json| to_value(json, item)).collect())
        }
        (Json::Object(entries), kind) => {
            let entries = entries.iter().map(|(name, json)| {
                let value = to_value(json, member(kind, name));
                (Arc::from(name.as_str()), value)
            });
            Value::context(entries.collect())
        }
    }
}

/// Where nothing says a type, `@"2024-02-29"` is a date, as it is in FEEL.
fn literal(text: &str) -> Option<Value> {
    let inner = text.strip_prefix("@\"")?.strip_suffix('"')?;
    let value = functions::at_literal(inner);
    (!value.is_null()).then_some(value)
}

fn member<'t>(kind: &'t Type, name: &str) -> &'t Type {
    match kind {
        Type::Context(types) => types
            .iter()
            .find(|(own, _)| &**own == name)
            .map_or(&Type::Any, |(_, kind)| kind),
        _ => &Type::Any,
    }
}

/// A text that cannot be read as the type stays a text, which the type then refuses.
fn from_text(text: &str, kind: &str) -> Value {
    let inner = text.strip_prefix("@\"").and_then(|t| t.strip_suffix('"'));
    if let Some(inner) = inner
        && kind != "string"
    {
        return functions::at_literal(inner);
    }
    let read = match kind {
        "date" => temporal::date(text).map(Value::Date),
        "time" => temporal::time(text).map(|time| Value::Time(Arc::new(time))),
        "date and time" => temporal::date_time(text).map(|at| Value::DateTime(Arc::new(at))),
        "days and time duration" => temporal::days_time(text).map(Value::days_time),
        "years and months duration" => temporal::years_months(text).map(Value::YearsMonths),
        "number" => Number::read(text).map(Value::Number),
        _ => None,
    };
    read.unwrap_or_else(|| Value::text(text))
}

/// Whether they are the same, numbers by what they are and not by how they are written.
pub fn same(one: &Json, two: &Json) -> bool {
    let number = |json: &Json| match json {
        Json::Number(number) => Number::read(&number.to_string()),
        Json::String(text) => Number::read(text),
        _ => None,
    };
    match (one, two) {
        (Json::Array(one), Json::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
        }
        (Json::Object(one), Json::Object(two)) => {
            let found =
                |(name, one): (&String, &Json)| two.get(name).is_some_and(|two| same(one, two));
            one.len() == two.len() && one.iter().all(found)
        }
        (Json::Number(_), _) | (_, Json::Number(_)) => {
            number(one).is_some() && number(one) == number(two)
        }
        (one, two) => one == two,
    }
}

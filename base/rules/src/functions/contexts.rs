//! Functions of contexts (section 10.3.4.10).

use std::sync::Arc;

use super::{
    Builtin,
    arguments::{list, text},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator},
    value::Value,
};

type Entries = Vec<(Arc<str>, Value)>;

pub const BUILTINS: &[Builtin] = &[
    builtin("get value", &[&["m", "key"]], |_, v| {
        Ok(Value::from_option(get_value(v)))
    }),
    builtin("get entries", &[&["m"]], get_entries),
    builtin("context", &[&["entries"]], |me, v| {
        built(me, v, from_entries)
    }),
    builtin(
        "context put",
        &[&["context", "key", "value"], &["context", "keys", "value"]],
        |me, v| built(me, v, put),
    ),
    builtin("context merge", &[&["contexts"]], |me, v| {
        built(me, v, merged)
    }),
];

fn get_value(values: &[Value]) -> Option<Value> {
    match values.first()? {
        Value::Context(context) => context.get(text(values, 1)?).cloned(),
        _ => None,
    }
}

fn get_entries(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(Value::Context(context)) = values.first() else {
        return Ok(Value::Null);
    };
    me.spend(context.entries().len())?;
    let entry = |(key, value): &(Arc<str>, Value)| {
        Value::context(vec![
            (Arc::from("key"), Value::String(key.clone())),
            (Arc::from("value"), value.clone()),
        ])
    };
    Ok(Value::list(context.entries().iter().map(entry).collect()))
}

/// Charges for what is copied, then builds.
fn built(
    me: &mut Evaluator,
    values: &[Value],
    build: fn(&[Value]) -> Option<Entries>,
) -> Evaluated {
    let size = |value: &Value| match value {
        Value::Context(context) => context.entries().len(),
        _ => 1,
    };
    let keys = values.iter().map(|value| match value {
        Value::List(list) => list.items().iter().map(size).sum(),
        value => size(value),
    });
    // Every key is looked for among all others.
    let keys: usize = keys.sum();
    me.spend(keys + keys.saturating_mul(keys) / 64)?;
    Ok(build(values).map_or(Value::Null, Value::context))
}

/// From a list of contexts with a key and a value; no key twice.
fn from_entries(values: &[Value]) -> Option<Entries> {
    let mut entries = Entries::new();
    for item in list(values, 0)? {
        let Value::Context(entry) = item else {
            return None;
        };
        let Some(Value::String(key)) = entry.get("key") else {
            return None;
        };
        let value = entry.get("value")?.clone();
        if entries.iter().any(|(own, _)| own == key) {
            return None;
        }
        entries.push((key.clone(), value));
    }
    Some(entries)
}

fn set(entries: &mut Entries, key: &Arc<str>, value: Value) {
    match entries.iter_mut().find(|(own, _)| own == key) {
        Some((_, old)) => *old = value,
        None => entries.push((key.clone(), value)),
    }
}

/// With another value at a key, or at the end of a list of keys.
fn put(values: &[Value]) -> Option<Entries> {
    let Value::Context(context) = values.first()? else {
        return None;
    };
    let mut entries = context.entries().to_vec();
    let value = values.get(2)?.clone();
    match values.get(1)? {
        Value::String(key) => set(&mut entries, key, value),
        Value::List(keys) => {
            let (first, rest) = keys.items().split_first()?;
            let Value::String(first) = first else {
                return None;
            };
            let value = match rest {
                [] => value,
                rest => {
                    let inner = context.get(first)?.clone();
                    let inner = put(&[inner, Value::list(rest.to_vec()), value])?;
                    Value::context(inner)
                }
            };
            set(&mut entries, first, value);
        }
        _ => return None,
    }
    Some(entries)
}

fn merged(values: &[Value]) -> Option<Entries> {
    let mut entries = Entries::new();
    for item in list(values, 0)? {
        let Value::Context(context) = item else {
            return None;
        };
        for (key, value) in context.entries() {
            set(&mut entries, key, value.clone());
        }
    }
    Some(entries)
}

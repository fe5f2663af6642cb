//! Functions of texts (section 10.3.4.3).

use super::{
    Builtin,
    arguments::{absent, integer, list, text},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator},
    value::Value,
};

pub const BUILTINS: &[Builtin] = &[
    builtin(
        "substring",
        &[&["string", "start position", "length?"]],
        substring,
    ),
    builtin("string length", &[&["string"]], length),
    builtin("upper case", &[&["string"]], upper),
    builtin("lower case", &[&["string"]], lower),
    builtin("substring before", &[&["string", "match"]], before),
    builtin("substring after", &[&["string", "match"]], after),
    builtin("contains", &[&["string", "match"]], contains),
    builtin("starts with", &[&["string", "match"]], starts),
    builtin("ends with", &[&["string", "match"]], ends),
    builtin("string join", &[&["list", "delimiter?"]], join),
];

fn substring(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let (Some(string), Some(start)) = (text(values, 0), integer(values, 1)) else {
        return Ok(Value::Null);
    };
    me.spend(string.len())?;
    let count = i64::try_from(string.chars().count()).unwrap_or(i64::MAX);
    let from = if start < 0 {
        count.saturating_add(start)
    } else {
        start - 1
    };
    if start == 0 || from < 0 || from >= count {
        return Ok(Value::Null);
    }
    let take = match absent(values, 2) {
        true => i64::MAX,
        false => integer(values, 2).unwrap_or(0),
    };
    if take < 1 {
        return Ok(Value::Null);
    }
    let place = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let chars = string.chars().skip(place(from)).take(place(take));
    Ok(Value::text(&chars.collect::<String>()))
}

fn length(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(string) = text(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(string.len())?;
    let count = string.chars().count();
    Ok(Value::from(i64::try_from(count).unwrap_or(i64::MAX)))
}

fn changed(me: &mut Evaluator, values: &[Value], change: fn(&str) -> String) -> Evaluated {
    let Some(string) = text(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(string.len())?;
    Ok(Value::text(&change(string)))
}

fn upper(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    changed(me, values, str::to_uppercase)
}

fn lower(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    changed(me, values, str::to_lowercase)
}

/// Something about a text and another one.
fn both(me: &mut Evaluator, values: &[Value], answer: fn(&str, &str) -> Value) -> Evaluated {
    let (Some(string), Some(other)) = (text(values, 0), text(values, 1)) else {
        return Ok(Value::Null);
    };
    me.spend(string.len() + other.len())?;
    Ok(answer(string, other))
}

fn before(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    both(me, values, |string, found| {
        Value::text(string.split_once(found).map_or("", |(before, _)| before))
    })
}

fn after(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    both(me, values, |string, found| {
        Value::text(string.split_once(found).map_or("", |(_, after)| after))
    })
}

fn contains(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    both(me, values, |string, found| string.contains(found).into())
}

fn starts(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    both(me, values, |string, found| string.starts_with(found).into())
}

fn ends(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    both(me, values, |string, found| string.ends_with(found).into())
}

/// Nulls in the list are left out.
fn join(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let delimiter = match absent(values, 1) {
        true => "",
        false => match text(values, 1) {
            Some(delimiter) => delimiter,
            None => return Ok(Value::Null),
        },
    };
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    let mut joined = String::new();
    let mut first = true;
    for item in items {
        match item {
            Value::Null => continue,
            Value::String(text) => {
                me.spend(text.len() + delimiter.len() + 1)?;
                if !first {
                    joined.push_str(delimiter);
                }
                joined.push_str(text);
                first = false;
            }
            _ => return Ok(Value::Null),
        }
    }
    Ok(Value::text(&joined))
}

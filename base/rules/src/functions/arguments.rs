//! Arguments: put in their places by name, and read as what a function takes.

use std::sync::Arc;

use super::Builtin;
use crate::{number::Number, value::Value};

/// The arguments in the order of the parameters; `None` if they fit none of the ways to call the function.
pub fn arrange(builtin: &Builtin, given: Vec<(Option<Arc<str>>, Value)>) -> Option<Vec<Value>> {
    if given.iter().all(|(name, _)| name.is_none()) {
        let fits = |signature: &&[&str]| takes(signature, given.len());
        builtin.signatures.iter().find(|s| fits(s))?;
        return Some(given.into_iter().map(|(_, value)| value).collect());
    }
    let mut signatures = builtin.signatures.iter();
    signatures.find_map(|signature| by_name(signature, &given))
}

fn takes(signature: &[&str], count: usize) -> bool {
    let least = signature.iter().filter(|name| !name.ends_with('?')).count();
    let many = signature.last().is_some_and(|name| name.ends_with("..."));
    count >= least && (many || count <= signature.len())
}

fn by_name(signature: &[&str], given: &[(Option<Arc<str>>, Value)]) -> Option<Vec<Value>> {
    let plain = |name: &str| name.trim_end_matches(['?', '.']).to_owned();
    let mut values: Vec<Option<Value>> = vec![None; signature.len()];
    for (name, value) in given {
        let name = name.as_ref()?;
        let place = signature.iter().position(|own| plain(own) == **name)?;
        if values[place].replace(value.clone()).is_some() {
            return None;
        }
    }
    let complete = |(own, value): (&&str, &Option<Value>)| own.ends_with('?') || value.is_some();
    if !signature.iter().zip(&values).all(complete) {
        return None;
    }
    let last = values.iter().rposition(Option::is_some)?;
    values.truncate(last + 1);
    Some(values.into_iter().map(Value::from_option).collect())
}

/// A list of one counts as its item (section 10.3.2.9.4).
fn single(value: &Value) -> &Value {
    match value {
        Value::List(list) => match list.items() {
            [item] => item,
            _ => value,
        },
        _ => value,
    }
}

pub fn text(values: &[Value], place: usize) -> Option<&Arc<str>> {
    match single(values.get(place)?) {
        Value::String(text) => Some(text),
        _ => None,
    }
}

pub fn number(values: &[Value], place: usize) -> Option<Number> {
    match single(values.get(place)?) {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// A whole number; a fraction is cut.
pub fn integer(values: &[Value], place: usize) -> Option<i64> {
    i64::try_from(number(values, place)?.to_whole_part()?).ok()
}

/// A list; anything else but null counts as a list of one.
pub fn list(values: &[Value], place: usize) -> Option<&[Value]> {
    match values.get(place)? {
        Value::List(list) => Some(list.items()),
        Value::Null => None,
        single => Some(std::slice::from_ref(single)),
    }
}

/// One list, or the arguments themselves.
pub fn many(values: &[Value]) -> Option<&[Value]> {
    match values {
        [Value::List(list)] => Some(list.items()),
        [Value::Null] => None,
        several => Some(several),
    }
}

/// Whether an argument was left out or is null.
pub fn absent(values: &[Value], place: usize) -> bool {
    values.get(place).is_none_or(Value::is_null)
}

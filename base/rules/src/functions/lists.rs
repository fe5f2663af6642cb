//! Functions of lists (section 10.3.4.4), and of sorting (10.3.4.11).

use std::{cmp::Ordering, sync::Arc};

use super::{
    Builtin,
    arguments::{absent, integer, list, many},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator, Function, Halt},
    value::Value,
};

pub const BUILTINS: &[Builtin] = &[
    builtin("list contains", &[&["list", "element"]], contains),
    builtin("count", &[&["list"], &["c..."]], |_, v| {
        let count = many(v).and_then(|items| i64::try_from(items.len()).ok());
        Ok(Value::from_option(count.map(Value::from)))
    }),
    builtin(
        "sublist",
        &[&["list", "start position", "length?"]],
        sublist,
    ),
    builtin("append", &[&["list", "item..."]], append),
    builtin("concatenate", &[&["list..."]], concatenate),
    builtin(
        "insert before",
        &[&["list", "position", "newItem"]],
        |me, v| changed(me, v, |items, at| items.insert(at, v[2].clone())),
    ),
    builtin("remove", &[&["list", "position"]], |me, v| {
        changed(me, v, |items, at| drop(items.remove(at)))
    }),
    builtin(
        "list replace",
        &[
            &["list", "position", "newItem"],
            &["list", "match", "newItem"],
        ],
        replace,
    ),
    builtin("reverse", &[&["list"]], reverse),
    builtin("index of", &[&["list", "match"]], index_of),
    builtin("union", &[&["list..."]], union),
    builtin("distinct values", &[&["list"]], |me, v| match list(v, 0) {
        Some(items) => distinct(me, items),
        None => Ok(Value::Null),
    }),
    builtin("duplicate values", &[&["list"]], duplicates),
    builtin("flatten", &[&["list"]], flatten),
    builtin("sort", &[&["list", "precedes?"]], sort),
];

fn same(one: &Value, two: &Value) -> bool {
    one.equals(two) == Some(true)
}

fn contains(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(values[0].weight())?;
    Ok(items.iter().any(|item| same(item, &values[1])).into())
}

/// The index that a position from 1 (from the end if negative) means.
fn index(position: i64, length: usize) -> Option<usize> {
    let length = i64::try_from(length).ok()?;
    let index = match position {
        0 => return None,
        1.. => position - 1,
        _ => length.checked_add(position)?,
    };
    (index < length)
        .then(|| usize::try_from(index).ok())
        .flatten()
}

fn sublist(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let (Some(items), Some(start)) = (list(values, 0), integer(values, 1)) else {
        return Ok(Value::Null);
    };
    me.spend(items.len())?;
    let Some(from) = index(start, items.len()) else {
        return Ok(Value::Null);
    };
    let rest = &items[from..];
    let taken = match absent(values, 2) {
        true => Some(rest),
        false => integer(values, 2)
            .and_then(|length| usize::try_from(length).ok())
            .filter(|length| *length >= 1)
            .and_then(|length| rest.get(..length)),
    };
    Ok(Value::from_option(
        taken.map(|items| Value::list(items.to_vec())),
    ))
}

fn append(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let items = list(values, 0).unwrap_or(&values[..1]);
    me.spend(items.len() + values.len())?;
    Ok(Value::list([items, &values[1..]].concat()))
}

fn concatenate(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let mut all = Vec::new();
    for place in 0..values.len() {
        let Some(items) = list(values, place) else {
            return Ok(Value::Null);
        };
        me.spend(items.len() + 1)?;
        all.extend_from_slice(items);
    }
    Ok(Value::list(all))
}

/// The list with something done at the position that the second argument names.
fn changed(
    me: &mut Evaluator,
    values: &[Value],
    change: impl FnOnce(&mut Vec<Value>, usize),
) -> Evaluated {
    let (Some(items), Some(position)) = (list(values, 0), integer(values, 1)) else {
        return Ok(Value::Null);
    };
    me.spend(items.len())?;
    let Some(at) = index(position, items.len()) else {
        return Ok(Value::Null);
    };
    let mut items = items.to_vec();
    change(&mut items, at);
    Ok(Value::list(items))
}

/// By position, or every item for which a function says true.
fn replace(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Value::Function(matches) = &values[1] else {
        return changed(me, values, |items, at| items[at] = values[2].clone());
    };
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    let mut replaced = Vec::with_capacity(items.len());
    for item in items {
        let arguments = vec![item.clone(), values[2].clone()];
        replaced.push(match me.call_with(matches, arguments)? {
            Value::Boolean(true) => values[2].clone(),
            Value::Boolean(false) => item.clone(),
            _ => return Ok(Value::Null),
        });
    }
    Ok(Value::list(replaced))
}

fn reverse(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(items.len())?;
    Ok(Value::list(items.iter().rev().cloned().collect()))
}

fn index_of(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(values[0].weight())?;
    let places = items.iter().zip(1_i64..);
    let found = places.filter(|(item, _)| same(item, &values[1]));
    Ok(Value::list(
        found.map(|(_, place)| Value::from(place)).collect(),
    ))
}

fn distinct(me: &mut Evaluator, items: &[Value]) -> Evaluated {
    let mut kept: Vec<Value> = Vec::new();
    for item in items {
        me.spend(1 + kept.len() / 8 + item.weight())?;
        if !kept.iter().any(|other| same(other, item)) {
            kept.push(item.clone());
        }
    }
    Ok(Value::list(kept))
}

fn union(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    match concatenate(me, values)? {
        Value::List(all) => distinct(me, all.items()),
        other => Ok(other),
    }
}

fn duplicates(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(items.len() * items.len() / 8 + values[0].weight())?;
    let often = |item: &&Value| items.iter().filter(|other| same(other, item)).count() > 1;
    let found: Vec<Value> = items.iter().filter(often).cloned().collect();
    distinct(me, &found)
}

fn flatten(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    let mut flat = Vec::new();
    flatten_into(me, items, &mut flat)?;
    Ok(Value::list(flat))
}

fn flatten_into(me: &mut Evaluator, items: &[Value], flat: &mut Vec<Value>) -> Result<(), Halt> {
    for item in items {
        me.spend(1)?;
        match item {
            Value::List(list) => me.deeper(|me| flatten_into(me, list.items(), flat))?,
            other => flat.push(other.clone()),
        }
    }
    Ok(())
}

/// Stable; by a function that says whether its first argument comes first, or in ascending order.
fn sort(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(items) = list(values, 0) else {
        return Ok(Value::Null);
    };
    let precedes = match values.get(1) {
        None => None,
        Some(Value::Function(function)) => Some(function),
        Some(_) => return Ok(Value::Null),
    };
    merge_sort(me, items, precedes).map(|sorted| sorted.map_or(Value::Null, Value::list))
}

/// Merges halves, so that a function that contradicts itself does no harm.
fn merge_sort(
    me: &mut Evaluator,
    items: &[Value],
    precedes: Option<&Arc<Function>>,
) -> Result<Option<Vec<Value>>, Halt> {
    if items.len() < 2 {
        return Ok(Some(items.to_vec()));
    }
    let (left, right) = items.split_at(items.len() / 2);
    let (Some(left), Some(right)) = (
        merge_sort(me, left, precedes)?,
        merge_sort(me, right, precedes)?,
    ) else {
        return Ok(None);
    };
    let mut merged = Vec::with_capacity(items.len());
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    while let (Some(one), Some(two)) = (left.peek(), right.peek()) {
        match comes_first(me, two, one, precedes)? {
            Some(true) => merged.extend(right.next()),
            Some(false) => merged.extend(left.next()),
            None => return Ok(None),
        }
    }
    merged.extend(left);
    merged.extend(right);
    Ok(Some(merged))
}

fn comes_first(
    me: &mut Evaluator,
    one: &Value,
    two: &Value,
    precedes: Option<&Arc<Function>>,
) -> Result<Option<bool>, Halt> {
    me.spend(1)?;
    match precedes {
        None => Ok(one.compare(two).map(Ordering::is_lt)),
        Some(function) => {
            let answer = me.call_with(function, vec![one.clone(), two.clone()])?;
            Ok(Some(answer.is_true()))
        }
    }
}

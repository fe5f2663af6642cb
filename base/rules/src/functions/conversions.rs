//! Functions that make values of other kinds (section 10.3.4.1), `not` and `is`.

use std::sync::Arc;

use super::{
    Builtin,
    arguments::{absent, text},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator, Scope},
    feel::{Expr, Names, parse_expression},
    number::Number,
    temporal::{self, ShowDate, ShowDuration, ShowMonths},
    value::{Range, Value},
};

pub const BUILTINS: &[Builtin] = &[
    builtin(
        "number",
        &[&["from", "grouping separator?", "decimal separator?"]],
        |_, v| Ok(Value::from_option(number(v))),
    ),
    builtin("string", &[&["from"]], string),
    builtin("not", &[&["negand"]], |_, v| {
        Ok(match v {
            [Value::Boolean(value)] => Value::Boolean(!value),
            _ => Value::Null,
        })
    }),
    builtin(
        "is",
        &[&["value1", "value2"], &["value2"], &["value1"]],
        |me, v| {
            me.spend(v[0].weight())?;
            Ok(Value::Boolean(is(&v[0], v.get(1).unwrap_or(&Value::Null))))
        },
    ),
    builtin("range", &[&["from"]], range),
];

/// `1 000,5` with its separators told, or a number as FEEL writes it.
fn number(values: &[Value]) -> Option<Value> {
    if let ([Value::Number(number)], 1) = (values, values.len()) {
        return Some(Value::Number(*number));
    }
    let from = text(values, 0)?;
    let separator = |place: usize, allowed: &[&str]| match absent(values, place) {
        true => Some(""),
        false => {
            let separator = &**text(values, place)?;
            allowed.contains(&separator).then_some(separator)
        }
    };
    let grouping = separator(1, &[" ", ",", "."])?;
    let decimal = separator(2, &[",", "."])?;
    if !grouping.is_empty() && grouping == decimal {
        return None;
    }
    let mut plain = from.to_string();
    if !grouping.is_empty() {
        plain = plain.replace(grouping, "");
    }
    if decimal == "," {
        if plain.contains('.') {
            return None;
        }
        plain = plain.replace(',', ".");
    }
    Number::read(plain.trim()).map(Value::Number)
}

fn string(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let value = &values[0];
    if value.is_null() {
        return Ok(Value::Null);
    }
    me.spend(value.weight().saturating_mul(16))?;
    Ok(Value::text(&show(value)))
}

/// A value as text: a text as it is, anything else as FEEL writes it.
pub fn show(value: &Value) -> String {
    match value {
        Value::String(text) => text.to_string(),
        other => written(other),
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => {
            let escaped = text.replace('\\', "\\\\").replace('"', "\\\"");
            format!("\"{escaped}\"")
        }
        Value::Date(date) => ShowDate(*date).to_string(),
        Value::Time(time) => time.to_string(),
        Value::DateTime(at) => at.to_string(),
        Value::DaysTime(length) => ShowDuration(**length).to_string(),
        Value::YearsMonths(months) => ShowMonths(*months).to_string(),
        Value::List(list) => {
            let items: Vec<String> = list.items().iter().map(written).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Context(context) => {
            let entries = context.entries().iter();
            let entries = entries.map(|(name, value)| format!("{name}: {}", written(value)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Range(range) => written_range(range),
        Value::Function(_) => "function".to_owned(),
    }
}

fn written_range(range: &Range) -> String {
    let (before, after) = (
        if range.low_in { '[' } else { '(' },
        if range.high_in { ']' } else { ')' },
    );
    match (&range.low, &range.high) {
        (Some(low), _) if range.equality.is_some() => {
            let sign = if range.equality == Some(true) {
                "="
            } else {
                "!="
            };
            format!("({sign}{})", written(low))
        }
        (Some(low), Some(high)) => format!("{before}{}..{}{after}", written(low), written(high)),
        (Some(low), None) => {
            format!("(>{}{})", if range.low_in { "=" } else { "" }, written(low))
        }
        (None, Some(high)) => {
            format!(
                "(<{}{})",
                if range.high_in { "=" } else { "" },
                written(high)
            )
        }
        (None, None) => String::new(),
    }
}

/// Whether they are the same: of one kind, with the same parts, also where other parts would be equal.
fn is(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Time(one), Value::Time(two)) => one.clock == two.clock && one.zone == two.zone,
        (Value::DateTime(one), Value::DateTime(two)) => {
            one.civil == two.civil && one.zone == two.zone
        }
        (one, two) => one.equals(two) == Some(true),
    }
}

/// What `@"…"` stands for: the first kind that can be read.
pub fn at_literal(text: &str) -> Value {
    let date = || temporal::date(text).map(Value::Date);
    let time = || temporal::time(text).map(|time| Value::Time(Arc::new(time)));
    let date_time = || temporal::date_time(text).map(|at| Value::DateTime(Arc::new(at)));
    let months = || temporal::years_months(text).map(Value::YearsMonths);
    let length = || temporal::days_time(text).map(Value::days_time);
    let found = date().or_else(time).or_else(date_time);
    Value::from_option(found.or_else(months).or_else(length))
}

/// A range from its ends; null if they are of different kinds.
pub fn range_value(low: Option<Value>, low_in: bool, high: Option<Value>, high_in: bool) -> Value {
    if let (Some(one), Some(two)) = (&low, &high) {
        let both = !one.is_null() && !two.is_null();
        if both && one.compare(two).is_none() {
            return Value::Null;
        }
    }
    Value::Range(Arc::new(Range {
        low,
        low_in,
        high,
        high_in,
        equality: None,
    }))
}

/// A range from its text, whose ends are literals, the low one first.
fn range(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let Some(from) = text(values, 0) else {
        return Ok(Value::Null);
    };
    me.spend(from.len() + 20)?;
    let Ok(expression) = parse_expression(from.trim(), &Names::own()) else {
        return Ok(Value::Null);
    };
    let literal = match &expression {
        Expr::Range {
            low: Some(low),
            high: Some(high),
            ..
        } => is_literal(low) && is_literal(high),
        Expr::Constant(value) => matches!(value, Value::Range(_)),
        _ => false,
    };
    if !literal {
        return Ok(Value::Null);
    }
    let value = me.value(&expression, &Scope::EMPTY)?;
    let Value::Range(range) = &value else {
        return Ok(Value::Null);
    };
    let ordered = match (&range.low, &range.high) {
        (Some(low), Some(high)) => low.compare(high).is_some_and(std::cmp::Ordering::is_le),
        _ => false,
    };
    Ok(if ordered { value } else { Value::Null })
}

fn is_literal(end: &Expr) -> bool {
    match end {
        Expr::Constant(value) => !value.is_null(),
        Expr::Call(function, arguments) => {
            let makes = ["date", "time", "date and time", "duration"];
            let constant = |value: &Expr| matches!(value, Expr::Constant(_));
            matches!(&**function, Expr::Name(name) if makes.contains(&&**name))
                && arguments.iter().all(|argument| constant(&argument.value))
        }
        _ => false,
    }
}

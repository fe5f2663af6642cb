//! Pieces of what an input may be: the values that its cells name, and what lies between them. Within a piece, every cell says the same.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::{
    feel::Expr,
    functions,
    number::Number,
    temporal::{self, DateTime},
    value::Value,
};

/// A piece: a value out of it, and what it is in words of FEEL.
#[derive(Debug)]
pub struct Piece {
    pub sample: Value,
    pub words: String,
}

/// The constants that a cell names; `None` if it holds what cannot be known beforehand.
pub fn constants(cell: &Expr, found: &mut Vec<Value>) -> Option<()> {
    let mut all = |cells: &[Expr]| cells.iter().try_for_each(|cell| constants(cell, found));
    match cell {
        Expr::Anything => Some(()),
        Expr::Constant(Value::Range(range)) => {
            found.extend([&range.low, &range.high].into_iter().flatten().cloned());
            Some(())
        }
        Expr::Constant(value) => {
            found.push(value.clone());
            Some(())
        }
        Expr::Call(..) => {
            found.push(literal(cell)?);
            Some(())
        }
        Expr::Tests(cells) | Expr::NoneOf(cells) | Expr::List(cells) => all(cells),
        Expr::Test(_, inner) => constants(inner, found),
        Expr::Range { low, high, .. } => {
            let ends = [low, high].into_iter().flatten();
            ends.into_iter().try_for_each(|end| constants(end, found))
        }
        _ => None,
    }
}

/// `date("2024-02-29")` or `duration("P1D")`.
fn literal(cell: &Expr) -> Option<Value> {
    match cell {
        Expr::Call(function, arguments) => {
            let makes = |name: &str| matches!(name, "date" | "duration");
            match (&**function, arguments.as_slice()) {
                (Expr::Name(name), [argument]) if makes(name) => match &argument.value {
                    Expr::Constant(Value::String(text)) => {
                        let value = functions::at_literal(text);
                        (!value.is_null()).then_some(value)
                    }
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

/// The pieces that constants make; `None` if they are of kinds that are not looked into.
pub fn pieces(mut constants: Vec<Value>) -> Option<Vec<Piece>> {
    constants.retain(|value| !value.is_null());
    let of = |kind: &str| constants.iter().all(|value| value.kind() == kind);
    if constants.is_empty() {
        let words = "anything".to_owned();
        return Some(vec![Piece {
            sample: Value::Null,
            words,
        }]);
    }
    if of("boolean") {
        return Some(
            [true, false]
                .map(|truth| exact(&Value::Boolean(truth)))
                .into(),
        );
    }
    if of("string") {
        return Some(words(&constants));
    }
    if of("number") || of("date") || of("days and time duration") || of("years and months duration")
    {
        constants.sort_by(|one, two| one.compare(two).unwrap_or(Ordering::Equal));
        constants.dedup_by(|one, two| one.equals(two) == Some(true));
        return line(&constants);
    }
    None
}

fn exact(value: &Value) -> Piece {
    let words = match value {
        Value::String(text) => format!("\"{text}\""),
        Value::Number(_) | Value::Boolean(_) => functions::show(value),
        other => format!("@\"{}\"", functions::show(other)),
    };
    let sample = value.clone();
    Piece { sample, words }
}

/// Each text, and one that is none of them.
fn words(constants: &[Value]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut other = "?".to_owned();
    for value in constants {
        if !pieces
            .iter()
            .any(|piece| piece.sample.equals(value) == Some(true))
        {
            pieces.push(exact(value));
        }
        if let Value::String(text) = value {
            other.push_str(text);
        }
    }
    pieces.push(Piece {
        sample: Value::text(&other),
        words: "any other text".to_owned(),
    });
    pieces
}

/// Before the first value, each value, what lies between two, and after the last.
fn line(constants: &[Value]) -> Option<Vec<Piece>> {
    let (first, last) = (constants.first()?, constants.last()?);
    let mut pieces = Vec::new();
    pieces.extend(moved(first, -1).map(|sample| Piece {
        sample,
        words: format!("< {}", exact(first).words),
    }));
    for (at, value) in constants.iter().enumerate() {
        pieces.push(exact(value));
        if let Some(next) = constants.get(at + 1) {
            pieces.extend(between(value, next).map(|sample| Piece {
                sample,
                words: format!("({}..{})", exact(value).words, exact(next).words),
            }));
        }
    }
    pieces.extend(moved(last, 1).map(|sample| Piece {
        sample,
        words: format!("> {}", exact(last).words),
    }));
    Some(pieces)
}

fn days(date: Date, count: i64) -> Option<Value> {
    let midnight = DateTime::midnight(date);
    let moved = temporal::add_days_time(&midnight, i128::from(count) * temporal::DAY)?;
    Some(Value::Date(moved.civil.date()))
}

/// A value a little further on.
fn moved(value: &Value, by: i64) -> Option<Value> {
    match value {
        Value::Number(number) => number.add(Number::from(by)).map(Value::Number),
        Value::Date(date) => days(*date, by),
        Value::DaysTime(length) => {
            let length = length.checked_add(i128::from(by) * temporal::SECOND)?;
            Some(Value::days_time(length))
        }
        Value::YearsMonths(months) => months.checked_add(by).map(Value::YearsMonths),
        _ => None,
    }
}

/// A value between two, if there is one.
fn between(one: &Value, two: &Value) -> Option<Value> {
    match (one, two) {
        (Value::Number(one), Value::Number(two)) => {
            let middle = one.add(*two)?.divide(Number::from(2))?;
            (middle != *one && middle != *two).then_some(Value::Number(middle))
        }
        (Value::Date(one), Value::Date(two)) => {
            let apart = i64::from((*two - *one).get_days());
            (apart > 1).then(|| days(*one, 1)).flatten()
        }
        (Value::DaysTime(one), Value::DaysTime(two)) => {
            (**two - **one > 1).then(|| Value::days_time(**one + 1))
        }
        (Value::YearsMonths(one), Value::YearsMonths(two)) => {
            (two - one > 1).then(|| Value::YearsMonths(one + 1))
        }
        _ => None,
    }
}

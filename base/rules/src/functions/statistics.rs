//! Functions that make one value of many (section 10.3.4.4).

use std::cmp::Ordering;

use super::{Builtin, arguments::many, builtin};
use crate::{
    eval::{Evaluated, Evaluator},
    number::Number,
    value::Value,
};

const LIST: &[&[&str]] = &[&["list"], &["n..."]];

pub const BUILTINS: &[Builtin] = &[
    builtin("min", LIST, |me, v| {
        whole(me, v, |items| extreme(items, Ordering::Less))
    }),
    builtin("max", LIST, |me, v| {
        whole(me, v, |items| extreme(items, Ordering::Greater))
    }),
    builtin("sum", LIST, |me, v| whole(me, v, sum)),
    builtin("mean", LIST, |me, v| {
        whole(me, v, |items| of_numbers(items, mean))
    }),
    builtin("product", LIST, |me, v| {
        whole(me, v, |items| of_numbers(items, product))
    }),
    builtin("median", LIST, |me, v| {
        whole(me, v, |items| of_numbers(items, median))
    }),
    builtin("stddev", LIST, |me, v| {
        whole(me, v, |items| of_numbers(items, deviation))
    }),
    builtin("mode", LIST, |me, v| whole(me, v, mode)),
    builtin("all", &[&["list"], &["b..."]], |me, v| decide(me, v, false)),
    builtin("any", &[&["list"], &["b..."]], |me, v| decide(me, v, true)),
];

fn whole(me: &mut Evaluator, values: &[Value], run: fn(&[Value]) -> Value) -> Evaluated {
    let Some(items) = many(values) else {
        return Ok(Value::Null);
    };
    me.spend(items.len().saturating_mul(2))?;
    Ok(run(items))
}

/// The least (`Less`) or greatest (`Greater`) of values that can be compared; null of none.
pub fn extreme(items: &[Value], wanted: Ordering) -> Value {
    let Some(first) = items.first() else {
        return Value::Null;
    };
    let mut best = first;
    for item in items {
        match item.compare(best) {
            None => return Value::Null,
            Some(order) if order == wanted => best = item,
            Some(_) => {}
        }
    }
    best.clone()
}

/// The sum of numbers, or of durations; null of none.
pub fn sum(items: &[Value]) -> Value {
    if let Some(Value::DaysTime(_)) = items.first() {
        let mut lengths = items.iter().map(|item| match item {
            Value::DaysTime(length) => Some(**length),
            _ => None,
        });
        let total = lengths.try_fold(0_i128, |sum, length| sum.checked_add(length?));
        return Value::from_option(total.map(Value::days_time));
    }
    if let Some(Value::YearsMonths(_)) = items.first() {
        let mut lengths = items.iter().map(|item| match item {
            Value::YearsMonths(months) => Some(*months),
            _ => None,
        });
        let total = lengths.try_fold(0_i64, |sum, months| sum.checked_add(months?));
        return Value::from_option(total.map(Value::YearsMonths));
    }
    of_numbers(items, total)
}

fn of_numbers(items: &[Value], run: fn(&mut [Number]) -> Option<Number>) -> Value {
    let numbers = items.iter().map(|item| match item {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    let numbers: Option<Vec<Number>> = numbers.collect();
    let numbers = numbers.filter(|numbers| !numbers.is_empty());
    Value::from_option(numbers.and_then(|mut n| run(&mut n)).map(Value::Number))
}

fn count(numbers: &[Number]) -> Option<Number> {
    Some(Number::from(i64::try_from(numbers.len()).ok()?))
}

fn total(numbers: &mut [Number]) -> Option<Number> {
    let mut all = numbers.iter();
    all.try_fold(Number::from(0), |sum, number| sum.add(*number))
}

fn product(numbers: &mut [Number]) -> Option<Number> {
    let mut all = numbers.iter();
    all.try_fold(Number::from(1), |product, number| product.multiply(*number))
}

fn mean(numbers: &mut [Number]) -> Option<Number> {
    total(numbers)?.divide(count(numbers)?)
}

fn median(numbers: &mut [Number]) -> Option<Number> {
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    let upper = *numbers.get(middle)?;
    if numbers.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *numbers.get(middle.checked_sub(1)?)?;
    lower.add(upper)?.divide(Number::from(2))
}

/// The deviation of a sample, of two numbers at least.
fn deviation(numbers: &mut [Number]) -> Option<Number> {
    let mean = mean(numbers)?;
    let mut squares = numbers.iter().map(|number| {
        let apart = number.subtract(mean)?;
        apart.multiply(apart)
    });
    let sum = squares.try_fold(Number::from(0), |sum, square| sum.add(square?))?;
    let others = count(numbers)?.subtract(Number::from(1))?;
    sum.divide(others)?.square_root()
}

/// The numbers that are there most often, in ascending order.
fn mode(items: &[Value]) -> Value {
    let numbers = items.iter().map(|item| match item {
        Value::Number(number) => Some(*number),
        _ => None,
    });
    let Some(mut numbers) = numbers.collect::<Option<Vec<Number>>>() else {
        return Value::Null;
    };
    numbers.sort_unstable();
    let runs: Vec<&[Number]> = numbers.chunk_by(|one, two| one == two).collect();
    let most = runs.iter().map(|run| run.len()).max().unwrap_or(0);
    let often = runs.iter().filter(|run| run.len() == most);
    Value::list(often.map(|run| Value::Number(run[0])).collect())
}

/// `any` where `decides` is true, `all` where it is false (table 75).
fn decide(me: &mut Evaluator, values: &[Value], decides: bool) -> Evaluated {
    let Some(items) = many(values) else {
        return Ok(Value::Null);
    };
    me.spend(items.len())?;
    let decided = |item: &Value| matches!(item, Value::Boolean(answer) if *answer == decides);
    if items.iter().any(decided) {
        return Ok(Value::Boolean(decides));
    }
    let answered = items.iter().all(|item| matches!(item, Value::Boolean(_)));
    Ok(if answered {
        Value::Boolean(!decides)
    } else {
        Value::Null
    })
}

//! Functions of numbers (section 10.3.4.5).

use super::{
    Builtin,
    arguments::{absent, number},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator},
    number::{Number, Rounding},
    value::Value,
};

const ONE: &[&[&str]] = &[&["number"]];
const SCALED: &[&[&str]] = &[&["n", "scale"]];
const MAYBE_SCALED: &[&[&str]] = &[&["n", "scale?"]];

pub const BUILTINS: &[Builtin] = &[
    builtin("decimal", SCALED, |me, v| round(me, v, Rounding::HalfEven)),
    builtin("floor", MAYBE_SCALED, |me, v| round(me, v, Rounding::Floor)),
    builtin("ceiling", MAYBE_SCALED, |me, v| {
        round(me, v, Rounding::Ceiling)
    }),
    builtin("round up", SCALED, |me, v| round(me, v, Rounding::Up)),
    builtin("round down", SCALED, |me, v| round(me, v, Rounding::Down)),
    builtin("round half up", SCALED, |me, v| {
        round(me, v, Rounding::HalfUp)
    }),
    builtin("round half down", SCALED, |me, v| {
        round(me, v, Rounding::HalfDown)
    }),
    builtin("abs", &[&["n"], &["number"]], absolute),
    builtin("modulo", &[&["dividend", "divisor"]], modulo),
    builtin("sqrt", ONE, |me, v| costly(me, v, Number::square_root)),
    builtin("log", ONE, |me, v| costly(me, v, Number::logarithm)),
    builtin("exp", ONE, |me, v| costly(me, v, Number::exponential)),
    builtin("odd", ONE, |_, v| Ok(remainder_of_two(v, true))),
    builtin("even", ONE, |_, v| Ok(remainder_of_two(v, false))),
];

fn round(_: &mut Evaluator, values: &[Value], rounding: Rounding) -> Evaluated {
    let scale = match (values.len(), absent(values, 1)) {
        (1, _) => Some(Number::from(0)),
        (_, true) => None,
        _ => number(values, 1),
    };
    let rounded = number(values, 0).zip(scale).and_then(|(number, scale)| {
        let scale = i32::try_from(scale.to_whole_part()?).ok()?;
        number.round(scale, rounding)
    });
    Ok(Value::from_option(rounded.map(Value::Number)))
}

fn absolute(_: &mut Evaluator, values: &[Value]) -> Evaluated {
    Ok(match values.first() {
        Some(Value::DaysTime(length)) => Value::days_time((**length).saturating_abs()),
        Some(Value::YearsMonths(months)) => Value::YearsMonths(months.saturating_abs()),
        _ => Value::from_option(number(values, 0).map(|n| Value::Number(n.absolute()))),
    })
}

fn modulo(_: &mut Evaluator, values: &[Value]) -> Evaluated {
    let both = number(values, 0).zip(number(values, 1));
    let result = both.and_then(|(dividend, divisor)| dividend.modulo(divisor));
    Ok(Value::from_option(result.map(Value::Number)))
}

fn costly(me: &mut Evaluator, values: &[Value], run: fn(Number) -> Option<Number>) -> Evaluated {
    me.spend(100)?;
    Ok(Value::from_option(
        number(values, 0).and_then(run).map(Value::Number),
    ))
}

fn remainder_of_two(values: &[Value], odd: bool) -> Value {
    let rest = number(values, 0).and_then(|n| n.modulo(Number::from(2)));
    let wanted = Number::from(i64::from(odd));
    Value::from_option(rest.map(|rest| Value::Boolean(rest == wanted)))
}

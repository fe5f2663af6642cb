//! Arithmetic, comparison and three-valued logic (DMN 1.5 section 10.3.2.13 and tables 50 to 57).

use std::{cmp::Ordering, sync::Arc};

use jiff::civil;

use super::{Evaluated, Evaluator, Scope};
use crate::{
    feel::{Expr, Operator},
    number::Number,
    temporal::{self, DateTime, Time},
    value::{Range, Value},
};

impl Evaluator<'_> {
    pub fn binary(&mut self, operator: Operator, left: &Value, right: &Value) -> Evaluated {
        let result = match operator {
            Operator::Add => {
                if let (Value::String(one), Value::String(two)) = (left, right) {
                    self.spend(one.len() + two.len())?;
                    return Ok(Value::text(&format!("{one}{two}")));
                }
                add(left, right)
            }
            Operator::Subtract => subtract(left, right),
            Operator::Multiply => multiply(left, right).or_else(|| multiply(right, left)),
            Operator::Divide => divide(left, right),
            Operator::Power => {
                self.spend(50)?;
                match (left, right) {
                    (Value::Number(one), Value::Number(two)) => one.power(*two).map(Value::Number),
                    _ => None,
                }
            }
            comparison => {
                self.spend(left.weight().min(right.weight()))?;
                compare_by(comparison, left, right).map(Value::Boolean)
            }
        };
        Ok(Value::from_option(result))
    }

    /// `and` where `decides` is false, `or` where it is true.
    pub fn logical(
        &mut self,
        left: &Expr,
        right: &Expr,
        decides: bool,
        scope: &Scope,
    ) -> Evaluated {
        let left = self.value(left, scope)?;
        if matches!(left, Value::Boolean(left) if left == decides) {
            return Ok(Value::Boolean(decides));
        }
        let right = self.value(right, scope)?;
        Ok(match (left, right) {
            (_, Value::Boolean(right)) if right == decides => Value::Boolean(decides),
            (Value::Boolean(_), Value::Boolean(_)) => Value::Boolean(!decides),
            _ => Value::Null,
        })
    }

    pub fn between(&mut self, three: &[Expr; 3], scope: &Scope) -> Evaluated {
        let value = self.value(&three[0], scope)?;
        let low = self.value(&three[1], scope)?;
        let high = self.value(&three[2], scope)?;
        let after = compare_by(Operator::GreaterOrEqual, &value, &low);
        let before = compare_by(Operator::LessOrEqual, &value, &high);
        Ok(match (after, before) {
            (Some(after), Some(before)) => Value::Boolean(after && before),
            _ => Value::Null,
        })
    }
}

/// Whether the comparison holds; `None` between what cannot be compared.
pub fn compare_by(operator: Operator, left: &Value, right: &Value) -> Option<bool> {
    match operator {
        Operator::Equal => left.equals(right),
        Operator::NotEqual => left.equals(right).map(|equal| !equal),
        Operator::Less => left.compare(right).map(Ordering::is_lt),
        Operator::LessOrEqual => left.compare(right).map(Ordering::is_le),
        Operator::Greater => left.compare(right).map(Ordering::is_gt),
        Operator::GreaterOrEqual => left.compare(right).map(Ordering::is_ge),
        _ => None,
    }
}

/// `(< 5)` as the interval it stands for.
pub fn test_as_range(operator: Operator, value: Value) -> Value {
    let closed = matches!(
        operator,
        Operator::LessOrEqual | Operator::GreaterOrEqual | Operator::Equal
    );
    let up = matches!(operator, Operator::Less | Operator::LessOrEqual);
    let down = matches!(operator, Operator::Greater | Operator::GreaterOrEqual);
    let range = Range {
        low: (!up).then(|| value.clone()),
        low_in: closed && !up,
        high: (!down).then_some(value),
        high_in: closed && !down,
        equality: match operator {
            Operator::Equal => Some(true),
            Operator::NotEqual => Some(false),
            _ => None,
        },
    };
    Value::Range(Arc::new(range))
}

pub fn negative(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(number.negated()),
        Value::DaysTime(nanoseconds) => Value::days_time((**nanoseconds).saturating_neg()),
        Value::YearsMonths(months) => Value::YearsMonths(months.saturating_neg()),
        _ => Value::Null,
    }
}

fn add(left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Number(one), Value::Number(two)) => one.add(*two).map(Value::Number),
        (Value::DaysTime(one), Value::DaysTime(two)) => {
            one.checked_add(**two).map(Value::days_time)
        }
        (Value::YearsMonths(one), Value::YearsMonths(two)) => {
            one.checked_add(*two).map(Value::YearsMonths)
        }
        (Value::DaysTime(_) | Value::YearsMonths(_), _) => later(right, left),
        _ => later(left, right),
    }
}

/// A point in time and a duration after it.
fn later(at: &Value, duration: &Value) -> Option<Value> {
    match (at, duration) {
        (Value::Date(date), Value::YearsMonths(months)) => {
            temporal::add_months(*date, *months).map(Value::Date)
        }
        (Value::Date(date), Value::DaysTime(nanoseconds)) => {
            let midnight = DateTime::midnight(*date);
            let moved = temporal::add_days_time(&midnight, **nanoseconds)?;
            Some(Value::Date(moved.civil.date()))
        }
        (Value::DateTime(at), Value::YearsMonths(months)) => {
            let date = temporal::add_months(at.civil.date(), *months)?;
            Some(Value::DateTime(Arc::new(DateTime {
                civil: date.to_datetime(at.civil.time()),
                zone: at.zone.clone(),
            })))
        }
        (Value::DateTime(at), Value::DaysTime(nanoseconds)) => {
            let moved = temporal::add_days_time(at, **nanoseconds)?;
            Some(Value::DateTime(Arc::new(moved)))
        }
        (Value::Time(time), Value::DaysTime(nanoseconds)) => {
            let day = DateTime::midnight(civil::date(1970, 1, 1));
            let clock = temporal::clock_nanoseconds(time.clock);
            let within = clock.checked_add(**nanoseconds)?.rem_euclid(temporal::DAY);
            let moved = temporal::add_days_time(&day, within)?;
            Some(Value::Time(Arc::new(Time {
                clock: moved.civil.time(),
                zone: time.zone.clone(),
            })))
        }
        _ => None,
    }
}

fn subtract(left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Number(one), Value::Number(two)) => one.subtract(*two).map(Value::Number),
        (Value::Time(one), Value::Time(two)) => (one.zone.is_some() == two.zone.is_some())
            .then(|| Value::days_time(one.instant() - two.instant())),
        (Value::Date(_) | Value::DateTime(_), Value::Date(_) | Value::DateTime(_)) => {
            let from = moment(right, left)?;
            let to = moment(left, right)?;
            temporal::between(&from, &to).map(Value::days_time)
        }
        _ => add(left, &negative(right)),
    }
}

/// A date as its midnight: in UTC when the other side is in a zone.
fn moment(value: &Value, other: &Value) -> Option<DateTime> {
    match value {
        Value::DateTime(at) => Some((**at).clone()),
        Value::Date(date) => {
            let mut midnight = DateTime::midnight(*date);
            if matches!(other, Value::DateTime(other) if other.zone.is_some()) {
                midnight.zone = Some(temporal::Zone::Offset(0));
            }
            Some(midnight)
        }
        _ => None,
    }
}

fn multiply(left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Number(one), Value::Number(two)) => one.multiply(*two).map(Value::Number),
        (Value::DaysTime(nanoseconds), Value::Number(factor)) => {
            let product = Number::whole(**nanoseconds)?.multiply(*factor)?;
            product.to_whole_part().map(Value::days_time)
        }
        (Value::YearsMonths(months), Value::Number(factor)) => {
            whole_months(Number::from(*months).multiply(*factor)?)
        }
        _ => None,
    }
}

fn divide(left: &Value, right: &Value) -> Option<Value> {
    match (left, right) {
        (Value::Number(one), Value::Number(two)) => one.divide(*two).map(Value::Number),
        (Value::DaysTime(nanoseconds), Value::Number(divisor)) => {
            let quotient = Number::whole(**nanoseconds)?.divide(*divisor)?;
            quotient.to_whole_part().map(Value::days_time)
        }
        (Value::DaysTime(one), Value::DaysTime(two)) => Number::whole(**one)?
            .divide(Number::whole(**two)?)
            .map(Value::Number),
        (Value::YearsMonths(months), Value::Number(divisor)) => {
            whole_months(Number::from(*months).divide(*divisor)?)
        }
        (Value::YearsMonths(one), Value::YearsMonths(two)) => Number::from(*one)
            .divide(Number::from(*two))
            .map(Value::Number),
        _ => None,
    }
}

fn whole_months(months: Number) -> Option<Value> {
    let months = i64::try_from(months.to_whole_part()?).ok()?;
    Some(Value::YearsMonths(months))
}

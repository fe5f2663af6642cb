//! Constraints as limits of a question.

use super::expression::{Expression, Operator, read};
use crate::{DateBound, Decimal, Kind};

/// Sets the limits that an expression says. Returns whether all of it could be said so.
pub fn apply(kind: &mut Kind, text: &str) -> bool {
    match read(text) {
        Some(Expression::And(parts)) => {
            // Each is tried, though one before it failed.
            let failed = parts.iter().filter(|part| limit(kind, part).is_none());
            failed.count() == 0
        }
        Some(part) => limit(kind, &part).is_some(),
        None => false,
    }
}

fn limit(kind: &mut Kind, part: &Expression) -> Option<()> {
    match part {
        Expression::And(parts) => parts.iter().try_for_each(|part| limit(kind, part)),
        Expression::Compare(left, operator, right) if is_literal(left) => {
            bound(kind, right, operator.flipped(), left)
        }
        Expression::Compare(left, operator, right) => bound(kind, left, *operator, right),
        Expression::Call(call, arguments) if call == "not" => exclusive(kind, arguments),
        _ => None,
    }
}

fn is_literal(expression: &Expression) -> bool {
    matches!(expression, Expression::Number(_) | Expression::Text(_))
}

fn bound(
    kind: &mut Kind,
    subject: &Expression,
    operator: Operator,
    value: &Expression,
) -> Option<()> {
    let here = *subject == Expression::Here;
    let sized = |by: &str| matches!(subject, Expression::Call(call, arguments) if call == by && arguments.as_slice() == [Expression::Here]);
    match kind {
        Kind::Number { min, max, decimals } if here => {
            let Expression::Number(number) = value else {
                return None;
            };
            let number: Decimal = number.parse().ok()?;
            let step = |by: i32| (*decimals == 0).then(|| number.plus(by.into())).flatten();
            match operator {
                Operator::GreaterOrEqual => *min = Some(number),
                Operator::LessOrEqual => *max = Some(number),
                Operator::Greater => *min = Some(step(1)?),
                Operator::Less => *max = Some(step(-1)?),
                Operator::Equal | Operator::Unequal => return None,
            }
        }
        Kind::Date { earliest, latest } if here => {
            let (day, after, before) = days(value)?;
            match operator {
                Operator::GreaterOrEqual => *earliest = Some(day),
                Operator::LessOrEqual => *latest = Some(day),
                Operator::Greater => *earliest = Some(after),
                Operator::Less => *latest = Some(before),
                Operator::Equal | Operator::Unequal => return None,
            }
        }
        Kind::Text { max } | Kind::LongText { max } if sized("string-length") => {
            *max = at_most(operator, value)?;
        }
        Kind::Choices { min, max, .. } if sized("count-selected") => match at_most(operator, value)
        {
            Some(most) => *max = Some(most),
            None => *min = Some(at_most(operator.flipped(), value)?),
        },
        _ => return None,
    }
    Some(())
}

fn at_most(operator: Operator, value: &Expression) -> Option<u32> {
    let Expression::Number(number) = value else {
        return None;
    };
    let number: u32 = number.parse().ok()?;
    match operator {
        Operator::LessOrEqual => Some(number),
        Operator::Less => number.checked_sub(1),
        _ => None,
    }
}

/// A day, the one after it, and the one before it.
fn days(value: &Expression) -> Option<(DateBound, DateBound, DateBound)> {
    let text = match value {
        Expression::Text(text) => text.as_str(),
        Expression::Call(call, arguments) => match (call.as_str(), arguments.as_slice()) {
            ("today", []) => {
                return Some((
                    "today".parse().ok()?,
                    "today+1d".parse().ok()?,
                    "today-1d".parse().ok()?,
                ));
            }
            ("date", [Expression::Text(text)]) => text.as_str(),
            _ => return None,
        },
        _ => return None,
    };
    let date: jiff::civil::Date = text.parse().ok()?;
    let fixed = DateBound::Fixed;
    Some((
        fixed(date),
        fixed(date.tomorrow().ok()?),
        fixed(date.yesterday().ok()?),
    ))
}

/// `not(selected(., 'none') and count-selected(.) > 1)`: a choice that excludes all others.
fn exclusive(kind: &mut Kind, arguments: &[Expression]) -> Option<()> {
    let [Expression::And(parts)] = arguments else {
        return None;
    };
    let [first, second] = parts.as_slice() else {
        return None;
    };
    let (Expression::Call(selected, chosen), Expression::Compare(count, Operator::Greater, one)) =
        (first, second)
    else {
        return None;
    };
    let is_count = matches!(&**count, Expression::Call(call, _) if call == "count-selected");
    let is_one = **one == Expression::Number("1".to_owned());
    let [Expression::Here, Expression::Text(key)] = chosen.as_slice() else {
        return None;
    };
    let Kind::Choices { choices, .. } = kind else {
        return None;
    };
    let choice = choices.iter_mut().find(|choice| choice.key == *key)?;
    (selected == "selected" && is_count && is_one).then(|| choice.exclusive = true)
}

#[cfg(test)]
mod tests {
    use super::apply;
    use crate::Kind;

    #[test]
    fn constraints_become_limits() {
        let limits = |text: &str| {
            let mut kind = Kind::Number {
                min: None,
                max: None,
                decimals: 0,
            };
            let whole = apply(&mut kind, text);
            (whole, serde_json::to_value(&kind).expect("JSON"))
        };
        let (whole, kind) = limits(". > 17 and 120 >= .");
        assert!(whole && kind["min"] == 18 && kind["max"] == 120, "{kind}");
        assert!(!limits("regex(., '[0-9]+')").0);
        assert!(!limits(". < ${other}").0);
        let mut date = Kind::Date {
            earliest: None,
            latest: None,
        };
        assert!(apply(&mut date, ". <= today() and . > date('2020-01-31')"));
        assert_eq!(
            serde_json::to_value(&date).expect("JSON")["earliest"],
            "2020-02-01"
        );
    }
}

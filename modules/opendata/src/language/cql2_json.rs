//! CQL2 as JSON (OGC 21-065, section 8.3): `{"op": "=", "args": [{"property": "height"}, 3]}`.

use serde_json::Value;
use stoa_tables::{Fault, Letters, Sign};

use super::{DEEPEST, parse::not, term::Term, wkt::of_geojson};

/// Reads a condition.
///
/// # Errors
/// What is no condition, in words.
pub fn read_json(json: &Value) -> Result<Term, Fault> {
    term(json, 0)
}

fn term(json: &Value, depth: usize) -> Result<Term, Fault> {
    if depth > DEEPEST {
        return Err(Fault::new("this is nested too deeply"));
    }
    Ok(match json {
        Value::Null => Term::Null,
        Value::Bool(yes) => Term::Boolean(*yes),
        Value::Number(number) => Term::Number(number.to_string()),
        Value::String(text) => Term::Text(text.replace('\0', "")),
        Value::Array(_) => return Err(Fault::new("a list can only stand in \"in\"")),
        Value::Object(object) => {
            let text = |name: &str| object.get(name).and_then(Value::as_str);
            if let Some(name) = text("property") {
                return Ok(Term::Name(name.to_owned(), 0));
            }
            for name in ["date", "timestamp"] {
                if let Some(time) = text(name) {
                    return Ok(call(name, vec![Term::Text(time.to_owned())]));
                }
            }
            if let Some(ends) = object.get("interval").and_then(Value::as_array) {
                return Ok(call("interval", all(ends, depth)?));
            }
            if let Some(numbers) = object.get("bbox").and_then(Value::as_array) {
                return Ok(call("bbox", all(numbers, depth)?));
            }
            if let Some(wkt) = of_geojson(json) {
                return Ok(Term::Place(wkt));
            }
            let args = object.get("args").and_then(Value::as_array);
            match (text("op"), args) {
                (Some(name), Some(args)) => operation(name, args, depth)?,
                _ => {
                    return Err(Fault::new(
                        "an object is a property, a time, a geometry, or has op and args",
                    ));
                }
            }
        }
    })
}

fn all(values: &[Value], depth: usize) -> Result<Vec<Term>, Fault> {
    values.iter().map(|value| term(value, depth + 1)).collect()
}

fn call(name: &str, given: Vec<Term>) -> Term {
    Term::Call(name.to_lowercase(), given, 0)
}

fn operation(name: &str, args: &[Value], depth: usize) -> Result<Term, Fault> {
    if let ("in", [value, Value::Array(values)]) = (name, args) {
        let value = Box::new(term(value, depth + 1)?);
        return Ok(Term::OneOf(value, all(values, depth)?, 0));
    }
    let given = all(args, depth)?;
    let pair = |sign| match <[Term; 2]>::try_from(given.clone()) {
        Ok([one, other]) => Ok(Term::Pair(Box::new(one), sign, Box::new(other), 0)),
        Err(_) => Err(Fault::new(format!("{name} takes two values"))),
    };
    let only = || match given.as_slice() {
        [only] => Ok(only.clone()),
        _ => Err(Fault::new(format!("{name} takes one value"))),
    };
    Ok(match name {
        "and" => Term::All(given),
        "or" => Term::Any(given),
        "not" => not(only()?),
        "isNull" => Term::IsNull(Box::new(only()?)),
        "=" => pair(Sign::Equals)?,
        "<>" => pair(Sign::Differs)?,
        "<" => pair(Sign::Less)?,
        "<=" => pair(Sign::AtMost)?,
        ">" => pair(Sign::Greater)?,
        ">=" => pair(Sign::AtLeast)?,
        "+" => pair(Sign::Plus)?,
        "-" if given.len() == 1 => Term::Minus(Box::new(only()?)),
        "-" => pair(Sign::Minus)?,
        "*" => pair(Sign::Times)?,
        "/" => pair(Sign::Over)?,
        "%" => pair(Sign::Modulo)?,
        "div" => call("floor", vec![pair(Sign::Over)?]),
        "^" => call("power", given),
        "like" => match <[Term; 2]>::try_from(given) {
            Ok([text, pattern]) => Term::Like(Box::new(text), Box::new(pattern), Letters::Told, 0),
            Err(_) => return Err(Fault::new("like takes a text and a pattern")),
        },
        "between" => match <[Term; 3]>::try_from(given) {
            Ok(parts) => Term::Between(Box::new(parts), 0),
            Err(_) => return Err(Fault::new("between takes three values")),
        },
        other => call(other, given),
    })
}

//! The JSON Canonicalization Scheme (RFC 8785): one sequence of bytes for each value, for signing.

use serde_json::{Map, Number, Value};

use crate::error::{Result, malformed};

/// Beyond this, two whole numbers may be one double (RFC 7493, section 2.2), and a change could hide.
const MAX_WHOLE: u64 = 1 << 53;

/// The canonical bytes. Fails for whole numbers beyond 2^53, which a double does not hold.
pub fn canonical_json(value: &Value) -> Result<Vec<u8>> {
    let mut out = String::new();
    write_value(value, &mut out)?;
    Ok(out.into_bytes())
}

fn write_value(value: &Value, out: &mut String) -> Result<()> {
    match value {
        Value::Object(map) => write_object(map, out),
        Value::Array(list) => write_array(list, out),
        Value::Number(number) => write_number(number, out),
        // Escapes as ECMAScript's JSON.stringify does: the short ones, and \u00xx in lower case.
        plain => {
            out.push_str(&plain.to_string());
            Ok(())
        }
    }
}

/// Section 3.2.3: members by their names as UTF-16.
fn write_object(map: &Map<String, Value>, out: &mut String) -> Result<()> {
    let mut members: Vec<(&String, &Value)> = map.iter().collect();
    members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
    out.push('{');
    for (at, (name, value)) in members.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&Value::String(name.clone()).to_string());
        out.push(':');
        write_value(value, out)?;
    }
    out.push('}');
    Ok(())
}

fn write_array(list: &[Value], out: &mut String) -> Result<()> {
    out.push('[');
    for (at, value) in list.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        write_value(value, out)?;
    }
    out.push(']');
    Ok(())
}

fn write_number(number: &Number, out: &mut String) -> Result<()> {
    let whole = number.as_u64().or(number.as_i64().map(i64::unsigned_abs));
    if whole.is_some_and(|whole| whole > MAX_WHOLE) {
        return Err(malformed("a number", "between -2^53 and 2^53"));
    }
    let Some(double) = number.as_f64().and_then(Number::from_f64) else {
        return Err(malformed("a number", "a double"));
    };
    out.push_str(&ecmascript(&double.to_string()));
    Ok(())
}

/// `Number::toString` of ECMAScript (ECMA-262, section 6.1.6.1.20), which RFC 8785, section 3.2.2.3 asks for, of the shortest
/// digits that read back as the same double (of two such the even ones), as `-12.5` or `-1.25e-7`.
fn ecmascript(shortest: &str) -> String {
    let (sign, written) = match shortest.strip_prefix('-') {
        Some(written) => ("-", written),
        None => ("", shortest),
    };
    let (mantissa, exponent) = written.split_once('e').unwrap_or((written, "0"));
    let exponent: i32 = exponent.trim_start_matches('+').parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all = format!("{whole}{fraction}");
    let digits = all.trim_start_matches('0');
    let zeros = i32::try_from(all.len() - digits.len()).unwrap_or(0);
    let point = i32::try_from(whole.len()).unwrap_or(0) - zeros + exponent;
    match digits.trim_end_matches('0') {
        "" => "0".to_owned(),
        digits => format!("{sign}{}", lay_out(digits, point)),
    }
}

/// Puts the point after `point` digits.
fn lay_out(digits: &str, point: i32) -> String {
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |number: i32| "0".repeat(usize::try_from(number).unwrap_or(0));
    match point {
        _ if count <= point && point <= 21 => format!("{digits}{}", zeros(point - count)),
        1..=21 => {
            let (before, after) = digits.split_at(usize::try_from(point).unwrap_or(0));
            format!("{before}.{after}")
        }
        -5..=0 => format!("0.{}{digits}", zeros(-point)),
        _ => {
            let (first, rest) = digits.split_at(1);
            let point_and_rest = if rest.is_empty() {
                String::new()
            } else {
                format!(".{rest}")
            };
            let plus = if point > 0 { "+" } else { "" };
            format!("{first}{point_and_rest}e{plus}{}", point - 1)
        }
    }
}

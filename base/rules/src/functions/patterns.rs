//! Functions with regular expressions of XPath (section 10.3.4.3), by an engine of linear time: no look-around and no back references.

use std::sync::Arc;

use regex::{Regex, RegexBuilder};

use super::{
    Builtin,
    arguments::{absent, text},
    builtin,
};
use crate::{
    eval::{Evaluated, Evaluator},
    value::Value,
};

pub const BUILTINS: &[Builtin] = &[
    builtin("matches", &[&["input", "pattern", "flags?"]], matches),
    builtin(
        "replace",
        &[&["input", "pattern", "replacement", "flags?"]],
        replace,
    ),
    builtin("split", &[&["string", "delimiter"]], split),
];

/// The longest pattern, and the most memory that one may take.
const LONGEST: usize = 1000;
const GREATEST: usize = 1 << 20;
/// Steps for building one.
const COST: usize = 200;

fn compiled(
    me: &mut Evaluator,
    pattern: &str,
    flags: &str,
) -> Result<Option<Regex>, crate::eval::Halt> {
    me.spend(COST + pattern.len() * 20)?;
    if pattern.len() > LONGEST {
        return Ok(None);
    }
    let literal = flags.contains('q');
    let pattern = match flags.contains('x') && !literal {
        true => without_space(pattern),
        false => pattern.to_owned(),
    };
    let translated = if literal {
        regex::escape(&pattern)
    } else {
        translate(&pattern)
    };
    let mut builder = RegexBuilder::new(&translated);
    builder.size_limit(GREATEST).nest_limit(50).crlf(true);
    for flag in flags.chars() {
        match flag {
            'i' => {
                builder.case_insensitive(true);
            }
            's' => {
                builder.dot_matches_new_line(true);
            }
            'm' => {
                builder.multi_line(true);
            }
            'x' | 'q' => {}
            _ => return Ok(None),
        }
    }
    Ok(builder.build().ok())
}

/// A pattern without the white space outside of classes of characters (flag `x`, XPath functions 3.1 section 5.6.2).
fn without_space(pattern: &str) -> String {
    let (mut depth, mut escaped) = (0_usize, false);
    let mut kept = String::with_capacity(pattern.len());
    for c in pattern.chars() {
        let in_class = depth > 0;
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if in_class || !c.is_whitespace() {
            kept.push(c);
        }
    }
    kept
}

/// What XML Schema writes in another way: `[a-z-[aeiou]]`, `\i`, `\c` and blocks such as `\p{IsBasicLatin}`.
fn translate(pattern: &str) -> String {
    pattern
        .replace("-[", "--[")
        .replace("\\i", "[\\p{L}_:]")
        .replace("\\c", "[\\p{L}\\p{N}_:.\\-]")
        .replace("\\p{IsBasicLatin}", "[\\x00-\\x7F]")
        .replace("\\P{IsBasicLatin}", "[^\\x00-\\x7F]")
}

/// Flags, if they were given; `None` if they are no text.
fn flags(values: &[Value], place: usize) -> Option<Arc<str>> {
    match absent(values, place) {
        true => Some(Arc::from("")),
        false => text(values, place).cloned(),
    }
}

fn matches(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let (Some(input), Some(pattern), Some(flags)) =
        (text(values, 0), text(values, 1), flags(values, 2))
    else {
        return Ok(Value::Null);
    };
    me.spend(input.len())?;
    let regex = compiled(me, pattern, &flags)?;
    Ok(Value::from_option(
        regex.map(|regex| Value::Boolean(regex.is_match(input))),
    ))
}

fn replace(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let (Some(input), Some(pattern), Some(replacement), Some(flags)) = (
        text(values, 0),
        text(values, 1),
        text(values, 2),
        flags(values, 3),
    ) else {
        return Ok(Value::Null);
    };
    let Some(regex) = compiled(me, pattern, &flags)? else {
        return Ok(Value::Null);
    };
    // A pattern that fits nothing at all fits everywhere: XPath calls that an error.
    if regex.is_match("") {
        return Ok(Value::Null);
    }
    me.spend(input.len() + input.len().saturating_mul(replacement.len()))?;
    let template = template(replacement, flags.contains('q'));
    Ok(Value::text(&regex.replace_all(input, template.as_str())))
}

/// `$1` as this engine writes it, so that a letter after it is not part of the number; `\$` as a dollar.
fn template(replacement: &str, literal: bool) -> String {
    if literal {
        return replacement.replace('$', "$$");
    }
    let mut result = String::new();
    let mut chars = replacement.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('$') => result.push_str("$$"),
                Some(other) => result.push(other),
                None => {}
            },
            '$' => {
                result.push_str("${");
                while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                    result.push(digit);
                }
                result.push('}');
            }
            other => result.push(other),
        }
    }
    result
}

fn split(me: &mut Evaluator, values: &[Value]) -> Evaluated {
    let (Some(input), Some(delimiter)) = (text(values, 0), text(values, 1)) else {
        return Ok(Value::Null);
    };
    me.spend(input.len())?;
    let Some(regex) = compiled(me, delimiter, "")? else {
        return Ok(Value::Null);
    };
    Ok(Value::list(regex.split(input).map(Value::text).collect()))
}

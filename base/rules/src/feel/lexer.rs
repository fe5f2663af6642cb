//! Words, numbers and signs of FEEL (DMN 1.5 section 10.3.1.2).

use std::sync::Arc;

use super::{
    SyntaxFault,
    names::{Names, continues_name, starts_name},
};

#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    End,
    Number(Arc<str>),
    Text(Arc<str>),
    /// A name or a word of the language.
    Name(Arc<str>),
    Sign(&'static str),
}

/// Signs, longest first.
const SIGNS: &[&str] = &[
    "..", "**", "<=", ">=", "!=", "->", "(", ")", "[", "]", "{", "}", ",", ":", "+", "-", "*", "/",
    "<", ">", "=", ".", "@",
];

/// The token at `from`, where it begins and where it ends.
pub fn token(text: &str, from: usize, names: &Names) -> Result<(Token, usize, usize), SyntaxFault> {
    let start = skip_space(text, from)?;
    let rest = &text[start..];
    let Some(first) = rest.chars().next() else {
        return Ok((Token::End, start, start));
    };
    if first == '"' {
        let (string, length) = string(rest, start)?;
        return Ok((Token::Text(string), start, start + length));
    }
    if first.is_ascii_digit()
        || (first == '.' && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
    {
        let length = number(rest);
        return Ok((
            Token::Number(Arc::from(&rest[..length])),
            start,
            start + length,
        ));
    }
    if starts_name(first) {
        if let Some((name, length)) = names.longest(rest) {
            return Ok((Token::Name(name), start, start + length));
        }
        let length = if first == '?' { 1 } else { word(rest) };
        return Ok((
            Token::Name(Arc::from(&rest[..length])),
            start,
            start + length,
        ));
    }
    let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
    match sign {
        Some(sign) => Ok((Token::Sign(sign), start, start + sign.len())),
        None => Err(fault(text, start, format!("unexpected `{first}`"))),
    }
}

/// A fault at a byte of the text.
pub fn fault(text: &str, byte: usize, what: String) -> SyntaxFault {
    let before = text.get(..byte).unwrap_or(text);
    SyntaxFault {
        what,
        at: before.chars().count() + 1,
    }
}

/// Past white space and comments.
fn skip_space(text: &str, from: usize) -> Result<usize, SyntaxFault> {
    let mut at = from;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        at += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            at += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            let end = trimmed
                .find("*/")
                .ok_or_else(|| fault(text, at, "a comment without an end".to_owned()))?;
            at += end + 2;
        } else {
            return Ok(at);
        }
    }
}

fn word(text: &str) -> usize {
    text.find(|c| !continues_name(c) || c == '?')
        .unwrap_or(text.len())
}

/// How long the number is: digits, a part after the point (but not `1..3`), an exponent.
fn number(text: &str) -> usize {
    let digits = |from: usize| {
        let rest = &text[from..];
        from + rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len())
    };
    let mut end = digits(0);
    let rest = &text[end..];
    if rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
        end = digits(end + 1);
    }
    let rest = &text[end..];
    if let Some(after) = rest.strip_prefix(['e', 'E']) {
        let sign = usize::from(after.starts_with(['+', '-']));
        if after[sign..].starts_with(|c: char| c.is_ascii_digit()) {
            end = digits(end + 1 + sign);
        }
    }
    end
}

/// A string literal with its escapes, and its length in the text.
fn string(text: &str, start: usize) -> Result<(Arc<str>, usize), SyntaxFault> {
    let mut result = String::new();
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return Ok((Arc::from(result), at + 1)),
            '\\' => {
                let Some((_, escaped)) = chars.next() else {
                    break;
                };
                let length = match escaped {
                    'n' => push(&mut result, '\n'),
                    'r' => push(&mut result, '\r'),
                    't' => push(&mut result, '\t'),
                    '"' | '\\' | '\'' | '/' => push(&mut result, escaped),
                    'u' => code_point(text, at, 4, &mut result),
                    'U' => code_point(text, at, 6, &mut result),
                    _ => None,
                };
                // An unknown escape stands for itself: `\s` of a regular expression.
                match length {
                    Some(more) => (0..more).for_each(|_| {
                        chars.next();
                    }),
                    None => {
                        result.push('\\');
                        result.push(escaped);
                    }
                }
            }
            c => result.push(c),
        }
    }
    let what = "a text without its closing quotation mark".to_owned();
    Err(SyntaxFault {
        what,
        at: start + 1,
    })
}

fn push(result: &mut String, c: char) -> Option<usize> {
    result.push(c);
    Some(0)
}

/// A character by its number, also as a pair of surrogates; how many characters more it took.
fn code_point(text: &str, at: usize, digits: usize, result: &mut String) -> Option<usize> {
    let hex = |from: usize, count: usize| {
        let digits = text.get(from..from + count)?;
        let all = digits.bytes().all(|b| b.is_ascii_hexdigit());
        if all {
            u32::from_str_radix(digits, 16).ok()
        } else {
            None
        }
    };
    let first = hex(at + 2, digits)?;
    if let Some(c) = char::from_u32(first) {
        result.push(c);
        return Some(digits);
    }
    let second = match text.get(at + 6..at + 8)? {
        "\\u" => hex(at + 8, 4)?,
        _ => return None,
    };
    let both = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    result.push(char::decode_utf16(both).next()?.ok()?);
    Some(10)
}

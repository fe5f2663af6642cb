//! A text in words and signs, each with its place.

use stoa_tables::Fault;

use super::{
    LONGEST,
    term::{At, fault},
};

/// A word or a sign.
#[derive(Debug, Clone, PartialEq)]
pub enum Word {
    /// A bare name: letters, digits, `_`, `:`, `.` and `@`.
    Name(String),
    /// A name in quotes, which is never a word of the language.
    Quoted(String),
    Text(String),
    Number(String),
    Sign(&'static str),
}

/// Longest first, so that `<=` is not read as `<`.
const SIGNS: [&str; 20] = [
    "<=", ">=", "<>", "!=", "==", "||", "|>", "(", ")", ",", "=", "<", ">", "+", "-", "*", "/",
    "%", "^", ";",
];

/// All words of a text.
///
/// # Errors
/// A sign that means nothing, a quote without its end, too many words.
pub fn words(text: &str) -> Result<Vec<(Word, At)>, Fault> {
    let signs: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&sign) = signs.get(at) {
        if sign.is_whitespace() {
            at += 1;
            continue;
        }
        if found.len() >= LONGEST {
            return Err(fault(
                text,
                at,
                format!("there are more than {LONGEST} words and signs"),
            ));
        }
        let (word, next) = match sign {
            '\'' => {
                let (content, next) = quoted(text, &signs, at)?;
                (Word::Text(content), next)
            }
            '"' | '`' => {
                let (content, next) = quoted(text, &signs, at)?;
                (Word::Quoted(content), next)
            }
            sign if sign.is_ascii_digit() || starts_fraction(&signs, at) => number(&signs, at),
            sign if begins_name(sign) => name(&signs, at),
            _ => {
                let rest: String = signs[at..].iter().take(2).collect();
                let known = SIGNS.into_iter().find(|known| rest.starts_with(known));
                let known = known.ok_or_else(|| {
                    fault(text, at, format!("the sign {sign} means nothing here"))
                })?;
                (Word::Sign(known), at + known.len())
            }
        };
        found.push((word, at));
        at = next;
    }
    Ok(found)
}

fn starts_fraction(signs: &[char], at: usize) -> bool {
    signs[at] == '.' && signs.get(at + 1).is_some_and(char::is_ascii_digit)
}

fn begins_name(sign: char) -> bool {
    sign.is_alphabetic() || sign == '_' || sign == ':' || sign == '@'
}

fn name(signs: &[char], at: usize) -> (Word, usize) {
    let goes_on = |sign: &&char| begins_name(**sign) || sign.is_numeric() || **sign == '.';
    let name: String = signs[at..].iter().take_while(goes_on).collect();
    let next = at + name.chars().count();
    (Word::Name(name), next)
}

fn number(signs: &[char], at: usize) -> (Word, usize) {
    let mut next = at;
    let digits = |next: &mut usize| {
        while signs.get(*next).is_some_and(char::is_ascii_digit) {
            *next += 1;
        }
    };
    digits(&mut next);
    if signs.get(next) == Some(&'.') {
        next += 1;
        digits(&mut next);
    }
    if matches!(signs.get(next), Some('e' | 'E')) {
        let sign = usize::from(matches!(signs.get(next + 1), Some('+' | '-')));
        if signs.get(next + 1 + sign).is_some_and(char::is_ascii_digit) {
            next += 1 + sign;
            digits(&mut next);
        }
    }
    (Word::Number(signs[at..next].iter().collect()), next)
}

/// What stands between two quotes: a quote in it is doubled, or has a `\` in front (CQL2).
fn quoted(text: &str, signs: &[char], at: usize) -> Result<(String, usize), Fault> {
    let quote = signs[at];
    let mut content = String::new();
    let mut here = at + 1;
    loop {
        match (signs.get(here), signs.get(here + 1)) {
            (None, _) => {
                return Err(fault(
                    text,
                    at,
                    format!("the quote {quote} that begins here has no end"),
                ));
            }
            (Some(sign), Some(next)) if (*sign == quote || *sign == '\\') && *next == quote => {
                // A backslash at the very end of a text is itself.
                let ends = *sign == '\\' && signs.get(here + 2).is_none();
                if ends {
                    content.push('\\');
                    return Ok((content, here + 2));
                }
                content.push(quote);
                here += 2;
            }
            (Some(sign), _) if *sign == quote => return Ok((content, here + 1)),
            (Some('\0'), _) => return Err(fault(text, here, "a text holds no NUL")),
            (Some(sign), _) => {
                content.push(*sign);
                here += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart() {
        let found = words("eo:cover >= -1.5e3 AND `a b`<>'it''s' OR x||'\\'").unwrap();
        let found: Vec<Word> = found.into_iter().map(|(word, _)| word).collect();
        let name = |text: &str| Word::Name(text.to_owned());
        let expected = vec![
            name("eo:cover"),
            Word::Sign(">="),
            Word::Sign("-"),
            Word::Number("1.5e3".to_owned()),
            name("AND"),
            Word::Quoted("a b".to_owned()),
            Word::Sign("<>"),
            Word::Text("it's".to_owned()),
            name("OR"),
            name("x"),
            Word::Sign("||"),
            Word::Text("\\".to_owned()),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_place() {
        let fault = words("height >\n  'tall").unwrap_err();
        assert_eq!(fault.position, Some((2, 3)));
        assert_eq!(words("a ? b").unwrap_err().position, Some((1, 3)));
        assert!(words(&"a ".repeat(LONGEST + 1)).is_err());
    }
}

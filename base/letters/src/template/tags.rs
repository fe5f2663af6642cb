//! What may stand in a template's tags: fields, comparisons, filters, conditions and loops. Nothing that makes long texts out of
//! short ones, and nothing so deep that reading it takes a large stack.

use crate::error::Error;

const WORDS: [&str; 6] = ["if", "elif", "else", "endif", "for", "endfor"];
const MOST_DEEP: usize = 16;
const LONGEST: usize = 300;

/// Refuses a template with a tag of another kind.
pub(super) fn check(source: &str) -> Result<(), Error> {
    let (mut rest, mut line, mut deep) = (source, 1, 0_usize);
    while let Some(at) = rest.find('{') {
        let (before, tag) = rest.split_at(at);
        line += before.matches('\n').count();
        let refuse = |reason: &str| {
            Err(Error::Template {
                line,
                reason: reason.to_owned(),
            })
        };
        let end = match tag.get(..2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => return refuse("comments are not for letters"),
            _ => {
                rest = tag.get(1..).unwrap_or_default();
                continue;
            }
        };
        let Some(inside) = inside(tag.get(2..).unwrap_or_default(), end) else {
            return refuse("this tag has no end");
        };
        if inside.len() > LONGEST {
            return refuse("this tag is longer than 300 bytes");
        }
        if let Some(character) = foreign(inside) {
            return refuse(&format!("{character:?} is not for tags"));
        }
        if end == "%}" {
            let word = inside.trim_matches(|c: char| c == '-' || c.is_whitespace());
            let word = word
                .split(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            if !WORDS.contains(&word) {
                return refuse(&format!(
                    "{word:?} is not one of if, elif, else, endif, for, endfor"
                ));
            }
            deep = if word.starts_with("end") {
                deep.saturating_sub(1)
            } else {
                deep + usize::from(opens(word))
            };
            if deep > MOST_DEEP {
                return refuse("more than 16 conditions and loops inside one another");
            }
        }
        line += inside.matches('\n').count();
        rest = tag.get(inside.len() + 4..).unwrap_or_default();
    }
    Ok(())
}

fn opens(word: &str) -> bool {
    matches!(word, "if" | "for")
}

/// The tag's inside, up to its end outside of quotes.
fn inside<'a>(tag: &'a str, end: &str) -> Option<&'a str> {
    let mut quote = None;
    let mut skip = false;
    for (at, character) in tag.char_indices() {
        match quote {
            _ if skip => skip = false,
            Some(_) if character == '\\' => skip = true,
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if tag.get(at..).is_some_and(|rest| rest.starts_with(end)) => {
                return tag.get(..at);
            }
            None if matches!(character, '"' | '\'') => quote = Some(character),
            None => {}
        }
    }
    None
}

/// A character outside of quotes that no tag needs.
fn foreign(inside: &str) -> Option<char> {
    let mut quote = None;
    let mut skip = false;
    inside.chars().find(|&character| {
        match quote {
            _ if skip => skip = false,
            Some(_) if character == '\\' => skip = true,
            Some(open) if character == open => quote = None,
            Some(_) => {}
            None if matches!(character, '"' | '\'') => quote = Some(character),
            None => {
                return !(character.is_alphanumeric() || " \n\t_.|(),=!<>-".contains(character));
            }
        }
        false
    })
}

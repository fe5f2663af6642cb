//! Sentences from patterns: `[a|b]` is one of several, `[a|]` may be nothing, and they nest; `{street}` is filled in.

use crate::demo::chance::Chance;

/// What a pattern may name: `{street}`, `{number}`, `{near}`. A pattern that names what is not known is not used.
#[derive(Debug, Clone, Copy, Default)]
pub struct Names<'a> {
    pub street: &'a str,
    pub number: Option<&'a str>,
    /// A landmark close by.
    pub near: Option<&'a str>,
}

impl Names<'_> {
    fn knows(&self, pattern: &str) -> bool {
        (self.number.is_some() || !pattern.contains("{number}"))
            && (self.near.is_some() || !pattern.contains("{near}"))
    }
}

/// A sentence from one of the patterns; nothing when none of them can be used.
pub fn say(patterns: &[&str], names: Names<'_>, chance: &mut Chance) -> String {
    // Most patterns can be used, so drawing again is quicker than sorting out.
    for _ in 0..20 {
        let pattern = *chance.pick(patterns);
        if names.knows(pattern) {
            return fill(&choose(pattern, chance), names);
        }
    }
    patterns
        .iter()
        .find(|pattern| names.knows(pattern))
        .map_or_else(String::new, |pattern| fill(&choose(pattern, chance), names))
}

/// Fills in what is named, and closes the gaps that empty choices left.
fn fill(text: &str, names: Names<'_>) -> String {
    let filled = text
        .replace("{street}", names.street)
        .replace("{number}", names.number.unwrap_or_default())
        .replace("{near}", names.near.unwrap_or_default());
    let mut said = String::with_capacity(filled.len());
    for word in filled.split_whitespace() {
        let joins = word.chars().all(|sign| matches!(sign, '.' | ',' | '!'));
        if !said.is_empty() && !joins {
            said.push(' ');
        }
        said.push_str(word);
    }
    said
}

/// Makes every choice of a pattern.
fn choose(pattern: &str, chance: &mut Chance) -> String {
    let mut said = String::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some(open) = rest.find('[') {
        said.push_str(&rest[..open]);
        let (options, after) = options(&rest[open + 1..]);
        said.push_str(&choose(options[chance.below(options.len())], chance));
        rest = after;
    }
    said.push_str(rest);
    said
}

/// The options up to the bracket that closes them, and what stands behind it.
fn options(text: &str) -> (Vec<&str>, &str) {
    let (mut depth, mut start, mut all) = (0, 0, Vec::new());
    for (place, sign) in text.char_indices() {
        match sign {
            '[' => depth += 1,
            ']' if depth == 0 => {
                all.push(&text[start..place]);
                return (all, &text[place + 1..]);
            }
            ']' => depth -= 1,
            '|' if depth == 0 => {
                all.push(&text[start..place]);
                start = place + 1;
            }
            _ => {}
        }
    }
    all.push(&text[start..]);
    (all, "")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Names, choose, say};
    use crate::demo::chance::Chance;

    #[test]
    fn all_choices_are_made() {
        let mut chance = Chance::new(3);
        let all: BTreeSet<String> = (0..200)
            .map(|_| choose("a[b|c[d|e]|] f", &mut chance))
            .collect();
        let expected = ["a f", "ab f", "acd f", "ace f"].map(str::to_owned);
        assert_eq!(all, BTreeSet::from(expected));
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let names = Names {
            street: "Elm Road",
            number: None,
            near: Some("the station"),
        };
        assert_eq!(
            say(&["It [is|is] [|] gone ."], names, &mut Chance::new(3)),
            "It is gone."
        );
        let mut chance = Chance::new(3);
        for _ in 0..50 {
            let said = say(
                &["outside {number}", "[on|along] {street} by {near}"],
                names,
                &mut chance,
            );
            assert!(said.ends_with("Elm Road by the station"), "{said}");
        }
    }
}

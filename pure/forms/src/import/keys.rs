//! Names of other systems as names of ours.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Names that were given out.
#[derive(Default)]
pub struct Keys(BTreeSet<String>);

impl Keys {
    /// A question's key made of a name: its letters and digits, and a number behind it if it is taken.
    pub fn key(&mut self, name: &str) -> String {
        let plain: String = name
            .nfc()
            .map(|c| {
                if c.is_alphanumeric() || "_-".contains(c) {
                    c
                } else {
                    '_'
                }
            })
            .collect();
        self.free(plain.chars().take(58).collect(), "question", "_")
    }

    /// A page's slug made of a name.
    pub fn slug(&mut self, name: &str) -> String {
        let ascii = name
            .nfd()
            .filter(char::is_ascii)
            .map(|c| c.to_ascii_lowercase());
        let dashed: String = ascii
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let parts: Vec<&str> = dashed.split('-').filter(|part| !part.is_empty()).collect();
        let slug: String = parts.join("-").chars().take(56).collect();
        let slug = slug
            .trim_start_matches(|c: char| !c.is_ascii_lowercase())
            .trim_end_matches('-')
            .to_owned();
        self.free(slug, "page", "-")
    }

    fn free(&mut self, name: String, or: &str, mark: &str) -> String {
        let name = if name.is_empty() || name == crate::GoTo::END {
            or.to_owned()
        } else {
            name
        };
        let mut free = name.clone();
        let mut number = 2;
        while !self.0.insert(free.clone()) {
            free = format!("{name}{mark}{number}");
            number += 1;
        }
        free
    }
}

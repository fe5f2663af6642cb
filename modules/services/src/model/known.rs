//! What stands in the fields of an application before its pages are answered. It is no answer until its page is sent.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use stoa_forms::PageAnswers;

/// The answers of pages by their slugs, an entry for each item of a repeated page.
pub type Pages = BTreeMap<String, Vec<PageAnswers>>;

/// From where it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The check before applying.
    Check,
    /// An earlier application of the same person, or their account.
    Before,
}

/// What is known beforehand, each source by itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Known {
    #[serde(default)]
    pub check: Pages,
    #[serde(default)]
    pub before: Pages,
}

impl Known {
    /// What stands on a page, or in an item of a repeated one (from 0), and from where; what the check said goes first.
    pub fn at(&self, page: &str, item: usize) -> Option<(Source, PageAnswers)> {
        let of = |pages: &Pages| pages.get(page).and_then(|items| items.get(item)).cloned();
        let (check, before) = (of(&self.check), of(&self.before));
        let source = if check.is_some() {
            Source::Check
        } else {
            Source::Before
        };
        let mut all = before.unwrap_or_default();
        all.0.extend(check.unwrap_or_default().0);
        (!all.0.is_empty()).then_some((source, all))
    }

    /// Whether anything is known of an item of a page, from 0.
    pub fn has(&self, page: &str, item: usize) -> bool {
        self.at(page, item).is_some()
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::{Answer, PageAnswers};

    use super::{Known, Source};

    fn said(key: &str, text: &str) -> PageAnswers {
        PageAnswers([(key.to_owned(), Answer::Text(text.to_owned()))].into())
    }

    #[test]
    fn the_check_goes_before_what_was_told_before() {
        let mut known = Known::default();
        assert_eq!(known.at("you", 0), None);
        known
            .before
            .insert("you".to_owned(), vec![said("name", "Ana")]);
        assert_eq!(
            known.at("you", 0),
            Some((Source::Before, said("name", "Ana")))
        );
        known
            .check
            .insert("you".to_owned(), vec![said("name", "Bea")]);
        assert_eq!(
            known.at("you", 0),
            Some((Source::Check, said("name", "Bea")))
        );
        assert!(!known.has("you", 1));
    }
}

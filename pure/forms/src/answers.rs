//! The answers of one person to a form, page by page.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Answer, Page};

/// The answers to one page, or to one item of a repeated page, by the questions' keys. What was not answered is not there.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PageAnswers(pub BTreeMap<String, Answer>);

impl PageAnswers {
    /// The answer to a question.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }
}

/// What was given on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// On a page that is asked once.
    Once(PageAnswers),
    /// On a page that is asked for each of several items, in their order; maybe for none.
    Each(Vec<PageAnswers>),
}

impl Given {
    /// The answers of each item; one for a page that is asked once.
    pub fn items(&self) -> &[PageAnswers] {
        match self {
            Self::Once(answers) => std::slice::from_ref(answers),
            Self::Each(items) => items,
        }
    }
}

/// All answers so far. Pages that routing no longer reaches keep theirs, in case somebody goes back; `Definition::submission` leaves them out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// By the page's slug.
    #[serde(default)]
    pub pages: BTreeMap<String, Given>,
    /// The declarations at the end that were agreed to, by key.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub agreed: BTreeSet<String>,
}

impl Answers {
    /// The answer to a question of a page that is asked once, or of its item number `item` (from 0).
    pub fn get(&self, page: &str, item: usize, key: &str) -> Option<&Answer> {
        self.pages.get(page)?.items().get(item)?.get(key)
    }

    /// Takes the answers of a page. On a repeated page `item` (from 0) is replaced, or added where there is none of that number; otherwise it is not looked at.
    pub fn merge(&mut self, page: &Page, item: usize, answers: PageAnswers) {
        if page.repeat.is_none() {
            self.pages.insert(page.slug.clone(), Given::Once(answers));
            return;
        }
        let items = self.items_of(page);
        match items.get_mut(item) {
            Some(old) => *old = answers,
            None => items.push(answers),
        }
    }

    /// Takes an item (from 0) away from a repeated page; the later ones move up.
    pub fn remove(&mut self, page: &Page, item: usize) {
        let items = self.items_of(page);
        if item < items.len() {
            items.remove(item);
        }
    }

    /// Says of a repeated page that there is no item, which completes it where it may be empty.
    pub fn none_of(&mut self, page: &Page) {
        self.pages
            .insert(page.slug.clone(), Given::Each(Vec::new()));
    }

    fn items_of(&mut self, page: &Page) -> &mut Vec<PageAnswers> {
        let given = self
            .pages
            .entry(page.slug.clone())
            .or_insert_with(|| Given::Each(Vec::new()));
        loop {
            match given {
                Given::Each(items) => return items,
                Given::Once(answers) => *given = Given::Each(vec![std::mem::take(answers)]),
            }
        }
    }
}

//! What has changed between two versions of a form.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{Choice, Definition, Page, Question};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The page's slug; empty where the form itself is meant.
    pub page: String,
    /// The question's key; empty where the page itself is meant.
    pub question: String,
    /// The key of the sentence that says it.
    pub code: &'static str,
    /// What the sentence names.
    pub args: BTreeMap<&'static str, String>,
    /// Whether answers given to the old version may lack something in the new one, or be wrong there.
    pub concerns_answers: bool,
}

/// The keys of all sentences about changes.
pub const CHANGES: [&str; 25] = [
    "change-choice-added",
    "change-choice-removed",
    "change-choice-text",
    "change-choices-order",
    "change-declarations",
    "change-languages",
    "change-page-added",
    "change-page-condition",
    "change-page-moved",
    "change-page-removed",
    "change-page-repeat",
    "change-page-text",
    "change-page-way",
    "change-question-added",
    "change-question-condition",
    "change-question-moved",
    "change-question-optional",
    "change-question-order",
    "change-question-prefill",
    "change-question-removed",
    "change-question-required",
    "change-question-settings",
    "change-question-text",
    "change-question-type",
    "change-signatories",
];

/// Everything that changed from `old` to `new`, in the order of the new form; what is gone comes last. Empty if they say the same but for slug, title and purpose.
pub fn diff(old: &Definition, new: &Definition) -> Vec<Change> {
    let mut changes = Vec::new();
    let form = |code, concerns| change("", "", code, concerns);
    if old.languages != new.languages {
        changes.push(form("change-languages", false));
    }
    for (at, page) in new.pages.iter().enumerate() {
        match old.page(&page.slug) {
            None => changes.push(change(&page.slug, "", "change-page-added", true)),
            Some(was) => {
                changes.extend(pages(was, page));
                if follows(old, &page.slug)
                    != at.checked_sub(1).and_then(|before| kept(new, old, before))
                {
                    changes.push(change(&page.slug, "", "change-page-moved", false));
                }
            }
        }
        for question in &page.questions {
            changes.extend(match old.question(&question.key) {
                None => vec![change(
                    &page.slug,
                    &question.key,
                    "change-question-added",
                    question.required,
                )],
                Some((was_on, was)) => questions(page, was_on, was, question),
            });
        }
    }
    changes.extend(gone(old, new));
    if old.declarations != new.declarations {
        changes.push(form("change-declarations", true));
    }
    if old.signatories != new.signatories {
        changes.push(form("change-signatories", false));
    }
    changes
}

/// The page before that one in the old form, of those that were not removed.
fn follows<'a>(old: &'a Definition, slug: &str) -> Option<&'a str> {
    let at = old.pages.iter().position(|page| page.slug == slug)?;
    at.checked_sub(1)
        .and_then(|before| old.pages.get(before))
        .map(|page| page.slug.as_str())
}

/// The page at that place of the new form, or the nearest before it that the old one has.
fn kept<'a>(new: &Definition, old: &'a Definition, at: usize) -> Option<&'a str> {
    let pages = new.pages.iter().take(at + 1).rev();
    pages
        .into_iter()
        .find_map(|page| old.page(&page.slug))
        .map(|page| page.slug.as_str())
}

fn change(page: &str, question: &str, code: &'static str, concerns_answers: bool) -> Change {
    Change {
        page: page.to_owned(),
        question: question.to_owned(),
        code,
        args: BTreeMap::new(),
        concerns_answers,
    }
}

fn pages(old: &Page, new: &Page) -> Vec<Change> {
    let facts = [
        (
            (&old.title, &old.hint) != (&new.title, &new.hint),
            "change-page-text",
            false,
        ),
        (old.when != new.when, "change-page-condition", true),
        (old.repeat != new.repeat, "change-page-repeat", true),
        (old.go_to != new.go_to, "change-page-way", true),
        (
            order(old, new) != order(new, old),
            "change-question-order",
            false,
        ),
    ];
    let changed = facts.into_iter().filter(|(differs, _, _)| *differs);
    changed
        .map(|(_, code, concerns)| change(&new.slug, "", code, concerns))
        .collect()
}

/// The questions of a page that the other one has too.
fn order<'a>(page: &'a Page, other: &Page) -> Vec<&'a str> {
    let shared = page
        .questions
        .iter()
        .filter(|question| other.question(&question.key).is_some());
    shared.map(|question| question.key.as_str()).collect()
}

fn questions(page: &Page, was_on: &Page, old: &Question, new: &Question) -> Vec<Change> {
    let is_of_one_kind = old.kind.word() == new.kind.word();
    let bare = |question: &Question| without_choices(question);
    let facts = [
        (was_on.slug != page.slug, "change-question-moved", true),
        (!is_of_one_kind, "change-question-type", true),
        (
            is_of_one_kind && bare(old) != bare(new),
            "change-question-settings",
            true,
        ),
        (
            (&old.label, &old.hint) != (&new.label, &new.hint),
            "change-question-text",
            false,
        ),
        (
            !old.required && new.required,
            "change-question-required",
            true,
        ),
        (
            old.required && !new.required,
            "change-question-optional",
            false,
        ),
        (old.when != new.when, "change-question-condition", true),
        (old.prefill != new.prefill, "change-question-prefill", false),
    ];
    let changed = facts.into_iter().filter(|(differs, _, _)| *differs);
    let mut changes: Vec<Change> = changed
        .map(|(_, code, concerns)| change(&page.slug, &new.key, code, concerns))
        .collect();
    if is_of_one_kind {
        let of = |code, concerns| change(&page.slug, &new.key, code, concerns);
        changes.extend(choices(old.kind.choices(), new.kind.choices(), &of));
    }
    changes
}

/// The settings of a question but for what it offers.
fn without_choices(question: &Question) -> serde_json::Value {
    let mut settings = serde_json::to_value(&question.kind).unwrap_or_default();
    if let Some(settings) = settings.as_object_mut() {
        settings.remove("choices");
    }
    settings
}

fn choices(
    old: &[Choice],
    new: &[Choice],
    of: &dyn Fn(&'static str, bool) -> Change,
) -> Vec<Change> {
    let named = |mut change: Change, choice: &Choice| {
        change.args.insert("choice", choice.key.clone());
        change
    };
    let find = |all: &[Choice], key: &str| all.iter().find(|choice| choice.key == key).cloned();
    let mut changes = Vec::new();
    for choice in new {
        match find(old, &choice.key) {
            None => changes.push(named(of("change-choice-added", false), choice)),
            Some(was) if was != *choice => {
                changes.push(named(
                    of("change-choice-text", was.exclusive != choice.exclusive),
                    choice,
                ));
            }
            Some(_) => {}
        }
    }
    let removed = old.iter().filter(|choice| find(new, &choice.key).is_none());
    changes.extend(removed.map(|choice| named(of("change-choice-removed", true), choice)));
    let shared = |all: &[Choice], other: &[Choice]| -> Vec<String> {
        let kept = all
            .iter()
            .filter(|choice| find(other, &choice.key).is_some());
        kept.map(|choice| choice.key.clone()).collect()
    };
    if shared(old, new) != shared(new, old) {
        changes.push(of("change-choices-order", false));
    }
    changes
}

fn gone(old: &Definition, new: &Definition) -> Vec<Change> {
    let keys: BTreeSet<&str> = new
        .pages
        .iter()
        .flat_map(|page| &page.questions)
        .map(|question| question.key.as_str())
        .collect();
    let mut changes = Vec::new();
    for page in &old.pages {
        if new.page(&page.slug).is_none() {
            changes.push(change(&page.slug, "", "change-page-removed", true));
        }
        let removed = page
            .questions
            .iter()
            .filter(|question| !keys.contains(question.key.as_str()));
        changes.extend(
            removed.map(|question| {
                change(&page.slug, &question.key, "change-question-removed", false)
            }),
        );
    }
    changes
}

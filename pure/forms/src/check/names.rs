//! Names: well formed, and each for one thing.

use std::collections::BTreeSet;

use super::Flaw;
use crate::{Definition, GoTo, Page, Question};

/// The most of each that a form may have.
const MOST: [(&str, usize); 6] = [
    ("languages", 50),
    ("pages", 500),
    ("questions", 2_000),
    ("choices", 5_000),
    ("declarations", 50),
    ("signatories", 50),
];

pub fn check(form: &Definition) -> Vec<Flaw> {
    let mut flaws = languages(form);
    if !is_slug(&form.slug) {
        flaws.push(Flaw::new("", "", "form-slug-malformed").with("slug", &form.slug));
    }
    if form.pages.is_empty() {
        flaws.push(Flaw::new("", "", "form-without-pages"));
    }
    flaws.extend(counts(form));
    flaws.extend(pages(form));
    let keys = form.declarations.iter().map(|said| said.key.as_str());
    flaws.extend(ends(keys, "form-declaration-taken"));
    let keys = form.signatories.iter().map(|who| who.key.as_str());
    flaws.extend(ends(keys, "form-signatory-taken"));
    flaws
}

fn languages(form: &Definition) -> Vec<Flaw> {
    let mut seen = BTreeSet::new();
    let mut flaws = Vec::new();
    if form.languages.is_empty() {
        flaws.push(Flaw::new("", "", "form-without-language"));
    }
    for language in &form.languages {
        let mut parts = language.split('-');
        let main = parts.next().unwrap_or_default();
        let is_tag = (2..=3).contains(&main.len())
            && main.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if !is_tag {
            flaws.push(Flaw::new("", "", "form-language-malformed").with("language", language));
        }
        if !seen.insert(language) {
            flaws.push(Flaw::new("", "", "form-language-twice").with("language", language));
        }
    }
    flaws
}

fn counts(form: &Definition) -> Vec<Flaw> {
    let questions = || form.pages.iter().flat_map(|page| &page.questions);
    let choices = questions()
        .map(|question| question.kind.choices().len())
        .max();
    let counts = [
        form.languages.len(),
        form.pages.len(),
        questions().count(),
        choices.unwrap_or(0),
        form.declarations.len(),
        form.signatories.len(),
    ];
    let over = MOST
        .iter()
        .zip(counts)
        .filter(|((_, max), count)| count > max);
    over.map(|((what, max), count)| {
        let flaw = Flaw::new("", "", "form-too-many").with("what", what);
        flaw.with("count", count).with("max", max)
    })
    .collect()
}

fn pages(form: &Definition) -> Vec<Flaw> {
    let (mut slugs, mut keys) = (BTreeSet::new(), BTreeSet::new());
    let mut flaws = Vec::new();
    for page in &form.pages {
        let mut flaw = |code| flaws.push(Flaw::new(&page.slug, "", code).with("slug", &page.slug));
        if page.slug == GoTo::END {
            flaw("form-slug-reserved");
        }
        if !is_slug(&page.slug) {
            flaw("form-slug-malformed");
        }
        if !slugs.insert(page.slug.as_str()) {
            flaw("form-slug-taken");
        }
        if page.questions.is_empty() {
            flaw("form-page-without-questions");
        }
        for question in &page.questions {
            flaws.extend(question_names(page, question, &mut keys));
        }
    }
    flaws
}

fn question_names<'a>(
    page: &Page,
    question: &'a Question,
    keys: &mut BTreeSet<&'a str>,
) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    let flaw = |code| Flaw::new(&page.slug, &question.key, code);
    if !is_key(&question.key) {
        flaws.push(flaw("form-key-malformed").with("key", &question.key));
    }
    if !keys.insert(&question.key) {
        flaws.push(flaw("form-key-taken").with("key", &question.key));
    }
    let mut choices = BTreeSet::new();
    for choice in question.kind.choices() {
        let is_plain = !choice.key.trim().is_empty()
            && choice.key.trim() == choice.key
            && choice.key.chars().count() <= 64;
        if !is_plain {
            flaws.push(flaw("form-key-malformed").with("key", &choice.key));
        }
        if !choices.insert(&choice.key) {
            flaws.push(flaw("form-choice-taken").with("choice", &choice.key));
        }
    }
    flaws
}

fn ends<'a>(keys: impl Iterator<Item = &'a str>, taken: &'static str) -> Vec<Flaw> {
    let mut seen = BTreeSet::new();
    let mut flaws = Vec::new();
    for key in keys {
        if !is_key(key) {
            flaws.push(Flaw::new("", key, "form-key-malformed").with("key", key));
        }
        if !seen.insert(key) {
            flaws.push(Flaw::new("", key, taken).with("key", key));
        }
    }
    flaws
}

fn is_slug(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
    begins
        && text.len() <= 64
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Letters of any script: a form may come from where keys are written so. No dots, which part a key from its fields.
fn is_key(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    !text.is_empty() && text.chars().count() <= 64 && text.chars().all(fits)
}

//! Paragraphs and what people say to them, in the reader's words.

use stoa_kernel::Lang;
use stoa_web::{
    Markup, Visitor,
    components::{TagColour, tag},
    html,
};
use stoa_wording::Paragraph;

use super::changes::{Shown, changed};
use crate::{
    model::document::{Annotation, Passage, Verdict},
    pages::{frame::paragraphs, voices::telling::named},
};

pub fn verdict_name(visitor: &Visitor, verdict: Verdict) -> String {
    visitor.t(&format!(
        "participation-document-verdict-{}",
        verdict.name()
    ))
}

pub fn verdict_tag(visitor: &Visitor, verdict: Verdict) -> Markup {
    let colour = match verdict {
        Verdict::Open => TagColour::Blue,
        Verdict::Accepted => TagColour::Green,
        Verdict::Partly => TagColour::Yellow,
        Verdict::Declined => TagColour::Red,
    };
    html! { (tag(verdict_name(visitor, verdict)).colour(colour)) }
}

/// How many remarks there are.
pub fn count_of(visitor: &Visitor, count: i64) -> String {
    visitor.t_with("participation-document-count", &[("count", count.into())])
}

/// The name of a paragraph by its place in the text.
pub fn paragraph_name(visitor: &Visitor, passage: &Passage) -> String {
    let number = [("number", passage.position.into())];
    visitor.t_with("participation-document-paragraph", &number)
}

/// From which side a text in a language is read. What is marked in it for screen readers is in the reader's language and tells nothing of that.
pub fn side_of(lang: Lang) -> &'static str {
    if lang.is_rtl() { "rtl" } else { "ltr" }
}

/// A paragraph as it is read, a heading in its place among the others: `depth` from 1 on, 0 for text.
pub fn words(paragraph: &Paragraph, (depth, lang): (u8, Lang)) -> Markup {
    let (text, lang) = (paragraph.text.as_str(), lang.code());
    match depth {
        0 => html! { p.govuk-body.stoa-passage__text dir="auto" lang=(lang) { (text) } },
        1 => html! { h2.govuk-heading-m dir="auto" lang=(lang) { (text) } },
        2 => html! { h3.govuk-heading-s dir="auto" lang=(lang) { (text) } },
        _ => html! { h4.govuk-heading-s dir="auto" lang=(lang) { (text) } },
    }
}

/// The depth of each heading, so that none is skipped on a page; 0 for text.
pub fn depths(passages: &[Passage]) -> Vec<u8> {
    let mut open = 0;
    let depth = passages.iter().map(|one| match one.paragraph.level {
        0 => 0,
        level => {
            open = level.min(open + 1);
            open
        }
    });
    depth.collect()
}

/// What somebody says, in which version they read the paragraph, and what became of it.
pub fn one(visitor: &Visitor, annotation: &Annotation) -> Markup {
    let noted = &annotation.noted;
    let version = [("number", annotation.version.into())];
    html! {
        div.stoa-comment {
            div lang=(annotation.lang.code()) { (paragraphs(&noted.remark)) }
            (wording(visitor, annotation))
            p.govuk-body-s {
                (named(visitor, &noted.name_shown)) " · " (visitor.relative_time_element(annotation.made_at)) " · "
                (visitor.t_with("participation-document-version", &version))
            }
            p.govuk-body {
                (verdict_tag(visitor, annotation.verdict)) " "
                a.govuk-link href=(annotation.path()) {
                    (visitor.t("participation-document-show"))
                    span.govuk-visually-hidden { ": " bdi { (annotation.beginning()) } }
                }
            }
            @if !annotation.reason.is_empty() {
                div.govuk-inset-text { (paragraphs(&annotation.reason)) }
            }
        }
    }
}

/// How they would have the paragraph, with what changes in it; nothing where they remark on it alone.
pub fn wording(visitor: &Visitor, annotation: &Annotation) -> Markup {
    let noted = &annotation.noted;
    let words = (annotation.paragraph.as_str(), noted.wording.as_str());
    html! {
        @if !noted.wording.is_empty() {
            p."govuk-body-s govuk-!-margin-bottom-1" { (visitor.t("participation-document-wording-shown")) }
            p.govuk-body.stoa-passage__text dir=(side_of(annotation.text_lang)) lang=(annotation.text_lang.code()) { (changed(visitor, words, Shown::Both)) }
        }
    }
}

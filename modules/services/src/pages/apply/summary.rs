//! Everything that was answered, page by page, each with a way to change it.

use maud::{Markup, html};
use stoa_forms::{Answers, Definition, Page, PageAnswers};
use stoa_web::{
    Visitor,
    components::{SummaryList, action, summary_list, summary_row},
};

use super::answer_words::answer_words;
use crate::pages::words::{numbered, say};

/// The answers to a form; with the path of the form's pages, each can be changed.
pub fn summary(
    visitor: &Visitor,
    (form, answers): (&Definition, &Answers),
    change: Option<&str>,
) -> Markup {
    html! {
        @for page in &form.pages {
            @if let Some(given) = answers.pages.get(&page.slug) {
                @for (number, item) in given.items().iter().enumerate() {
                    (of_page(visitor, (page, item, number), change))
                }
            }
        }
    }
}

fn of_page(
    visitor: &Visitor,
    (page, answers, number): (&Page, &PageAnswers, usize),
    change: Option<&str>,
) -> Markup {
    let title = match &page.repeat {
        None => say(visitor, &page.title).to_owned(),
        Some(repeat) => numbered(visitor, &repeat.item, number),
    };
    let rows = page.questions.iter().filter_map(|question| {
        let lines = match answers.get(&question.key) {
            Some(answer) => answer_words(visitor, question, answer),
            // What may be left out can still be answered; what was not asked is not shown.
            None if question.when.is_none() => vec![visitor.t("services-not-answered")],
            None => return None,
        };
        let label = say(visitor, &question.label);
        let value = html! {
            span.stoa-written dir="auto" { @for (place, line) in lines.iter().enumerate() { @if place > 0 { br; } (line) } }
        };
        let row = summary_row(label, value);
        Some(match change {
            None => row,
            Some(path) => {
                let href = format!("{path}/page/{}?item={number}", page.slug);
                row.action(action(visitor.t("services-change"), href, label))
            }
        })
    });
    html! {
        h3.govuk-heading-s { (title) }
        (rows.fold(summary_list(), SummaryList::item))
    }
}

//! Everything that was answered, each with a way to change it. What stands alone on its page is told without the page's title; pages
//! of several questions and repeated ones keep theirs.

use maud::{Markup, html};
use stoa_forms::{Answers, Definition, Page, PageAnswers};
use stoa_web::{
    Visitor,
    components::{SummaryList, SummaryRow, action, summary_list, summary_row},
};

use super::{answer_words::answer_words, nearby::Nearby};
use crate::pages::words::{numbered, say};

/// The answers to a form, with what lies near the places among them; with the path of the form's pages, each can be changed.
pub fn summary(
    visitor: &Visitor,
    (form, answers, nearby): (&Definition, &Answers, &Nearby),
    change: Option<&str>,
) -> Markup {
    let mut parts = Vec::new();
    let mut alone = Vec::new();
    for page in &form.pages {
        let Some(given) = answers.pages.get(&page.slug) else {
            continue;
        };
        for (number, item) in given.items().iter().enumerate() {
            let shown = Shown {
                visitor,
                nearby,
                page,
                number,
                change,
            };
            let rows = shown.rows(item);
            if page.repeat.is_none() && page.questions.len() == 1 {
                alone.extend(rows);
            } else {
                parts.push(list(std::mem::take(&mut alone)));
                parts.push(html! { h3.govuk-heading-s { (shown.title()) } (list(rows)) });
            }
        }
    }
    parts.push(list(alone));
    html! { @for part in &parts { (part) } }
}

fn list(rows: Vec<SummaryRow>) -> Markup {
    if rows.is_empty() {
        return html! {};
    }
    html! { (rows.into_iter().fold(summary_list(), SummaryList::item)) }
}

/// One page's answers; of a repeated page, those of one item.
struct Shown<'a> {
    visitor: &'a Visitor,
    nearby: &'a Nearby,
    page: &'a Page,
    number: usize,
    change: Option<&'a str>,
}

impl Shown<'_> {
    fn title(&self) -> String {
        match &self.page.repeat {
            None => say(self.visitor, &self.page.title).to_owned(),
            Some(repeat) => numbered(self.visitor, &repeat.item, self.number),
        }
    }

    fn rows(&self, answers: &PageAnswers) -> Vec<SummaryRow> {
        let (visitor, page) = (self.visitor, self.page);
        let rows = page.questions.iter().filter_map(|question| {
            let lines = match answers.get(&question.key) {
                Some(answer) => {
                    let mut lines = self.nearby.words(visitor, answer);
                    lines.extend(answer_words(visitor, question, answer));
                    lines
                }
                // What may be left out can still be answered; what was not asked is not shown.
                None if question.when.is_none() => vec![visitor.t("services-not-answered")],
                None => return None,
            };
            let label = say(visitor, &question.label);
            let value = html! {
                span.stoa-written dir="auto" { @for (place, line) in lines.iter().enumerate() { @if place > 0 { br; } (line) } }
            };
            let row = summary_row(label, value);
            Some(match self.change {
                None => row,
                Some(path) => {
                    let href = format!("{path}/page/{}?item={}", page.slug, self.number);
                    row.action(action(visitor.t("services-change"), href, label))
                }
            })
        });
        rows.collect()
    }
}

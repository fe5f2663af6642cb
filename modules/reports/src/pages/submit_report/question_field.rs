//! The control by which a category's question is answered.

use maud::{Markup, html};
use stoa_kernel::Lang;
use stoa_web::{
    FormErrors, Visitor,
    components::{
        Choices, InputKind, checkbox, checkboxes, fieldset, radio, radios, text_input, textarea,
    },
};

use crate::model::{Question, QuestionKind};

/// The control of a question, holding what was answered.
pub fn question_field(
    visitor: &Visitor,
    question: &Question,
    values: &[String],
    errors: &FormErrors,
) -> Markup {
    let (name, lang) = (question.field(), visitor.lang());
    let label = label_of(visitor, question);
    let error = visitor.error_of(errors, &name);
    let value = values.first().map(String::as_str).unwrap_or_default();
    match question.kind {
        QuestionKind::Paragraph => {
            let area = textarea(name, label)
                .rows(3)
                .value(value)
                .error_option(error);
            match hint_of(question, lang) {
                Some(hint) => html! { (area.hint(hint)) },
                None => html! { (area) },
            }
        }
        QuestionKind::Choice | QuestionKind::Choices => {
            html! { (choices(question, values, lang).legend(fieldset(label)).error_option(error)) }
        }
        kind => {
            let input = text_input(name, label).value(value).error_option(error);
            let input = match kind {
                QuestionKind::Number => input.inputmode("decimal").width(10),
                QuestionKind::Date => input.kind(InputKind::Date).class("govuk-!-width-one-third"),
                _ => input,
            };
            match hint_of(question, lang) {
                Some(hint) => html! { (input.hint(hint)) },
                None => html! { (input) },
            }
        }
    }
}

fn choices(question: &Question, values: &[String], lang: Lang) -> Choices {
    let (name, labels) = (
        question.field(),
        question
            .options
            .iter()
            .map(|(code, label)| (code, label.get(lang))),
    );
    let group = if question.kind == QuestionKind::Choice {
        radios(name).items(labels.map(|(code, label)| radio(code, label)))
    } else {
        checkboxes(name).items(labels.map(|(code, label)| checkbox(code, label)))
    };
    let group = values.iter().fold(group, |group, value| group.value(value));
    match hint_of(question, lang) {
        Some(hint) => group.hint(hint),
        None => group,
    }
}

fn hint_of(question: &Question, lang: Lang) -> Option<&str> {
    Some(question.hint.get(lang)).filter(|hint| !hint.is_empty())
}

/// The question in the reader's language; one that may be left out says so.
fn label_of(visitor: &Visitor, question: &Question) -> String {
    let label = question.label.get(visitor.lang());
    if question.required {
        return label.to_owned();
    }
    visitor.t_with("reports-details-optional", &[("question", label.into())])
}

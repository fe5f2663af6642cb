//! The controls of a kind's settings.

use maud::{Markup, html};
use stoa_forms::{Definition, Kind, RawFields};
use stoa_web::{
    FormErrors, Visitor,
    components::{checkbox, checkboxes, select, text_input},
};

use super::{
    kinds::{Setting, Shape, settings},
    texts::{Room, Texts},
};
use crate::pages::words::say;

/// Everything that a kind of question can be set to.
pub fn of_kind(texts: &Texts<'_>, word: &str, form: &Definition) -> Markup {
    let (visitor, raw) = (texts.visitor, texts.raw);
    let hint = visitor.t("services-owner-choices-hint");
    html! {
        @if matches!(word, "choice" | "choices") {
            (texts.ask("choices", &visitor.t("services-owner-choices"), Some(&hint), Room::Lines(5)))
        }
        @if word == "choices" {
            (checkboxes("exclusive").small()
                .item(checkbox("yes", visitor.t("services-owner-exclusive"))).value(raw.first("exclusive")))
        }
        @for setting in settings(word) { (one(visitor, setting, (raw, texts.errors), form)) }
    }
}

fn one(
    visitor: &Visitor,
    setting: &Setting,
    (raw, errors): (&RawFields, &FormErrors),
    form: &Definition,
) -> Markup {
    let name = format!("set.{}", setting.name);
    let label = visitor.t(setting.words);
    let error = visitor.error_of(errors, &name);
    let value = raw.first(&name);
    match setting.shape {
        Shape::Flag => html! {
            (checkboxes(name.as_str()).small().item(checkbox("yes", label)).value(value).error_option(error))
        },
        Shape::OneOf(words) => html! {
            (select(name.as_str(), label)
                .options(words.iter().map(|word| (*word, visitor.t(&format!("services-owner-word-{word}")))))
                .value(value).error_option(error))
        },
        Shape::Sum => {
            let boxes = checkboxes(name.as_str())
                .legend(label)
                .small()
                .items(
                    summands(visitor, form)
                        .into_iter()
                        .map(|(key, label)| checkbox(key, label)),
                )
                .error_option(error);
            html! { (raw.all(&name).iter().fold(boxes, |boxes, key| boxes.value(key))) }
        }
        Shape::SomeOf(words) => {
            let boxes =
                checkboxes(name.as_str())
                    .legend(label)
                    .small()
                    .items(words.iter().map(|word| {
                        checkbox(*word, visitor.t(&format!("services-owner-word-{word}")))
                    }))
                    .error_option(error);
            html! { (raw.all(&name).iter().fold(boxes, |boxes, word| boxes.value(word))) }
        }
        Shape::Megabytes => html! {
            (text_input(name.as_str(), label).hint(visitor.t("services-owner-set-size-hint"))
                .width(5).inputmode("numeric").value(value).error_option(error))
        },
        Shape::Day => html! {
            (text_input(name.as_str(), label).hint(visitor.t("services-owner-set-day-hint"))
                .width(20).value(value).error_option(error))
        },
        Shape::Codes => {
            html! { (text_input(name.as_str(), label).width(20).value(value).error_option(error)) }
        }
        _ => {
            html! { (text_input(name.as_str(), label).width(10).value(value).error_option(error)) }
        }
    }
}

/// The questions that can be added up.
fn summands(visitor: &Visitor, form: &Definition) -> Vec<(String, String)> {
    let questions = form.pages.iter().flat_map(|page| page.questions.iter());
    questions
        .filter(|question| matches!(question.kind, Kind::Number { .. } | Kind::Money { .. }))
        .map(|question| {
            (
                question.key.clone(),
                say(visitor, &question.label).to_owned(),
            )
        })
        .collect()
}

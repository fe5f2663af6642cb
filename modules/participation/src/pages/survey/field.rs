//! The control by which a question is answered, holding what was answered.

use stoa_forms::{Kind, Question, RawFields};
use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{checkbox, checkboxes, fieldset, label, radio, radios, text_input, textarea},
    html,
};

use super::say;
use crate::model::survey::Survey;

/// Everything that a control needs to know.
pub struct Field<'a> {
    pub visitor: &'a Visitor,
    pub survey: &'a Survey,
    /// What was typed.
    pub raw: &'a RawFields,
    pub errors: &'a FormErrors,
}

impl Field<'_> {
    pub fn show(&self, question: &Question) -> Markup {
        match &question.kind {
            Kind::Choice { .. } => self.choice(question),
            Kind::Choices { max, .. } => self.choices(question, *max),
            Kind::Number { .. } => self.number(question),
            _ => self.own_words(question),
        }
    }

    /// The question; one that may be left out says so.
    fn words(&self, question: &Question) -> String {
        let words = say(self.visitor, &question.label);
        if question.required {
            return words.to_owned();
        }
        let words = [("question", words.into())];
        self.visitor.t_with("participation-survey-optional", &words)
    }

    fn error(&self, question: &Question) -> Option<String> {
        self.visitor.error_of(self.errors, &question.key)
    }

    fn choice(&self, question: &Question) -> Markup {
        let closed = self.survey.closed(&question.key);
        let items = question.kind.choices().iter().map(|choice| {
            let item = radio(choice.key.as_str(), say(self.visitor, &choice.label));
            match closed.contains(choice.key.as_str()) {
                true => item.hint(self.visitor.t("participation-survey-closed-choice")),
                false => item,
            }
        });
        let legend = fieldset(self.words(question)).legend_class("govuk-fieldset__legend--m");
        html! {
            (radios(question.key.as_str()).legend(legend).items(items)
                .value(self.raw.first(&question.key)).error_option(self.error(question)))
        }
    }

    fn choices(&self, question: &Question, max: Option<u32>) -> Markup {
        let items = question.kind.choices().iter();
        let items = items.map(|one| checkbox(one.key.as_str(), say(self.visitor, &one.label)));
        let legend = fieldset(self.words(question)).legend_class("govuk-fieldset__legend--m");
        let hint = match max {
            None => self.visitor.t("participation-survey-any"),
            Some(max) => {
                let max = [("max", i64::from(max).into())];
                self.visitor.t_with("participation-survey-up-to", &max)
            }
        };
        let group = checkboxes(question.key.as_str())
            .legend(legend)
            .hint(hint)
            .items(items)
            .error_option(self.error(question));
        let chosen = self.raw.all(&question.key).iter();
        html! { (chosen.fold(group, |group, value| group.value(value))) }
    }

    fn number(&self, question: &Question) -> Markup {
        html! {
            (text_input(question.key.as_str(), label(self.words(question)).class("govuk-label--m"))
                .inputmode("numeric").width(10).autocomplete("off")
                .value(self.raw.first(&question.key)).error_option(self.error(question)))
        }
    }

    fn own_words(&self, question: &Question) -> Markup {
        html! {
            (textarea(question.key.as_str(), label(self.words(question)).class("govuk-label--m")).rows(4)
                .hint(self.visitor.t("participation-survey-no-names")).attr("dir", "auto")
                .value(self.raw.first(&question.key)).error_option(self.error(question)))
        }
    }
}

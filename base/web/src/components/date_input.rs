//! A date that the reader knows (a birthday, the day it happened), typed in three parts.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::error_message::ErrorMessage;
use super::field::{description, explanation, form_group};
use super::fieldset::Fieldset;
use super::hint::Hint;
use super::input::text_input;
use super::text::Text;

/// Day, month or year.
#[derive(Clone, Debug, Default)]
pub struct DatePart {
    name: String,
    label: Text,
    id: Option<String>,
    value: Option<String>,
    has_error: Option<bool>,
    width: u8,
    inputmode: Option<String>,
    extra: Extra,
}

/// A part of a date, sent under `name` (after the date's prefix), two characters wide.
pub fn date_part(name: impl Into<String>, label: impl Into<Text>) -> DatePart {
    DatePart {
        name: name.into(),
        label: label.into(),
        width: 2,
        ..DatePart::default()
    }
}

impl DatePart {
    extra_methods!();

    /// What the field holds already.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// As wide as this many characters.
    #[must_use]
    pub fn width(mut self, characters: u8) -> Self {
        self.width = characters;
        self
    }

    /// Marks this part as the wrong one; if none is marked, an error marks them all.
    #[must_use]
    pub fn wrong(mut self) -> Self {
        self.has_error = Some(true);
        self
    }

    /// The control's id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[cfg(test)]
    pub(crate) fn right(mut self) -> Self {
        self.has_error = Some(false);
        self
    }

    #[cfg(test)]
    pub(crate) fn inputmode(mut self, mode: &str) -> Self {
        self.inputmode = Some(mode.to_owned());
        self
    }

    fn is_wrong(&self) -> bool {
        self.has_error == Some(true) || self.extra.has_class("govuk-input--error")
    }
}

/// A date in parts, with its question in a fieldset.
#[derive(Clone, Debug, Default)]
pub struct DateInput {
    id: String,
    name_prefix: Option<String>,
    fieldset: Option<Fieldset>,
    hint: Option<Hint>,
    error: Option<ErrorMessage>,
    parts: Vec<DatePart>,
    group: Extra,
    extra: Extra,
}

/// A date; the parts' ids begin with `id`. Add `day`, `month` and `year` in the order of the reader's language.
pub fn date_input(id: impl Into<String>) -> DateInput {
    DateInput {
        id: id.into(),
        ..DateInput::default()
    }
}

impl DateInput {
    extra_methods!();

    /// The question: words, or a `fieldset(…)` with a larger legend.
    #[must_use]
    pub fn legend(mut self, legend: impl Into<Fieldset>) -> Self {
        self.fieldset = Some(legend.into());
        self
    }

    /// What stands before each part's name, with a hyphen: "seen" sends `seen-day`.
    #[must_use]
    pub fn name_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.name_prefix = Some(prefix.into());
        self
    }

    /// An example of a date, in figures.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the date that was given.
    #[must_use]
    pub fn error(mut self, error: impl Into<ErrorMessage>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// What is wrong with the date, if anything is.
    #[must_use]
    pub fn error_option<E: Into<ErrorMessage>>(mut self, error: Option<E>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// Adds the day, with its label and what was typed.
    #[must_use]
    pub fn day(self, label: impl Into<Text>, value: impl Into<String>) -> Self {
        self.part(date_part("day", label).value(value))
    }

    /// Adds the month.
    #[must_use]
    pub fn month(self, label: impl Into<Text>, value: impl Into<String>) -> Self {
        self.part(date_part("month", label).value(value))
    }

    /// Adds the year.
    #[must_use]
    pub fn year(self, label: impl Into<Text>, value: impl Into<String>) -> Self {
        self.part(date_part("year", label).width(4).value(value))
    }

    /// Adds a part that was made before.
    #[must_use]
    pub fn part(mut self, part: DatePart) -> Self {
        self.parts.push(part);
        self
    }

    /// Adds a class to the form group.
    #[must_use]
    pub fn group_class(mut self, class: impl Into<String>) -> Self {
        self.group.add_class(class);
        self
    }

    fn render_part(&self, part: &DatePart, any_wrong: bool) -> Markup {
        let name = match &self.name_prefix {
            Some(prefix) => format!("{prefix}-{}", part.name),
            None => part.name.clone(),
        };
        let id = part
            .id
            .clone()
            .unwrap_or_else(|| format!("{}-{}", self.id, part.name));
        let wrong =
            part.is_wrong() || (self.error.is_some() && !any_wrong && part.has_error.is_none());
        let label = super::label::label(part.label.render()).class("govuk-date-input__label");
        let mut input = text_input(name, label)
            .id(id)
            .class("govuk-date-input__input");
        if wrong && !part.extra.has_class("govuk-input--error") {
            input = input.class("govuk-input--error");
        }
        if !part.extra.has_class_starting("govuk-input--width-") {
            input = input.width(part.width);
        }
        if let Some(value) = part.value.as_deref().filter(|value| !value.is_empty()) {
            input = input.value(value);
        }
        let input = input.inputmode(part.inputmode.as_deref().unwrap_or("numeric"));
        html! { div.govuk-date-input__item { (input.with_extra(&part.extra)) } }
    }

    fn inside(&self) -> Markup {
        let any_wrong = self.parts.iter().any(DatePart::is_wrong);
        let id = (!self.id.is_empty()).then_some(self.id.as_str());
        let list = Element::new("div")
            .class("govuk-date-input")
            .attr_option("id", id);
        html! {
            (explanation(&self.id, self.hint.as_ref(), self.error.as_ref()))
            (list.extra(&self.extra).around(&html! {
                @for part in &self.parts { (self.render_part(part, any_wrong)) }
            }))
        }
    }
}

impl Render for DateInput {
    fn render(&self) -> Markup {
        let given = self.fieldset.as_ref().and_then(Fieldset::given_description);
        let ids = description(&self.id, given, self.hint.as_ref(), self.error.as_ref());
        // Without role=group JAWS does not read the description of a fieldset of text inputs.
        let inside = match (&self.fieldset, ids) {
            (None, _) => self.inside(),
            (Some(set), None) => set.clone().role("group").body(self.inside()).render(),
            (Some(set), Some(ids)) => set
                .clone()
                .role("group")
                .described_by(ids)
                .body(self.inside())
                .render(),
        };
        form_group(self.error.is_some(), &self.group).around(&inside)
    }
}

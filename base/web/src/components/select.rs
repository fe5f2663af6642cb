//! One of many from a list that unfolds.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::field::{Field, field_methods};
use super::label::Label;

/// One line of the list.
#[derive(Clone, Debug, Default)]
pub struct SelectOption {
    value: Option<String>,
    text: String,
    is_selected: Option<bool>,
    is_disabled: bool,
    extra: Extra,
}

/// An option that sends `value` and shows `text`.
pub fn select_option(value: impl Into<String>, text: impl Into<String>) -> SelectOption {
    SelectOption {
        value: Some(value.into()),
        text: text.into(),
        ..SelectOption::default()
    }
}

impl SelectOption {
    extra_methods!();

    /// Chosen, whatever the select's own value says.
    #[must_use]
    pub fn selected(mut self) -> Self {
        self.is_selected = Some(true);
        self
    }

    /// Shown, but not to be chosen.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.is_disabled = true;
        self
    }

    #[cfg(test)]
    pub(crate) fn unselected(mut self) -> Self {
        self.is_selected = Some(false);
        self
    }

    #[cfg(test)]
    pub(crate) fn without_value(mut self) -> Self {
        self.value = None;
        self
    }

    fn render_in(&self, chosen: Option<&str>) -> Markup {
        let own = self.value.as_deref().unwrap_or(&self.text);
        let is_chosen = chosen.is_some_and(|value| value == own);
        Element::new("option")
            .attr_option("value", self.value.as_deref())
            .flag(self.is_selected.unwrap_or(is_chosen), "selected")
            .flag(self.is_disabled, "disabled")
            .extra(&self.extra)
            .around(&html! { (self.text) })
    }
}

/// A select with its label, hint and error.
#[derive(Clone, Debug, Default)]
pub struct Select {
    field: Field,
    options: Vec<SelectOption>,
    value: Option<String>,
    extra: Extra,
}

/// A list to choose one of, sent under `name`.
pub fn select(name: impl Into<String>, label: impl Into<Label>) -> Select {
    Select {
        field: Field::new(name, label),
        ..Select::default()
    }
}

impl Select {
    extra_methods!();
    field_methods!();

    /// Adds one line.
    #[must_use]
    pub fn option(self, value: impl Into<String>, text: impl Into<String>) -> Self {
        self.item(select_option(value, text))
    }

    /// Adds one line that was made before.
    #[must_use]
    pub fn item(mut self, option: SelectOption) -> Self {
        self.options.push(option);
        self
    }

    /// Adds many lines of `(value, text)`.
    #[must_use]
    pub fn options<V: Into<String>, T: Into<String>>(
        self,
        all: impl IntoIterator<Item = (V, T)>,
    ) -> Self {
        all.into_iter()
            .fold(self, |select, (value, text)| select.option(value, text))
    }

    /// The value of the line that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

impl Render for Select {
    fn render(&self) -> Markup {
        let control = self
            .field
            .control("select")
            .class("govuk-select")
            .class_if(self.field.error.is_some(), "govuk-select--error")
            .extra(&self.extra);
        self.field.group(&control.around(&html! {
            @for option in &self.options { (option.render_in(self.value.as_deref())) }
        }))
    }
}

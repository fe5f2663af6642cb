//! Several lines of text.

use maud::{Markup, Render, html};

use super::element::{Extra, extra_methods};
use super::field::{Field, field_methods};
use super::input::Spellcheck;
use super::label::Label;

/// A text area with its label, hint and error.
#[derive(Clone, Debug)]
pub struct Textarea {
    field: Field,
    value: String,
    rows: u8,
    spellcheck: Option<Spellcheck>,
    after: Option<Markup>,
    extra: Extra,
}

/// A text area of five rows, sent under `name`.
pub fn textarea(name: impl Into<String>, label: impl Into<Label>) -> Textarea {
    Textarea {
        field: Field::new(name, label),
        value: String::new(),
        rows: 5,
        spellcheck: None,
        after: None,
        extra: Extra::default(),
    }
}

impl Textarea {
    extra_methods!();
    field_methods!();

    /// What the field holds already.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// How many lines are seen at once.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Self {
        self.rows = rows;
        self
    }

    /// Whether misspelt words are marked; browsers decide unless told.
    #[must_use]
    pub fn spellcheck(mut self, spellcheck: Spellcheck) -> Self {
        self.spellcheck = Some(spellcheck);
        self
    }

    pub(crate) fn after(mut self, after: Markup) -> Self {
        self.after = Some(after);
        self
    }

    pub(crate) fn group_attr(mut self, name: &str, value: impl Into<String>) -> Self {
        self.field.group.add_attribute(name, value);
        self
    }

    pub(crate) fn own_id(&self) -> &str {
        self.field.id()
    }
}

impl Render for Textarea {
    fn render(&self) -> Markup {
        let control = self
            .field
            .control("textarea")
            .class("govuk-textarea")
            .class_if(self.field.error.is_some(), "govuk-textarea--error")
            .attr("rows", self.rows.to_string())
            .attr_option("spellcheck", self.spellcheck.map(Spellcheck::name))
            .extra(&self.extra)
            // A first line break would be swallowed by the parser, so one is written for it to swallow.
            .around(&html! { @if self.value.starts_with('\n') { "\n" } (self.value) });
        self.field.group(&html! {
            (control)
            @if let Some(after) = &self.after { (after) }
        })
    }
}

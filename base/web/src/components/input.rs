//! A single line of text.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::field::{Field, field_methods};
use super::label::Label;
use super::text::Text;

/// What kind of keyboard and check the browser offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    #[default]
    Text,
    Email,
    Tel,
    Password,
    Number,
    Search,
    Url,
    Date,
}

impl InputKind {
    fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Password => "password",
            Self::Number => "number",
            Self::Search => "search",
            Self::Url => "url",
            Self::Date => "date",
        }
    }
}

/// Whether the browser may mark words as misspelt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spellcheck {
    On,
    Off,
}

impl Spellcheck {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::On => "true",
            Self::Off => "false",
        }
    }
}

/// A unit before or after the input. It is hidden from screen readers: name it in the label too.
#[derive(Clone, Debug, Default)]
pub struct Affix {
    text: Text,
    extra: Extra,
}

/// A prefix or suffix with these words.
pub fn affix(text: impl Into<Text>) -> Affix {
    Affix {
        text: text.into(),
        extra: Extra::default(),
    }
}

impl Affix {
    extra_methods!();

    fn render_as(&self, class: &str) -> Markup {
        let element = Element::new("div").class(class).attr("aria-hidden", "true");
        element.extra(&self.extra).around(&self.text.render())
    }
}

impl<T: Into<Text>> From<T> for Affix {
    fn from(text: T) -> Self {
        affix(text)
    }
}

/// A one-line input with its label, hint and error.
#[derive(Clone, Debug, Default)]
pub struct Input {
    field: Field,
    kind: InputKind,
    value: Option<String>,
    spellcheck: Option<Spellcheck>,
    prefix: Option<Affix>,
    suffix: Option<Affix>,
    wrapper: Extra,
    extra: Extra,
}

/// A one-line input, sent under `name`.
pub fn text_input(name: impl Into<String>, label: impl Into<Label>) -> Input {
    Input {
        field: Field::new(name, label),
        ..Input::default()
    }
}

impl Input {
    extra_methods!();
    field_methods!();

    /// The kind of text.
    #[must_use]
    pub fn kind(mut self, kind: InputKind) -> Self {
        self.kind = kind;
        self
    }

    /// What the field holds already.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The purpose of the field by HTML's own list ("email", "street-address"): WCAG 2.2, 1.3.5.
    #[must_use]
    pub fn autocomplete(self, purpose: impl Into<String>) -> Self {
        self.attr("autocomplete", purpose)
    }

    /// The on-screen keyboard ("numeric", "decimal").
    #[must_use]
    pub fn inputmode(self, mode: impl Into<String>) -> Self {
        self.attr("inputmode", mode)
    }

    /// Whether misspelt words are marked; browsers decide unless told.
    #[must_use]
    pub fn spellcheck(mut self, spellcheck: Spellcheck) -> Self {
        self.spellcheck = Some(spellcheck);
        self
    }

    /// As wide as this many characters; GOV.UK Frontend knows 2, 3, 4, 5, 10, 20 and 30.
    #[must_use]
    pub fn width(self, characters: u8) -> Self {
        self.class(format!("govuk-input--width-{characters}"))
    }

    /// A unit before the input.
    #[must_use]
    pub fn prefix(mut self, prefix: impl Into<Affix>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }

    /// A unit after the input.
    #[must_use]
    pub fn suffix(mut self, suffix: impl Into<Affix>) -> Self {
        self.suffix = Some(suffix.into());
        self
    }

    /// Adds what the caller of a component that contains this input asked for.
    pub(crate) fn with_extra(mut self, extra: &Extra) -> Self {
        self.extra.append(extra);
        self
    }

    #[cfg(test)]
    pub(crate) fn wrapper(mut self, wrapper: Extra) -> Self {
        self.wrapper = wrapper;
        self
    }

    fn control(&self) -> Markup {
        self.field
            .control("input")
            .class("govuk-input")
            .class_if(self.field.error.is_some(), "govuk-input--error")
            .attr("type", self.kind.name())
            .attr_option("value", self.value.as_deref())
            .attr_option("spellcheck", self.spellcheck.map(Spellcheck::name))
            .extra(&self.extra)
            .alone()
    }
}

impl Render for Input {
    fn render(&self) -> Markup {
        let control = self.control();
        if self.prefix.is_none() && self.suffix.is_none() {
            return self.field.group(&control);
        }
        let wrapper = Element::new("div")
            .class("govuk-input__wrapper")
            .extra(&self.wrapper);
        self.field.group(&wrapper.around(&html! {
            @if let Some(prefix) = &self.prefix { (prefix.render_as("govuk-input__prefix")) }
            (control)
            @if let Some(suffix) = &self.suffix { (suffix.render_as("govuk-input__suffix")) }
        }))
    }
}

//! Buttons, and links that look like one.

use maud::{Markup, PreEscaped, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// What pressing the button does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Sends its form.
    #[default]
    Submit,
    /// Nothing by itself: a script gives it its meaning.
    Button,
}

/// A button, or a link in a button's clothes.
#[derive(Clone, Debug, Default)]
pub struct Button {
    text: Text,
    href: Option<String>,
    kind: ButtonKind,
    name: Option<String>,
    value: Option<String>,
    id: Option<String>,
    is_start: bool,
    is_disabled: bool,
    double_click: Option<&'static str>,
    extra: Extra,
}

/// A button that sends its form.
pub fn button(text: impl Into<Text>) -> Button {
    Button {
        text: text.into(),
        ..Button::default()
    }
}

/// A link that looks like a button, for going somewhere without sending anything.
pub fn link_button(text: impl Into<Text>, href: impl Into<String>) -> Button {
    Button {
        text: text.into(),
        href: Some(href.into()),
        ..Button::default()
    }
}

/// The large green button that begins a service.
pub fn start_button(text: impl Into<Text>, href: impl Into<String>) -> Button {
    Button {
        is_start: true,
        ..link_button(text, href)
    }
}

impl Button {
    extra_methods!();

    /// For the second choice on a page.
    #[must_use]
    pub fn secondary(self) -> Self {
        self.class("govuk-button--secondary")
    }

    /// For what destroys something.
    #[must_use]
    pub fn warning(self) -> Self {
        self.class("govuk-button--warning")
    }

    /// Sends the form, or waits for a script.
    #[must_use]
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// The name under which `value` is sent.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// What is sent when this button was pressed.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// The element's id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Draws the arrow of a service's first button.
    #[must_use]
    pub fn start(mut self) -> Self {
        self.is_start = true;
        self
    }

    /// Switches the button off; say near it why.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.is_disabled = true;
        self
    }

    /// With script, ignores a second click within a second, so that nothing is sent twice.
    #[must_use]
    pub fn prevent_double_click(mut self) -> Self {
        self.double_click = Some("true");
        self
    }

    #[cfg(test)]
    pub(crate) fn allow_double_click(mut self) -> Self {
        self.double_click = Some("false");
        self
    }

    fn element(&self) -> Element {
        let Some(href) = &self.href else {
            let kind = match self.kind {
                ButtonKind::Submit => "submit",
                ButtonKind::Button => "button",
            };
            return Element::new("button")
                .attr("type", kind)
                .attr_option("value", self.value.as_deref())
                .attr_option("name", self.name.as_deref())
                .flag(self.is_disabled, "disabled")
                .attr_option("aria-disabled", self.is_disabled.then_some("true"))
                .attr_option("data-prevent-double-click", self.double_click);
        };
        Element::new("a")
            .attr("href", href)
            .attr("role", "button")
            .attr("draggable", "false")
    }
}

/// The arrow of a start button, as GOV.UK Frontend draws it.
const ARROW: PreEscaped<&str> = PreEscaped(
    r#"<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"></path></svg>"#,
);

impl Render for Button {
    fn render(&self) -> Markup {
        self.element()
            .class("govuk-button")
            .class_if(self.is_start, "govuk-button--start")
            .attr("data-module", "govuk-button")
            .attr_option("id", self.id.as_deref())
            .extra(&self.extra)
            .around(&html! {
                // A start button is a flex box, which would drop the spaces between elements.
                @if self.is_start && self.text.has_elements() { span { (self.text) } } @else { (self.text) }
                @if self.is_start { (ARROW) }
            })
    }
}

//! A group of controls under one question.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A fieldset; its body is set by the component inside it, or with `body`.
#[derive(Clone, Debug, Default)]
pub struct Fieldset {
    legend: Text,
    legend_extra: Extra,
    is_page_heading: bool,
    described_by: Option<String>,
    role: Option<&'static str>,
    body: Option<Markup>,
    extra: Extra,
}

/// A fieldset with this legend; an empty legend leaves the element out.
pub fn fieldset(legend: impl Into<Text>) -> Fieldset {
    Fieldset {
        legend: legend.into(),
        ..Fieldset::default()
    }
}

impl Fieldset {
    extra_methods!();

    /// Adds a class to the legend (`govuk-fieldset__legend--l`).
    #[must_use]
    pub fn legend_class(mut self, class: impl Into<String>) -> Self {
        self.legend_extra.add_class(class);
        self
    }

    /// Makes the legend the page's `h1`.
    #[must_use]
    pub fn page_heading(mut self) -> Self {
        self.is_page_heading = true;
        self
    }

    /// Ids of the elements that describe the group.
    #[must_use]
    pub fn described_by(mut self, ids: impl Into<String>) -> Self {
        self.described_by = Some(ids.into());
        self
    }

    /// An ARIA role of its own.
    #[must_use]
    pub fn role(mut self, role: &'static str) -> Self {
        self.role = Some(role);
        self
    }

    /// The controls.
    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = Some(body);
        self
    }

    pub(crate) fn given_description(&self) -> Option<&str> {
        self.described_by.as_deref()
    }

    fn render_legend(&self) -> Markup {
        if self.legend.is_empty() {
            return html! {};
        }
        let element = Element::new("legend")
            .class("govuk-fieldset__legend")
            .extra(&self.legend_extra);
        element.around(&html! {
            @if self.is_page_heading { h1.govuk-fieldset__heading { (self.legend) } }
            @else { (self.legend) }
        })
    }
}

impl Render for Fieldset {
    fn render(&self) -> Markup {
        Element::new("fieldset")
            .class("govuk-fieldset")
            .extra(&self.extra)
            .attr_option("role", self.role)
            .attr_option("aria-describedby", self.described_by.as_deref())
            .around(&html! {
                (self.render_legend())
                @if let Some(body) = &self.body { (body) }
            })
    }
}

impl<T: Into<Text>> From<T> for Fieldset {
    fn from(legend: T) -> Self {
        fieldset(legend)
    }
}

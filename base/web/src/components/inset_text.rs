//! A passage set apart: an example, a quotation, a note.

use maud::{Markup, Render};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// Text set apart by a bar.
#[derive(Clone, Debug, Default)]
pub struct InsetText {
    text: Text,
    id: Option<String>,
    extra: Extra,
}

/// Sets this text apart.
pub fn inset_text(text: impl Into<Text>) -> InsetText {
    InsetText {
        text: text.into(),
        ..InsetText::default()
    }
}

impl InsetText {
    extra_methods!();

    /// The element's id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Render for InsetText {
    fn render(&self) -> Markup {
        Element::new("div")
            .class("govuk-inset-text")
            .attr_option("id", self.id.as_deref())
            .extra(&self.extra)
            .around(&self.text.render())
    }
}

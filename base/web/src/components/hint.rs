//! The hint under a label.

use maud::{Markup, Render};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// Help that most people need to answer a question.
#[derive(Clone, Debug, Default)]
pub struct Hint {
    text: Text,
    id: Option<String>,
    extra: Extra,
}

/// A hint with these words.
pub fn hint(text: impl Into<Text>) -> Hint {
    Hint {
        text: text.into(),
        ..Hint::default()
    }
}

impl Hint {
    extra_methods!();

    /// The id by which the control is described; fields set it themselves.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Render for Hint {
    fn render(&self) -> Markup {
        Element::new("div")
            .class("govuk-hint")
            .extra(&self.extra)
            .attr_option("id", self.id.as_deref())
            .around(&self.text.render())
    }
}

impl<T: Into<Text>> From<T> for Hint {
    fn from(text: T) -> Self {
        hint(text)
    }
}

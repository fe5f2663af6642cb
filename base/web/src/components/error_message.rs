//! What is wrong with one answer, and how to mend it.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// The message at a field. `prefix` is the word that only screen readers say before it ("Error").
#[derive(Clone, Debug, Default)]
pub struct ErrorMessage {
    text: Text,
    prefix: Option<String>,
    id: Option<String>,
    extra: Extra,
}

/// An error message with these words, and no word before them for screen readers yet.
pub fn error_message(text: impl Into<Text>) -> ErrorMessage {
    ErrorMessage {
        text: text.into(),
        ..ErrorMessage::default()
    }
}

impl ErrorMessage {
    extra_methods!();

    /// The word for "Error" in the reader's language, said by screen readers only.
    #[must_use]
    pub fn prefix(mut self, word: impl Into<String>) -> Self {
        self.prefix = Some(word.into());
        self
    }

    /// The id by which the control is described; fields set it themselves.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Render for ErrorMessage {
    fn render(&self) -> Markup {
        let content = html! {
            @if let Some(word) = self.prefix.as_deref().filter(|word| !word.is_empty()) {
                span.govuk-visually-hidden { (word) ":" } " "
            }
            (self.text)
        };
        Element::new("p")
            .class("govuk-error-message")
            .extra(&self.extra)
            .attr_option("id", self.id.as_deref())
            .around(&content)
    }
}

impl<T: Into<Text>> From<T> for ErrorMessage {
    fn from(text: T) -> Self {
        error_message(text)
    }
}

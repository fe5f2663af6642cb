//! What a component shows: a sentence, which is escaped, or markup, which already is.

use std::borrow::Cow;

use maud::{Markup, PreEscaped, Render, html};

/// Words for a component to show, already in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words without the elements among them, for an attribute.
    pub(crate) fn words(&self) -> String {
        let mut inside = false;
        let words = self.0.chars().filter(|&letter| {
            let is_word = !inside && letter != '<';
            inside = letter == '<' || (inside && letter != '>');
            is_word
        });
        words
            .collect::<String>()
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
    }

    /// Whether there are elements among the words; a "<" of a sentence is escaped and does not count.
    pub(crate) fn has_elements(&self) -> bool {
        self.0.contains('<')
    }
}

impl Render for Text {
    fn render(&self) -> Markup {
        PreEscaped(self.0.clone())
    }

    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

impl From<&str> for Text {
    fn from(sentence: &str) -> Self {
        Self(html! { (sentence) }.into_string())
    }
}

impl From<String> for Text {
    fn from(sentence: String) -> Self {
        Self::from(sentence.as_str())
    }
}

impl From<&String> for Text {
    fn from(sentence: &String) -> Self {
        Self::from(sentence.as_str())
    }
}

impl From<Cow<'_, str>> for Text {
    fn from(sentence: Cow<'_, str>) -> Self {
        Self::from(sentence.as_ref())
    }
}

impl From<Markup> for Text {
    fn from(markup: Markup) -> Self {
        Self(markup.into_string())
    }
}

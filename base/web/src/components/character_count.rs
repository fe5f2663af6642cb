//! A text area that says how much may still be written.

use maud::{Markup, Render};

use super::hint::hint;
use super::textarea::Textarea;

/// How much may be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// As JavaScript counts: UTF-16 units, a line break as one. The server's own check must not be stricter.
    Length(u32),
    /// What a reader takes for one character (grapheme clusters: an emoji of five code points is one).
    Characters(u32),
    /// Runs of anything but white space.
    Words(u32),
}

impl Limit {
    fn number(self) -> u32 {
        match self {
            Self::Length(number) | Self::Characters(number) | Self::Words(number) => number,
        }
    }

    /// The kind that the script is told; by itself it counts the length.
    fn count_type(self) -> Option<&'static str> {
        match self {
            Self::Length(_) => None,
            Self::Characters(_) => Some("characters"),
            Self::Words(_) => Some("words"),
        }
    }

    /// The word in the names of the script's texts.
    fn counted(self) -> &'static str {
        self.count_type().unwrap_or("characters")
    }
}

/// What is said while writing. Plurals are `(category, sentence)` with CLDR's categories ("one", "few", "other");
/// `%{count}` stands for the number.
#[derive(Clone, Debug, Default)]
pub struct CountTexts {
    pub under: Vec<(String, String)>,
    pub at: String,
    pub over: Vec<(String, String)>,
}

/// A text area with a limit.
#[derive(Clone, Debug)]
pub struct CharacterCount {
    textarea: Textarea,
    limit: Limit,
    description: String,
    texts: Vec<(&'static str, CountTexts)>,
    threshold: Option<u8>,
    message_class: Option<String>,
}

/// Adds a limit to a text area. `description` is shown where there is no script ("You can enter up to 500 characters").
pub fn character_count(
    textarea: Textarea,
    limit: Limit,
    description: impl Into<String>,
) -> CharacterCount {
    CharacterCount {
        textarea,
        limit,
        description: description.into(),
        texts: Vec::new(),
        threshold: None,
        message_class: None,
    }
}

impl CharacterCount {
    /// What is said while writing, in the reader's language; English if left out.
    #[must_use]
    pub fn texts(mut self, texts: CountTexts) -> Self {
        self.texts.push((self.limit.counted(), texts));
        self
    }

    #[cfg(test)]
    pub(crate) fn texts_for(mut self, counted: &'static str, texts: CountTexts) -> Self {
        self.texts.push((counted, texts));
        self
    }

    /// Speaks only after this share of the limit, in per cent.
    #[must_use]
    pub fn threshold(mut self, percent: u8) -> Self {
        self.threshold = Some(percent);
        self
    }

    /// Adds a class to the message.
    #[must_use]
    pub fn message_class(mut self, class: impl Into<String>) -> Self {
        self.message_class = Some(class.into());
        self
    }
}

/// `data-i18n.characters-under-limit.other="…"`, the names that GOV.UK Frontend's script reads.
fn with_texts(mut textarea: Textarea, counted: &str, texts: &CountTexts) -> Textarea {
    for (when, plurals) in [("under", &texts.under), ("over", &texts.over)] {
        for (category, sentence) in plurals {
            let name = format!("data-i18n.{counted}-{when}-limit.{category}");
            textarea = textarea.group_attr(&name, sentence);
        }
    }
    if texts.at.is_empty() {
        return textarea;
    }
    textarea.group_attr(&format!("data-i18n.{counted}-at-limit"), &texts.at)
}

impl Render for CharacterCount {
    fn render(&self) -> Markup {
        let info = format!("{}-info", self.textarea.own_id());
        let mut message = hint(&self.description)
            .id(&info)
            .class("govuk-character-count__message");
        if let Some(class) = &self.message_class {
            message = message.class(class);
        }
        let mut textarea = self
            .textarea
            .clone()
            .described_by(info)
            .class("govuk-js-character-count")
            .group_class("govuk-character-count")
            .group_attr("data-module", "govuk-character-count")
            .group_attr("data-maxlength", self.limit.number().to_string())
            .after(message.render());
        if let Some(kind) = self.limit.count_type() {
            textarea = textarea.group_attr("data-count-type", kind);
        }
        if let Some(percent) = self.threshold {
            textarea = textarea.group_attr("data-threshold", percent.to_string());
        }
        for (counted, texts) in &self.texts {
            textarea = with_texts(textarea, counted, texts);
        }
        textarea.render()
    }
}

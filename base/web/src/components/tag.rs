//! The state of a thing, in a word and a colour. The word alone must be enough.

use maud::{Markup, Render};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// GOV.UK Frontend's colours of tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagColour {
    Grey,
    Green,
    Teal,
    Blue,
    Purple,
    Magenta,
    Red,
    Orange,
    Yellow,
}

impl TagColour {
    fn class(self) -> &'static str {
        match self {
            Self::Grey => "govuk-tag--grey",
            Self::Green => "govuk-tag--green",
            Self::Teal => "govuk-tag--teal",
            Self::Blue => "govuk-tag--blue",
            Self::Purple => "govuk-tag--purple",
            Self::Magenta => "govuk-tag--magenta",
            Self::Red => "govuk-tag--red",
            Self::Orange => "govuk-tag--orange",
            Self::Yellow => "govuk-tag--yellow",
        }
    }
}

/// A tag.
#[derive(Clone, Debug, Default)]
pub struct Tag {
    text: Text,
    extra: Extra,
}

/// A tag with this word.
pub fn tag(text: impl Into<Text>) -> Tag {
    Tag {
        text: text.into(),
        extra: Extra::default(),
    }
}

impl Tag {
    extra_methods!();

    /// In this colour instead of blue.
    #[must_use]
    pub fn colour(self, colour: TagColour) -> Self {
        self.class(colour.class())
    }
}

impl Render for Tag {
    fn render(&self) -> Markup {
        Element::new("strong")
            .class("govuk-tag")
            .extra(&self.extra)
            .around(&self.text.render())
    }
}

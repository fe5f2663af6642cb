//! The first stop of the keyboard: past everything that every page repeats.

use maud::{Markup, Render};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A link to the content, seen when it has the focus.
#[derive(Clone, Debug)]
pub struct SkipLink {
    text: Text,
    href: String,
    extra: Extra,
}

/// A link with these words ("Skip to main content") to an element of the page ("#main-content").
pub fn skip_link(text: impl Into<Text>, href: impl Into<String>) -> SkipLink {
    SkipLink {
        text: text.into(),
        href: href.into(),
        extra: Extra::default(),
    }
}

impl SkipLink {
    extra_methods!();
}

impl Render for SkipLink {
    fn render(&self) -> Markup {
        Element::new("a")
            .class("govuk-skip-link")
            .attr("href", self.href.as_str())
            .attr("data-module", "govuk-skip-link")
            .extra(&self.extra)
            .around(&self.text.render())
    }
}

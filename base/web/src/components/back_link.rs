//! The way back to the page before, in a form of several pages.

use maud::{Markup, Render};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A link back.
#[derive(Clone, Debug)]
pub struct BackLink {
    text: Text,
    href: String,
    extra: Extra,
}

/// A link back with these words ("Back").
pub fn back_link(text: impl Into<Text>, href: impl Into<String>) -> BackLink {
    BackLink {
        text: text.into(),
        href: href.into(),
        extra: Extra::default(),
    }
}

impl BackLink {
    extra_methods!();
}

impl Render for BackLink {
    fn render(&self) -> Markup {
        Element::new("a")
            .class("govuk-back-link")
            .attr("href", self.href.as_str())
            .extra(&self.extra)
            .around(&self.text.render())
    }
}

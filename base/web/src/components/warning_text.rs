//! What may have consequences ("You can be fined …").

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A warning.
#[derive(Clone, Debug)]
pub struct WarningText {
    icon: Text,
    text: Text,
    extra: Extra,
}

/// A warning; `icon` is what screen readers say for its sign ("Warning").
pub fn warning_text(icon: impl Into<Text>, text: impl Into<Text>) -> WarningText {
    WarningText {
        icon: icon.into(),
        text: text.into(),
        extra: Extra::default(),
    }
}

impl WarningText {
    extra_methods!();
}

impl Render for WarningText {
    fn render(&self) -> Markup {
        Element::new("div")
            .class("govuk-warning-text")
            .extra(&self.extra)
            .around(&html! {
                span.govuk-warning-text__icon aria-hidden="true" { "!" }
                strong.govuk-warning-text__text {
                    span.govuk-visually-hidden { (self.icon) } " "
                    (self.text)
                }
            })
    }
}

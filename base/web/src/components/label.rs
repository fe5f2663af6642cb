//! The label of one form control.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A label; rendered as nothing if it has no words.
#[derive(Clone, Debug, Default)]
pub struct Label {
    text: Text,
    target: Option<String>,
    is_page_heading: bool,
    extra: Extra,
}

/// A label with these words.
pub fn label(text: impl Into<Text>) -> Label {
    Label {
        text: text.into(),
        ..Label::default()
    }
}

impl Label {
    extra_methods!();

    /// The id of the control it names.
    #[must_use]
    pub fn target(mut self, id: impl Into<String>) -> Self {
        self.target = Some(id.into());
        self
    }

    /// Makes the label the page's `h1`, for a page that asks one question.
    #[must_use]
    pub fn page_heading(mut self) -> Self {
        self.is_page_heading = true;
        self
    }
}

impl Render for Label {
    fn render(&self) -> Markup {
        if self.text.is_empty() {
            return html! {};
        }
        let element = Element::new("label")
            .class("govuk-label")
            .extra(&self.extra);
        let element = element.attr_option("for", self.target.as_deref());
        let label = element.around(&self.text.render());
        html! {
            @if self.is_page_heading { h1.govuk-label-wrapper { (label) } } @else { (label) }
        }
    }
}

impl<T: Into<Text>> From<T> for Label {
    fn from(text: T) -> Self {
        label(text)
    }
}

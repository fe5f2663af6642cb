//! The large "it is done" at the end of a form.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A confirmation.
#[derive(Clone, Debug)]
pub struct Panel {
    title: Text,
    body: Text,
    heading_level: u8,
    extra: Extra,
}

/// A confirmation with its title, the page's `h1`.
pub fn panel(title: impl Into<Text>) -> Panel {
    Panel {
        title: title.into(),
        body: Text::default(),
        heading_level: 1,
        extra: Extra::default(),
    }
}

impl Panel {
    extra_methods!();

    /// What to keep, such as a reference.
    #[must_use]
    pub fn body(mut self, body: impl Into<Text>) -> Self {
        self.body = body.into();
        self
    }

    /// The heading level of the title, 1 to 6.
    #[must_use]
    pub fn heading_level(mut self, level: u8) -> Self {
        self.heading_level = level;
        self
    }
}

impl Render for Panel {
    fn render(&self) -> Markup {
        let title = Element::new(format!("h{}", self.heading_level)).class("govuk-panel__title");
        let interrupts = self.extra.has_class("govuk-panel--interruption");
        let element = Element::new("div")
            .class("govuk-panel")
            .class_if(!interrupts, "govuk-panel--confirmation");
        element.extra(&self.extra).around(&html! {
            (title.around(&self.title.render()))
            @if !self.body.is_empty() { div.govuk-panel__body { (self.body) } }
        })
    }
}

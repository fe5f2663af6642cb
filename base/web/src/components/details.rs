//! What only some readers need, folded away.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A summary that unfolds.
#[derive(Clone, Debug, Default)]
pub struct Details {
    summary: Text,
    body: Text,
    id: Option<String>,
    is_open: bool,
    extra: Extra,
}

/// Folds `body` under `summary`.
pub fn details(summary: impl Into<Text>, body: impl Into<Text>) -> Details {
    Details {
        summary: summary.into(),
        body: body.into(),
        ..Details::default()
    }
}

impl Details {
    extra_methods!();

    /// Unfolded from the start.
    #[must_use]
    pub fn open(mut self) -> Self {
        self.is_open = true;
        self
    }

    /// The element's id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Render for Details {
    fn render(&self) -> Markup {
        let element = Element::new("details")
            .class("govuk-details")
            .attr_option("id", self.id.as_deref())
            .flag(self.is_open, "open");
        element.extra(&self.extra).around(&html! {
            summary.govuk-details__summary {
                span.govuk-details__summary-text { (self.summary) }
            }
            div.govuk-details__text { (self.body) }
        })
    }
}

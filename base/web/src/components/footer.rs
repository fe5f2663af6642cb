//! The bottom of every page: what the office must say, and how to reach it.

use maud::{Markup, Render, html};

use super::text::Text;

/// The footer.
#[derive(Clone, Debug, Default)]
pub struct Footer {
    label: String,
    links: Vec<(Text, String)>,
    meta: Vec<Text>,
}

/// A footer; `label` names its links for screen readers ("About this site").
pub fn footer(label: impl Into<String>) -> Footer {
    Footer {
        label: label.into(),
        ..Footer::default()
    }
}

impl Footer {
    /// Adds a link ("Accessibility", "Privacy").
    #[must_use]
    pub fn link(mut self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.links.push((text.into(), href.into()));
        self
    }

    /// Adds a line of small print.
    #[must_use]
    pub fn line(mut self, text: impl Into<Text>) -> Self {
        self.meta.push(text.into());
        self
    }
}

impl Render for Footer {
    fn render(&self) -> Markup {
        html! {
            footer.stoa-footer {
                div.govuk-width-container {
                    @if !self.links.is_empty() {
                        nav aria-label=(self.label) {
                            ul.stoa-footer__links {
                                @for (text, href) in &self.links {
                                    li { a.govuk-link href=(href) { (text) } }
                                }
                            }
                        }
                    }
                    @for line in &self.meta { p.stoa-footer__meta { (line) } }
                }
            }
        }
    }
}

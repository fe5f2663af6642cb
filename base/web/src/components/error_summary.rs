//! Everything that is wrong with a form, at the top of its page, each with a link to its field.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

#[derive(Clone, Debug)]
struct Line {
    text: Text,
    href: Option<String>,
    extra: Extra,
}

/// The summary; with script it takes the focus when the page opens.
#[derive(Clone, Debug, Default)]
pub struct ErrorSummary {
    title: Text,
    description: Option<Text>,
    lines: Vec<Line>,
    auto_focus: Option<&'static str>,
    extra: Extra,
}

/// A summary with this title ("There is a problem").
pub fn error_summary(title: impl Into<Text>) -> ErrorSummary {
    ErrorSummary {
        title: title.into(),
        ..ErrorSummary::default()
    }
}

impl ErrorSummary {
    extra_methods!();

    /// A sentence before the list.
    #[must_use]
    pub fn description(mut self, text: impl Into<Text>) -> Self {
        self.description = Some(text.into());
        self
    }

    /// One error at the control with this id.
    #[must_use]
    pub fn at(self, id: &str, text: impl Into<Text>) -> Self {
        self.line(text, Some(format!("#{id}")), Extra::default())
    }

    /// One error that belongs to no single control.
    #[must_use]
    pub fn general(self, text: impl Into<Text>) -> Self {
        self.line(text, None, Extra::default())
    }

    /// Leaves the focus where the browser puts it.
    #[must_use]
    pub fn without_focus(mut self) -> Self {
        self.auto_focus = Some("true");
        self
    }

    #[cfg(test)]
    pub(crate) fn with_focus(mut self) -> Self {
        self.auto_focus = Some("false");
        self
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    pub(crate) fn line(
        mut self,
        text: impl Into<Text>,
        href: Option<String>,
        extra: Extra,
    ) -> Self {
        self.lines.push(Line {
            text: text.into(),
            href,
            extra,
        });
        self
    }
}

impl Render for Line {
    fn render(&self) -> Markup {
        match &self.href {
            None => self.text.render(),
            Some(href) => Element::new("a")
                .attr("href", href)
                .extra(&self.extra)
                .around(&self.text.render()),
        }
    }
}

impl Render for ErrorSummary {
    fn render(&self) -> Markup {
        let element = Element::new("div")
            .class("govuk-error-summary")
            .attr_option("data-disable-auto-focus", self.auto_focus)
            .attr("data-module", "govuk-error-summary");
        // The alert is inside, or moving the focus to the summary would race with announcing it.
        element.extra(&self.extra).around(&html! {
            div role="alert" {
                h2.govuk-error-summary__title { (self.title) }
                div.govuk-error-summary__body {
                    @if let Some(description) = &self.description { p { (description) } }
                    @if !self.lines.is_empty() {
                        ul.govuk-list.govuk-error-summary__list {
                            @for line in &self.lines { li { (line) } }
                        }
                    }
                }
            }
        })
    }
}

//! Something that matters now and is not part of the page's own content.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A banner; `success` for "it is done".
#[derive(Clone, Debug)]
pub struct NotificationBanner {
    title: Text,
    title_id: String,
    heading_level: u8,
    sentence: Option<Text>,
    body: Option<Markup>,
    role: Option<String>,
    is_success: bool,
    auto_focus: Option<&'static str>,
    extra: Extra,
}

/// A banner with a title ("Important") and one sentence.
pub fn notification_banner(
    title: impl Into<Text>,
    sentence: impl Into<Text>,
) -> NotificationBanner {
    NotificationBanner {
        title: title.into(),
        title_id: "govuk-notification-banner-title".to_owned(),
        heading_level: 2,
        sentence: Some(sentence.into()),
        body: None,
        role: None,
        is_success: false,
        auto_focus: None,
        extra: Extra::default(),
    }
}

impl NotificationBanner {
    extra_methods!();

    /// Says that what the reader did worked; with script it takes the focus.
    #[must_use]
    pub fn success(mut self) -> Self {
        self.is_success = true;
        self
    }

    /// Content of more than one sentence, in place of it.
    #[must_use]
    pub fn body(mut self, body: Markup) -> Self {
        self.body = Some(body);
        self
    }

    /// The title's id, for a page with two banners.
    #[must_use]
    pub fn title_id(mut self, id: impl Into<String>) -> Self {
        self.title_id = id.into();
        self
    }

    /// The heading level of the title, 1 to 6.
    #[must_use]
    pub fn heading_level(mut self, level: u8) -> Self {
        self.heading_level = level;
        self
    }

    /// An ARIA role other than the banner's own.
    #[must_use]
    pub fn role(mut self, role: impl Into<String>) -> Self {
        self.role = Some(role.into());
        self
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

    fn element(&self) -> Element {
        let own = if self.is_success { "alert" } else { "region" };
        Element::new("div")
            .class("govuk-notification-banner")
            .class_if(self.is_success, "govuk-notification-banner--success")
            .attr("role", self.role.as_deref().unwrap_or(own))
            .attr("aria-labelledby", self.title_id.as_str())
            .attr("data-module", "govuk-notification-banner")
            .attr_option("data-disable-auto-focus", self.auto_focus)
    }
}

impl Render for NotificationBanner {
    fn render(&self) -> Markup {
        let title = Element::new(format!("h{}", self.heading_level))
            .class("govuk-notification-banner__title")
            .attr("id", self.title_id.as_str())
            .around(&self.title.render());
        self.element().extra(&self.extra).around(&html! {
            div.govuk-notification-banner__header { (title) }
            div.govuk-notification-banner__content {
                @if let Some(body) = &self.body { (body) }
                @else if let Some(sentence) = &self.sentence {
                    p.govuk-notification-banner__heading { (sentence) }
                }
            }
        })
    }
}

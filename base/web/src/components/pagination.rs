//! A long list, a page at a time. Lists that are paged by key have only `previous` and `next`.

use maud::{Markup, PreEscaped, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

#[derive(Clone, Debug, Default)]
pub(crate) struct Arrow {
    pub text: Text,
    pub href: String,
    pub label: Option<Text>,
    pub extra: Extra,
}

#[derive(Clone, Debug)]
enum Item {
    Page {
        number: String,
        href: String,
        label: String,
        is_current: bool,
    },
    Gap,
}

/// Links to the neighbouring pages.
#[derive(Clone, Debug, Default)]
pub struct Pagination {
    label: String,
    previous: Option<Arrow>,
    next: Option<Arrow>,
    items: Vec<Item>,
    extra: Extra,
}

/// An empty pagination; `label` names it for screen readers ("Pagination").
pub fn pagination(label: impl Into<String>) -> Pagination {
    Pagination {
        label: label.into(),
        ..Pagination::default()
    }
}

impl Pagination {
    extra_methods!();

    /// The page before.
    #[must_use]
    pub fn previous(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.previous_arrow(Arrow {
            text: text.into(),
            href: href.into(),
            ..Arrow::default()
        })
    }

    /// The page after.
    #[must_use]
    pub fn next(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.next_arrow(Arrow {
            text: text.into(),
            href: href.into(),
            ..Arrow::default()
        })
    }

    /// What the page before is called, under its link; call `previous` first.
    #[must_use]
    pub fn previous_label(mut self, label: impl Into<Text>) -> Self {
        if let Some(arrow) = &mut self.previous {
            arrow.label = Some(label.into());
        }
        self
    }

    /// What the page after is called, under its link; call `next` first.
    #[must_use]
    pub fn next_label(mut self, label: impl Into<Text>) -> Self {
        if let Some(arrow) = &mut self.next {
            arrow.label = Some(label.into());
        }
        self
    }

    /// A page by its number; `label` is what screen readers say ("Page 3").
    #[must_use]
    pub fn page(
        self,
        number: impl Into<String>,
        href: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let item = Item::Page {
            number: number.into(),
            href: href.into(),
            label: label.into(),
            is_current: false,
        };
        self.item(item)
    }

    /// The page the reader is on.
    #[must_use]
    pub fn current(
        self,
        number: impl Into<String>,
        href: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let item = Item::Page {
            number: number.into(),
            href: href.into(),
            label: label.into(),
            is_current: true,
        };
        self.item(item)
    }

    /// Pages that are left out.
    #[must_use]
    pub fn gap(self) -> Self {
        self.item(Item::Gap)
    }

    fn item(mut self, item: Item) -> Self {
        self.items.push(item);
        self
    }

    pub(crate) fn previous_arrow(mut self, arrow: Arrow) -> Self {
        self.previous = Some(arrow);
        self
    }

    pub(crate) fn next_arrow(mut self, arrow: Arrow) -> Self {
        self.next = Some(arrow);
        self
    }

    fn is_block(&self) -> bool {
        self.items.is_empty() && (self.previous.is_some() || self.next.is_some())
    }

    fn arrow(&self, arrow: &Arrow, way: Way) -> Markup {
        let block = self.is_block();
        let title = Element::new("span")
            .class("govuk-pagination__link-title")
            .class_if(
                block && arrow.label.is_none(),
                "govuk-pagination__link-title--decorated",
            );
        let link = Element::new("a")
            .class("govuk-link govuk-pagination__link")
            .attr("href", arrow.href.as_str())
            .attr("rel", way.name())
            .extra(&arrow.extra);
        let content = html! {
            @if block || way == Way::Previous { (way.icon()) }
            (title.around(&arrow.text.render()))
            @if let (true, Some(label)) = (block, &arrow.label) {
                span.govuk-visually-hidden { ":" }
                span.govuk-pagination__link-label { (label) }
            }
            @if !block && way == Way::Next { (way.icon()) }
        };
        html! { div class={ "govuk-pagination__" (way.name()) } { (link.around(&content)) } }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Previous,
    Next,
}

impl Way {
    fn name(self) -> &'static str {
        match self {
            Self::Previous => "prev",
            Self::Next => "next",
        }
    }

    /// GOV.UK Frontend's arrows; the style sheet mirrors them for right-to-left scripts.
    fn icon(self) -> PreEscaped<&'static str> {
        PreEscaped(match self {
            Self::Previous => {
                r#"<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"#
            }
            Self::Next => {
                r#"<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>"#
            }
        })
    }
}

impl Render for Item {
    fn render(&self) -> Markup {
        match self {
            Self::Gap => html! {
                li."govuk-pagination__item"."govuk-pagination__item--ellipsis" { "⋯" }
            },
            Self::Page {
                number,
                href,
                label,
                is_current,
            } => html! {
                li.govuk-pagination__item.govuk-pagination__item--current[*is_current] {
                    a.govuk-link.govuk-pagination__link href=(href) aria-label=(label)
                        aria-current=[is_current.then_some("page")] { (number) }
                }
            },
        }
    }
}

impl Render for Pagination {
    fn render(&self) -> Markup {
        let element = Element::new("nav")
            .class("govuk-pagination")
            .class_if(self.is_block(), "govuk-pagination--block")
            .attr("aria-label", self.label.as_str());
        element.extra(&self.extra).around(&html! {
            @if let Some(arrow) = &self.previous { (self.arrow(arrow, Way::Previous)) }
            @if !self.items.is_empty() {
                ul.govuk-pagination__list { @for item in &self.items { (item) } }
            }
            @if let Some(arrow) = &self.next { (self.arrow(arrow, Way::Next)) }
        })
    }
}

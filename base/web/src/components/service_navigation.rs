//! The main parts of the site, under the header.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Elsewhere,
    /// Within the part.
    Inside,
    /// On the very page.
    Here,
}

#[derive(Clone, Debug)]
pub(crate) struct NavigationItem {
    pub text: Text,
    pub href: Option<String>,
    pub place: Place,
    pub extra: Extra,
}

/// Links to the parts of the site. With script it folds on a phone, under a button.
#[derive(Clone, Debug)]
pub struct ServiceNavigation {
    label: String,
    menu: String,
    id: String,
    items: Vec<NavigationItem>,
    folds: Option<bool>,
    extra: Extra,
}

/// A navigation; `label` names it for screen readers, `menu` is the button's word on a phone ("Menu").
pub fn service_navigation(label: impl Into<String>, menu: impl Into<String>) -> ServiceNavigation {
    ServiceNavigation {
        label: label.into(),
        menu: menu.into(),
        id: "navigation".to_owned(),
        items: Vec::new(),
        folds: None,
        extra: Extra::default(),
    }
}

impl ServiceNavigation {
    extra_methods!();

    /// Adds a part of the site.
    #[must_use]
    pub fn link(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.add(NavigationItem {
            text: text.into(),
            href: Some(href.into()),
            place: Place::Elsewhere,
            extra: Extra::default(),
        })
    }

    /// Adds the part in which the reader is.
    #[must_use]
    pub fn active(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.add(NavigationItem {
            text: text.into(),
            href: Some(href.into()),
            place: Place::Inside,
            extra: Extra::default(),
        })
    }

    /// Adds the page itself.
    #[must_use]
    pub fn here(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.add(NavigationItem {
            text: text.into(),
            href: Some(href.into()),
            place: Place::Here,
            extra: Extra::default(),
        })
    }

    /// The list's id, for a page with two navigations.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    pub(crate) fn add(mut self, item: NavigationItem) -> Self {
        self.items.push(item);
        self
    }

    #[cfg(test)]
    pub(crate) fn folding(mut self, folds: bool) -> Self {
        self.folds = Some(folds);
        self
    }

    fn render_list(&self) -> Markup {
        let folds = self.folds.unwrap_or(self.items.len() > 1);
        html! {
            nav.govuk-service-navigation__wrapper aria-label=(self.label) {
                @if folds {
                    button.govuk-service-navigation__toggle.govuk-js-service-navigation-toggle
                        type="button" aria-controls=(self.id) hidden aria-hidden="true" { (self.menu) }
                }
                ul.govuk-service-navigation__list id=(self.id) { @for item in &self.items { (item) } }
            }
        }
    }
}

impl Render for NavigationItem {
    fn render(&self) -> Markup {
        let current = match self.place {
            Place::Elsewhere => None,
            Place::Inside => Some("true"),
            Place::Here => Some("page"),
        };
        // The strong element marks the active part for readers who override colours.
        let words = html! {
            @if current.is_some() { strong.govuk-service-navigation__active-fallback { (self.text) } }
            @else { (self.text) }
        };
        let element = match &self.href {
            Some(href) => {
                let link = Element::new("a")
                    .class("govuk-service-navigation__link")
                    .attr("href", href);
                link.attr_option("aria-current", current).extra(&self.extra)
            }
            None => {
                let span = Element::new("span").class("govuk-service-navigation__text");
                span.attr_option("aria-current", current)
            }
        };
        html! {
            li.govuk-service-navigation__item.govuk-service-navigation__item--active[current.is_some()] {
                (element.around(&words))
            }
        }
    }
}

impl Render for ServiceNavigation {
    fn render(&self) -> Markup {
        let element = Element::new("div")
            .class("govuk-service-navigation")
            .attr("data-module", "govuk-service-navigation");
        element.extra(&self.extra).around(&html! {
            div.govuk-width-container {
                div.govuk-service-navigation__container {
                    @if !self.items.is_empty() { (self.render_list()) }
                }
            }
        })
    }
}

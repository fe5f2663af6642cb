//! Where in the site the page is.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

#[derive(Clone, Debug)]
struct Crumb {
    text: Text,
    href: Option<String>,
    extra: Extra,
}

/// The pages above this one.
#[derive(Clone, Debug, Default)]
pub struct Breadcrumbs {
    label: String,
    crumbs: Vec<Crumb>,
    collapses: bool,
    extra: Extra,
}

/// An empty trail; `label` names it for screen readers ("Breadcrumb").
pub fn breadcrumbs(label: impl Into<String>) -> Breadcrumbs {
    Breadcrumbs {
        label: label.into(),
        ..Breadcrumbs::default()
    }
}

impl Breadcrumbs {
    extra_methods!();

    /// Adds a page above.
    #[must_use]
    pub fn link(self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.crumb(text, Some(href.into()), Extra::default())
    }

    /// Adds the page itself.
    #[must_use]
    pub fn here(self, text: impl Into<Text>) -> Self {
        self.crumb(text, None, Extra::default())
    }

    /// Shows only the first and last on a phone.
    #[must_use]
    pub fn collapse_on_mobile(mut self) -> Self {
        self.collapses = true;
        self
    }

    pub(crate) fn crumb(
        mut self,
        text: impl Into<Text>,
        href: Option<String>,
        extra: Extra,
    ) -> Self {
        self.crumbs.push(Crumb {
            text: text.into(),
            href,
            extra,
        });
        self
    }
}

impl Render for Crumb {
    fn render(&self) -> Markup {
        let Some(href) = &self.href else {
            return html! { li.govuk-breadcrumbs__list-item aria-current="page" { (self.text) } };
        };
        let link = Element::new("a")
            .class("govuk-breadcrumbs__link")
            .attr("href", href);
        html! {
            li.govuk-breadcrumbs__list-item { (link.extra(&self.extra).around(&self.text.render())) }
        }
    }
}

impl Render for Breadcrumbs {
    fn render(&self) -> Markup {
        let element = Element::new("nav")
            .class("govuk-breadcrumbs")
            .class_if(self.collapses, "govuk-breadcrumbs--collapse-on-mobile")
            .attr("aria-label", self.label.as_str());
        element.extra(&self.extra).around(&html! {
            ol.govuk-breadcrumbs__list { @for crumb in &self.crumbs { (crumb) } }
        })
    }
}

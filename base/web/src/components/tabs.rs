//! Related content of which the reader sees one part at a time. Without script all parts are there, one below the other.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

#[derive(Clone, Debug)]
pub(crate) struct Tab {
    pub id: String,
    pub label: Text,
    pub panel: Markup,
    pub extra: Extra,
    pub panel_extra: Extra,
}

/// Tabs and their panels.
#[derive(Clone, Debug, Default)]
pub struct Tabs {
    title: Text,
    id: Option<String>,
    tabs: Vec<Tab>,
    extra: Extra,
}

/// Tabs under a title, which shows where there is no script ("Contents").
pub fn tabs(title: impl Into<Text>) -> Tabs {
    Tabs {
        title: title.into(),
        ..Tabs::default()
    }
}

impl Tabs {
    extra_methods!();

    /// Adds a tab; its panel gets `id`, to which one can link.
    #[must_use]
    pub fn tab(self, id: impl Into<String>, label: impl Into<Text>, panel: Markup) -> Self {
        let (extra, panel_extra) = (Extra::default(), Extra::default());
        self.add(Tab {
            id: id.into(),
            label: label.into(),
            panel,
            extra,
            panel_extra,
        })
    }

    /// The element's id.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    pub(crate) fn add(mut self, tab: Tab) -> Self {
        self.tabs.push(tab);
        self
    }
}

impl Tab {
    fn link(&self, index: usize) -> Markup {
        let link = Element::new("a")
            .class("govuk-tabs__tab")
            .attr("href", format!("#{}", self.id));
        html! {
            li.govuk-tabs__list-item.govuk-tabs__list-item--selected[index == 0] {
                (link.extra(&self.extra).around(&self.label.render()))
            }
        }
    }

    fn panel(&self, index: usize) -> Markup {
        Element::new("div")
            .class("govuk-tabs__panel")
            .class_if(index > 0, "govuk-tabs__panel--hidden")
            .attr("id", self.id.as_str())
            .extra(&self.panel_extra)
            .around(&self.panel)
    }
}

impl Render for Tabs {
    fn render(&self) -> Markup {
        let element = Element::new("div")
            .class("govuk-tabs")
            .attr_option("id", self.id.as_deref())
            .attr("data-module", "govuk-tabs");
        element.extra(&self.extra).around(&html! {
            h2.govuk-tabs__title { (self.title) }
            @if !self.tabs.is_empty() {
                ul.govuk-tabs__list { @for (index, tab) in self.tabs.iter().enumerate() { (tab.link(index)) } }
                @for (index, tab) in self.tabs.iter().enumerate() { (tab.panel(index)) }
            }
        })
    }
}

//! Narrowing a list by what is known about its rows. A GET form, so that every choice is a link to keep and to share.

use maud::{Markup, Render, html};

use super::button::button;
use super::text::Text;

#[derive(Clone, Debug)]
struct Chip {
    text: Text,
    hidden: Text,
    href: String,
}

/// A bar of filters.
#[derive(Clone, Debug, Default)]
pub struct FilterBar {
    action: String,
    label: String,
    apply: Text,
    fields: Vec<Markup>,
    kept: Vec<(String, String)>,
    chips: Vec<Chip>,
    clear: Option<(Text, String)>,
}

/// A bar that asks `action`; `label` names it for screen readers, `apply` is the word of its button.
pub fn filter_bar(
    action: impl Into<String>,
    label: impl Into<String>,
    apply: impl Into<Text>,
) -> FilterBar {
    FilterBar {
        action: action.into(),
        label: label.into(),
        apply: apply.into(),
        ..FilterBar::default()
    }
}

impl FilterBar {
    /// Adds a control: `select(…)`, `text_input(…)`.
    #[must_use]
    pub fn field(mut self, control: impl Render) -> Self {
        self.fields.push(control.render());
        self
    }

    /// Keeps a value that the bar does not show, such as the order of the list.
    #[must_use]
    pub fn keep(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.kept.push((name.into(), value.into()));
        self
    }

    /// Shows a filter that is on; `href` is the list without it, `remove` what that does ("Remove this filter").
    #[must_use]
    pub fn chip(
        mut self,
        text: impl Into<Text>,
        remove: impl Into<Text>,
        href: impl Into<String>,
    ) -> Self {
        self.chips.push(Chip {
            text: text.into(),
            hidden: remove.into(),
            href: href.into(),
        });
        self
    }

    /// A link to the whole list ("Clear filters").
    #[must_use]
    pub fn clear(mut self, text: impl Into<Text>, href: impl Into<String>) -> Self {
        self.clear = Some((text.into(), href.into()));
        self
    }

    fn chips(&self) -> Markup {
        html! {
            @if !self.chips.is_empty() {
                ul.stoa-filter-bar__active {
                    @for chip in &self.chips {
                        li {
                            a.stoa-filter-bar__chip href=(chip.href) {
                                (chip.text) span.govuk-visually-hidden { " – " (chip.hidden) }
                                span aria-hidden="true" { "×" }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Render for FilterBar {
    fn render(&self) -> Markup {
        html! {
            form.stoa-filter-bar method="get" action=(self.action) role="search" aria-label=(self.label) {
                @for (name, value) in &self.kept { input type="hidden" name=(name) value=(value); }
                div.stoa-filter-bar__fields { @for field in &self.fields { (field) } }
                div.stoa-filter-bar__actions {
                    (button(self.apply.render()))
                    @if let Some((text, href)) = &self.clear { a.govuk-link href=(href) { (text) } }
                }
                (self.chips())
            }
        }
    }
}

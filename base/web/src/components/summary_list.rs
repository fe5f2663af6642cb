//! Facts with their names, each perhaps with a link to change it.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::text::Text;

/// A link of a row ("Change").
#[derive(Clone, Debug, Default)]
pub struct Action {
    text: Text,
    href: String,
    hidden: Option<Text>,
    extra: Extra,
}

/// A link with these words; `about` ("name") follows them for screen readers only.
pub fn action(text: impl Into<Text>, href: impl Into<String>, about: impl Into<Text>) -> Action {
    let hidden = Some(about.into()).filter(|about| !about.is_empty());
    Action {
        text: text.into(),
        href: href.into(),
        hidden,
        extra: Extra::default(),
    }
}

impl Action {
    extra_methods!();

    fn render_in(&self, card: Option<&Text>) -> Markup {
        let link = Element::new("a")
            .class("govuk-link")
            .attr("href", self.href.as_str());
        link.extra(&self.extra).around(&html! {
            (self.text)
            @if self.hidden.is_some() || card.is_some() {
                span.govuk-visually-hidden {
                    @if let Some(about) = &self.hidden { " " (about) }
                    @if let Some(card) = card { " (" (card) ")" }
                }
            }
        })
    }
}

/// One fact.
#[derive(Clone, Debug, Default)]
pub struct SummaryRow {
    key: Text,
    value: Text,
    key_extra: Extra,
    value_extra: Extra,
    actions: Vec<Action>,
    actions_extra: Extra,
    extra: Extra,
}

/// A fact and its name.
pub fn summary_row(key: impl Into<Text>, value: impl Into<Text>) -> SummaryRow {
    SummaryRow {
        key: key.into(),
        value: value.into(),
        ..SummaryRow::default()
    }
}

impl SummaryRow {
    extra_methods!();

    /// Adds a link.
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }

    #[cfg(test)]
    pub(crate) fn parts(mut self, key: Extra, value: Extra, actions: Extra) -> Self {
        (self.key_extra, self.value_extra, self.actions_extra) = (key, value, actions);
        self
    }

    fn render_actions(&self, card: Option<&Text>) -> Markup {
        let element = Element::new("dd")
            .class("govuk-summary-list__actions")
            .extra(&self.actions_extra);
        match self.actions.as_slice() {
            [] => html! {},
            [only] => element.around(&only.render_in(card)),
            many => element.around(&html! {
                ul.govuk-summary-list__actions-list {
                    @for action in many {
                        li.govuk-summary-list__actions-list-item { (action.render_in(card)) }
                    }
                }
            }),
        }
    }

    fn render_in(&self, any_actions: bool, card: Option<&Text>) -> Markup {
        let key = Element::new("dt")
            .class("govuk-summary-list__key")
            .extra(&self.key_extra);
        let value = Element::new("dd")
            .class("govuk-summary-list__value")
            .extra(&self.value_extra);
        Element::new("div")
            .class("govuk-summary-list__row")
            .class_if(
                any_actions && self.actions.is_empty(),
                "govuk-summary-list__row--no-actions",
            )
            .extra(&self.extra)
            .around(&html! {
                (key.around(&self.key.render()))
                (value.around(&self.value.render()))
                (self.render_actions(card))
            })
    }
}

#[derive(Clone, Debug, Default)]
struct Card {
    title: Option<Text>,
    heading_level: u8,
    actions: Vec<Action>,
    extra: Extra,
}

impl Card {
    fn around(&self, list: &Markup) -> Markup {
        let heading =
            Element::new(format!("h{}", self.heading_level)).class("govuk-summary-card__title");
        Element::new("div").class("govuk-summary-card").extra(&self.extra).around(&html! {
            div.govuk-summary-card__title-wrapper {
                @if let Some(title) = &self.title { (heading.around(&title.render())) }
                @match self.actions.as_slice() {
                    [] => {},
                    [only] => div.govuk-summary-card__actions { (only.render_in(self.title.as_ref())) },
                    many => ul.govuk-summary-card__actions {
                        @for action in many {
                            li.govuk-summary-card__action { (action.render_in(self.title.as_ref())) }
                        }
                    },
                }
            }
            div.govuk-summary-card__content { (list) }
        })
    }
}

/// A list of facts, perhaps in a card with a title.
#[derive(Clone, Debug, Default)]
pub struct SummaryList {
    rows: Vec<SummaryRow>,
    card: Option<Card>,
    extra: Extra,
}

/// A list with nothing in it yet.
pub fn summary_list() -> SummaryList {
    SummaryList::default()
}

impl SummaryList {
    extra_methods!();

    /// Adds a fact.
    #[must_use]
    pub fn row(self, key: impl Into<Text>, value: impl Into<Text>) -> Self {
        self.item(summary_row(key, value))
    }

    /// Adds a fact if there is one.
    #[must_use]
    pub fn row_option(self, key: impl Into<Text>, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.row(key, value),
            None => self,
        }
    }

    /// Adds a row that was made before.
    #[must_use]
    pub fn item(mut self, row: SummaryRow) -> Self {
        self.rows.push(row);
        self
    }

    /// Puts the list into a card with this title.
    #[must_use]
    pub fn card(mut self, title: impl Into<Text>) -> Self {
        let title = Some(title.into()).filter(|title| !title.is_empty());
        self.card = Some(Card {
            title,
            heading_level: 2,
            ..Card::default()
        });
        self
    }

    /// Adds a link beside the card's title; call `card` first.
    #[must_use]
    pub fn card_action(mut self, action: Action) -> Self {
        if let Some(card) = &mut self.card {
            card.actions.push(action);
        }
        self
    }

    /// The heading level of the card's title; call `card` first.
    #[must_use]
    pub fn card_heading_level(mut self, level: u8) -> Self {
        if let Some(card) = &mut self.card {
            card.heading_level = level;
        }
        self
    }

    #[cfg(test)]
    pub(crate) fn card_extra(mut self, extra: Extra) -> Self {
        if let Some(card) = &mut self.card {
            card.extra = extra;
        }
        self
    }
}

impl Render for SummaryList {
    fn render(&self) -> Markup {
        let any_actions = self.rows.iter().any(|row| !row.actions.is_empty());
        let title = self.card.as_ref().and_then(|card| card.title.as_ref());
        let list = Element::new("dl")
            .class("govuk-summary-list")
            .extra(&self.extra)
            .around(&html! {
                @for row in &self.rows { (row.render_in(any_actions, title)) }
            });
        match &self.card {
            Some(card) => card.around(&list),
            None => list,
        }
    }
}

//! Radios and checkboxes, which differ in little more than their class and how many may be ticked.

use maud::{Markup, Render, html};

use super::element::{Element, Extra, extra_methods};
use super::error_message::ErrorMessage;
use super::field::{description, explanation, form_group};
use super::fieldset::Fieldset;
use super::hint::Hint;
use super::text::Text;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Radio,
    Checkbox,
}

impl Kind {
    fn block(self) -> &'static str {
        match self {
            Self::Radio => "govuk-radios",
            Self::Checkbox => "govuk-checkboxes",
        }
    }

    fn input_type(self) -> &'static str {
        match self {
            Self::Radio => "radio",
            Self::Checkbox => "checkbox",
        }
    }
}

/// One radio or checkbox.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    value: String,
    text: Text,
    id: Option<String>,
    name: Option<String>,
    hint: Option<Hint>,
    conditional: Option<Markup>,
    is_checked: Option<bool>,
    is_disabled: bool,
    is_exclusive: bool,
    label_extra: Extra,
    extra: Extra,
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            value: value.into(),
            text: text.into(),
            ..Self::default()
        }
    }

    extra_methods!();

    /// The control's id; the first of a group needs none, so that an error can link to it by the group's name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// A name of its own, for checkboxes that are sent apart.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// A hint for this choice alone.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A further question that is asked only if this is chosen. Without script it is always there.
    #[must_use]
    pub fn conditional(mut self, question: Markup) -> Self {
        self.conditional = Some(question);
        self
    }

    /// Ticked, whatever the group's own values say.
    #[must_use]
    pub fn checked(mut self) -> Self {
        self.is_checked = Some(true);
        self
    }

    /// Shown, but not to be chosen.
    #[must_use]
    pub fn disabled(mut self) -> Self {
        self.is_disabled = true;
        self
    }

    /// "None of these": with script, ticking it unticks the others. Checkboxes only.
    #[must_use]
    pub fn exclusive(mut self) -> Self {
        self.is_exclusive = true;
        self
    }

    /// Adds a class to the label.
    #[must_use]
    pub fn label_class(mut self, class: impl Into<String>) -> Self {
        self.label_extra.add_class(class);
        self
    }

    #[cfg(test)]
    pub(crate) fn unchecked(mut self) -> Self {
        self.is_checked = Some(false);
        self
    }

    #[cfg(test)]
    pub(crate) fn label_extra(mut self, extra: Extra) -> Self {
        self.label_extra = extra;
        self
    }
}

#[derive(Clone, Debug)]
enum Item {
    Choice(Box<Choice>),
    Divider(Text),
}

/// A group of radios or checkboxes, with its question in a fieldset.
#[derive(Clone, Debug)]
pub struct Choices {
    kind: Kind,
    name: String,
    id_prefix: Option<String>,
    fieldset: Option<Fieldset>,
    hint: Option<Hint>,
    error: Option<ErrorMessage>,
    described_by: Option<String>,
    items: Vec<Item>,
    values: Vec<String>,
    group: Extra,
    extra: Extra,
}

impl Choices {
    pub(crate) fn new(kind: Kind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            id_prefix: None,
            fieldset: None,
            hint: None,
            error: None,
            described_by: None,
            items: Vec::new(),
            values: Vec::new(),
            group: Extra::default(),
            extra: Extra::default(),
        }
    }

    extra_methods!();

    /// The question: words, or a `fieldset(…)` with a larger legend. Leave it out only for a lone checkbox.
    #[must_use]
    pub fn legend(mut self, legend: impl Into<Fieldset>) -> Self {
        self.fieldset = Some(legend.into());
        self
    }

    /// The start of every control's id, where it may not be the name.
    #[must_use]
    pub fn id_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.id_prefix = Some(prefix.into());
        self
    }

    /// Help that most people need to choose.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// What is wrong with the answer that was given.
    #[must_use]
    pub fn error(mut self, error: impl Into<ErrorMessage>) -> Self {
        self.error = Some(error.into());
        self
    }

    /// What is wrong with the answer, if anything is.
    #[must_use]
    pub fn error_option<E: Into<ErrorMessage>>(mut self, error: Option<E>) -> Self {
        self.error = error.map(Into::into);
        self
    }

    /// Ids of further elements that describe the group.
    #[must_use]
    pub fn described_by(mut self, ids: impl Into<String>) -> Self {
        self.described_by = Some(ids.into());
        self
    }

    /// Adds a choice.
    #[must_use]
    pub fn item(mut self, choice: Choice) -> Self {
        self.items.push(Item::Choice(Box::new(choice)));
        self
    }

    /// Adds many choices.
    #[must_use]
    pub fn items(self, choices: impl IntoIterator<Item = Choice>) -> Self {
        choices.into_iter().fold(self, Self::item)
    }

    /// The word "or" between two choices.
    #[must_use]
    pub fn divider(mut self, word: impl Into<Text>) -> Self {
        self.items.push(Item::Divider(word.into()));
        self
    }

    /// A value that is ticked; call it once for each.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Smaller controls, for staff's dense pages.
    #[must_use]
    pub fn small(self) -> Self {
        let class = format!("{}--small", self.kind.block());
        self.class(class)
    }

    /// Radios side by side, for two short answers.
    #[must_use]
    pub fn inline(self) -> Self {
        let class = format!("{}--inline", self.kind.block());
        self.class(class)
    }

    /// Adds a class to the form group.
    #[must_use]
    pub fn group_class(mut self, class: impl Into<String>) -> Self {
        self.group.add_class(class);
        self
    }

    fn prefix(&self) -> &str {
        self.id_prefix.as_deref().unwrap_or(&self.name)
    }

    fn description(&self) -> Option<String> {
        let given = self.fieldset.as_ref().and_then(Fieldset::given_description);
        let given = given.or(self.described_by.as_deref());
        description(
            self.prefix(),
            given,
            self.hint.as_ref(),
            self.error.as_ref(),
        )
    }

    fn is_checked(&self, choice: &Choice) -> bool {
        choice
            .is_checked
            .unwrap_or_else(|| self.values.contains(&choice.value))
    }

    fn control(&self, choice: &Choice, id: &str) -> Markup {
        let hint = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
        // A lone checkbox has no fieldset to carry the group's description.
        let group = match (self.kind, &self.fieldset) {
            (Kind::Checkbox, None) => self.description(),
            _ => None,
        };
        let described: Vec<String> = [group, hint].into_iter().flatten().collect();
        Element::new("input")
            .class(format!("{}__input", self.kind.block()))
            .attr("id", id)
            .attr("name", choice.name.as_ref().unwrap_or(&self.name))
            .attr("type", self.kind.input_type())
            .attr("value", choice.value.as_str())
            .flag(self.is_checked(choice), "checked")
            .flag(choice.is_disabled, "disabled")
            .attr_option(
                "data-aria-controls",
                choice
                    .conditional
                    .as_ref()
                    .map(|_| format!("conditional-{id}")),
            )
            .attr_option("data-behaviour", choice.is_exclusive.then_some("exclusive"))
            .attr_option(
                "aria-describedby",
                (!described.is_empty()).then(|| described.join(" ")),
            )
            .extra(&choice.extra)
            .alone()
    }

    fn choice(&self, choice: &Choice, number: usize) -> Markup {
        let block = self.kind.block();
        let id = match (&choice.id, number) {
            (Some(id), _) => id.clone(),
            (None, 1) => self.prefix().to_owned(),
            (None, number) => format!("{}-{number}", self.prefix()),
        };
        let label = Element::new("label")
            .class("govuk-label")
            .class(format!("{block}__label"));
        let label = label.attr("for", &id).extra(&choice.label_extra);
        html! {
            div class={ (block) "__item" } {
                (self.control(choice, &id))
                (label.around(&choice.text.render()))
                @if let Some(hint) = &choice.hint {
                    (hint.clone().id(format!("{id}-item-hint")).class(format!("{block}__hint")))
                }
            }
            @if let Some(question) = &choice.conditional {
                (Element::new("div")
                    .class(format!("{block}__conditional"))
                    .class_if(!self.is_checked(choice), &format!("{block}__conditional--hidden"))
                    .attr("id", format!("conditional-{id}"))
                    .around(question))
            }
        }
    }

    fn inside(&self) -> Markup {
        let block = self.kind.block();
        let list = Element::new("div")
            .class(block)
            .attr("data-module", block)
            .extra(&self.extra);
        html! {
            (explanation(self.prefix(), self.hint.as_ref(), self.error.as_ref()))
            (list.around(&html! {
                @for (index, item) in self.items.iter().enumerate() {
                    @match item {
                        Item::Choice(choice) => (self.choice(choice, index + 1)),
                        Item::Divider(word) => div class={ (block) "__divider" } { (word) },
                    }
                }
            }))
        }
    }
}

impl Render for Choices {
    fn render(&self) -> Markup {
        let inside = match (&self.fieldset, self.description()) {
            (None, _) => self.inside(),
            (Some(set), None) => set.clone().body(self.inside()).render(),
            (Some(set), Some(ids)) => set.clone().described_by(ids).body(self.inside()).render(),
        };
        form_group(self.error.is_some(), &self.group).around(&inside)
    }
}

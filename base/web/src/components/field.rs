//! What every form control has around it: the group, its label, hint and error, and the ids that tie them.

use maud::{Markup, html};

use super::element::{Element, Extra};
use super::error_message::ErrorMessage;
use super::hint::Hint;
use super::label::Label;

/// The wiring shared by input, textarea, select and file upload.
#[derive(Clone, Debug, Default)]
pub(crate) struct Field {
    pub name: String,
    pub id: Option<String>,
    pub label: Label,
    pub hint: Option<Hint>,
    pub error: Option<ErrorMessage>,
    pub described_by: Option<String>,
    pub is_disabled: bool,
    pub group: Extra,
}

impl Field {
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The control's id: its own, or its name.
    pub fn id(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.name)
    }

    pub fn described_by(&self) -> Option<String> {
        description(
            self.id(),
            self.described_by.as_deref(),
            self.hint.as_ref(),
            self.error.as_ref(),
        )
    }

    /// The control's element with what all controls share.
    pub fn control(&self, tag: &str) -> Element {
        Element::new(tag)
            .attr("id", self.id())
            .attr("name", self.name.as_str())
            .flag(self.is_disabled, "disabled")
            .attr_option("aria-describedby", self.described_by())
    }

    /// The form group around the control.
    pub fn group(&self, control: &Markup) -> Markup {
        form_group(self.error.is_some(), &self.group).around(&html! {
            (self.label.clone().target(self.id()))
            (explanation(self.id(), self.hint.as_ref(), self.error.as_ref()))
            (control)
        })
    }
}

/// The form group's element.
pub(crate) fn form_group(has_error: bool, extra: &Extra) -> Element {
    Element::new("div")
        .class("govuk-form-group")
        .class_if(has_error, "govuk-form-group--error")
        .extra(extra)
}

/// Hint and error with the ids that `description` names.
pub(crate) fn explanation(id: &str, hint: Option<&Hint>, error: Option<&ErrorMessage>) -> Markup {
    html! {
        @if let Some(hint) = hint { (hint.clone().id(format!("{id}-hint"))) }
        @if let Some(error) = error { (error.clone().id(format!("{id}-error"))) }
    }
}

/// The value of `aria-describedby`: what the caller named, then hint, then error.
pub(crate) fn description(
    id: &str,
    given: Option<&str>,
    hint: Option<&Hint>,
    error: Option<&ErrorMessage>,
) -> Option<String> {
    let hint = hint.map(|_| format!("{id}-hint"));
    let error = error.map(|_| format!("{id}-error"));
    let given = given.filter(|ids| !ids.is_empty()).map(str::to_owned);
    let ids: Vec<String> = [given, hint, error].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// The methods of a component with a field `field: Field`.
macro_rules! field_methods {
    () => {
        /// The control's id, where it may not be its name.
        #[must_use]
        pub fn id(mut self, id: impl Into<String>) -> Self {
            self.field.id = Some(id.into());
            self
        }

        /// Help that most people need to answer.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<crate::components::Hint>) -> Self {
            self.field.hint = Some(hint.into());
            self
        }

        /// What is wrong with the answer that was given.
        #[must_use]
        pub fn error(mut self, error: impl Into<crate::components::ErrorMessage>) -> Self {
            self.field.error = Some(error.into());
            self
        }

        /// What is wrong with the answer, if anything is.
        #[must_use]
        pub fn error_option<E: Into<crate::components::ErrorMessage>>(
            mut self,
            error: Option<E>,
        ) -> Self {
            self.field.error = error.map(Into::into);
            self
        }

        /// Adds a class to the label (`govuk-label--m`).
        #[must_use]
        pub fn label_class(mut self, class: impl Into<String>) -> Self {
            self.field.label = self.field.label.class(class);
            self
        }

        /// Makes the label the page's `h1`.
        #[must_use]
        pub fn page_heading(mut self) -> Self {
            self.field.label = self.field.label.page_heading();
            self
        }

        /// Ids of further elements that describe the control.
        #[must_use]
        pub fn described_by(mut self, ids: impl Into<String>) -> Self {
            self.field.described_by = Some(ids.into());
            self
        }

        /// Switches the control off; say somewhere near why.
        #[must_use]
        pub fn disabled(mut self) -> Self {
            self.field.is_disabled = true;
            self
        }

        /// Adds a class to the form group around the control.
        #[must_use]
        pub fn group_class(mut self, class: impl Into<String>) -> Self {
            self.field.group.add_class(class);
            self
        }
    };
}
pub(crate) use field_methods;

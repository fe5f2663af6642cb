//! The control by which a question is answered, holding what was answered.

use maud::{Markup, html};
use stoa_forms::{Choice, Kind, NameParts, Question, RawFields};
use stoa_web::{
    FormErrors, Visitor,
    components::{
        InputKind, checkbox, checkboxes, date_input, date_part, fieldset, label, radio, radios,
        text_input, textarea,
    },
};

use super::places;
use crate::pages::words::say;

/// A page with its one question: the question is the page's heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The question's label is the page's `h1`.
    OfPage,
    /// One of several questions.
    OfQuestion,
}

/// Everything that a control needs to know.
pub struct Field<'a> {
    pub visitor: &'a Visitor,
    pub question: &'a Question,
    /// What was typed or is known.
    pub raw: &'a RawFields,
    pub errors: &'a FormErrors,
    pub heading: Heading,
    /// The box of the town, for maps.
    pub bounds: &'a str,
}

impl Field<'_> {
    pub fn show(&self) -> Markup {
        match &self.question.kind {
            Kind::LongText { .. } => self.paragraphs(),
            Kind::Name {
                parts: NameParts::GivenAndFamily,
            } => self.group(&[
                ("given", "services-name-given", "given-name", 20),
                ("family", "services-name-family", "family-name", 20),
            ]),
            Kind::Address { .. } => self.group_under(
                &places::search(self),
                &[
                    ("line1", "services-address-line1", "address-line1", 30),
                    ("line2", "services-address-line2", "address-line2", 30),
                    ("town", "services-address-town", "address-level2", 20),
                    ("region", "services-address-region", "address-level1", 20),
                    ("postcode", "services-address-postcode", "postal-code", 10),
                ],
            ),
            Kind::Place { .. } => self.group_under(
                &html! { (places::search(self)) (places::map(self)) },
                &[
                    ("lat", "services-place-lat", "off", 10),
                    ("lon", "services-place-lon", "off", 10),
                ],
            ),
            Kind::Signature { .. } => self.group(&[("name", "services-sign", "name", 30)]),
            Kind::Date { .. } => self.date(),
            Kind::YesNo {} => self.yes_no(),
            Kind::Choice { choices } => self.choice(choices),
            Kind::Choices { choices, .. } => self.choices(choices),
            Kind::Declaration {} => self.declaration(),
            Kind::File { .. } => super::files::field(self, self.hint()),
            Kind::Calculated { .. } => html! {},
            kind => self.line(kind),
        }
    }

    fn key(&self) -> &str {
        &self.question.key
    }

    /// The question; one that may be left out says so.
    fn words(&self) -> String {
        let label = say(self.visitor, &self.question.label);
        if self.question.required {
            return label.to_owned();
        }
        self.visitor
            .t_with("services-optional", &[("question", label.into())])
    }

    fn hint(&self) -> Option<String> {
        let hint = say(self.visitor, self.question.hint.as_ref()?);
        (!hint.is_empty()).then(|| hint.to_owned())
    }

    pub(super) fn error(&self) -> Option<String> {
        self.visitor.error_of(self.errors, self.key())
    }

    pub(super) fn label(&self) -> stoa_web::components::Label {
        match self.heading {
            Heading::OfPage => label(self.words()).class("govuk-label--l").page_heading(),
            Heading::OfQuestion => label(self.words()),
        }
    }

    fn legend(&self) -> stoa_web::components::Fieldset {
        match self.heading {
            Heading::OfPage => fieldset(self.words())
                .legend_class("govuk-fieldset__legend--l")
                .page_heading(),
            Heading::OfQuestion => fieldset(self.words()).legend_class("govuk-fieldset__legend--m"),
        }
    }

    fn line(&self, kind: &Kind) -> Markup {
        let input = text_input(self.key(), self.label())
            .value(self.raw.first(self.key()))
            .error_option(self.error());
        let input = match kind {
            Kind::Email {} => input.kind(InputKind::Email).autocomplete("email"),
            Kind::Phone { .. } => input.kind(InputKind::Tel).autocomplete("tel").width(20),
            Kind::Name { .. } => input.autocomplete("name"),
            Kind::Number { .. } => input.inputmode("decimal").width(10),
            Kind::Money { currency, .. } => input
                .inputmode("decimal")
                .width(10)
                .suffix(currency.as_str()),
            Kind::Time { .. } => input.width(5),
            Kind::Country { .. } | Kind::Language { .. } => input.width(4),
            Kind::VehiclePlate { .. } => input.width(10).attr("autocapitalize", "characters"),
            Kind::Iban { .. } | Kind::IdentityNumber { .. } => input.width(30),
            _ => input,
        };
        match self.hint() {
            Some(hint) => html! { (input.hint(hint)) },
            None => html! { (input) },
        }
    }

    fn paragraphs(&self) -> Markup {
        let area = textarea(self.key(), self.label())
            .rows(6)
            .value(self.raw.first(self.key()))
            .error_option(self.error());
        match self.hint() {
            Some(hint) => html! { (area.hint(hint)) },
            None => html! { (area) },
        }
    }

    /// Several lines under one legend: part, key of its words, what browsers fill in, width.
    fn group(&self, parts: &[(&str, &'static str, &str, u8)]) -> Markup {
        self.group_under(&html! {}, parts)
    }

    /// The same with something between the legend and the lines.
    fn group_under(&self, lead: &Markup, parts: &[(&str, &'static str, &str, u8)]) -> Markup {
        let inside = html! {
            @if let Some(hint) = self.hint() { p.govuk-hint { (hint) } }
            (lead)
            @for (part, words, purpose, width) in parts { (self.part(part, (words, purpose, *width))) }
        };
        html! { (self.legend().body(inside)) }
    }

    fn part(&self, part: &str, (words, purpose, width): (&str, &str, u8)) -> Markup {
        let name = format!("{}.{part}", self.key());
        let error = self.visitor.error_of(self.errors, &name);
        // What is wrong with the whole stands at its first part, to which the summary leads.
        let is_first = matches!(part, "given" | "line1" | "lat" | "name");
        let error = error.or_else(|| self.error().filter(|_| is_first));
        let id = if is_first { self.key() } else { &name };
        let input = text_input(name.as_str(), self.visitor.t(words))
            .id(id)
            .value(self.raw.first(&name))
            .autocomplete(purpose)
            .error_option(error);
        html! { (input.width(width)) }
    }

    fn date(&self) -> Markup {
        let visitor = self.visitor;
        let part = |part: &str, words: &str, width: u8| {
            let name = format!("{}.{part}", self.key());
            let id = if part == "day" { self.key() } else { &name };
            let is_wrong = self.errors.get(&name).is_some();
            let control = date_part(name.as_str(), visitor.t(words))
                .id(id)
                .value(self.raw.first(&name))
                .width(width);
            if is_wrong { control.wrong() } else { control }
        };
        let of_part = ["day", "month", "year"]
            .iter()
            .find_map(|part| visitor.error_of(self.errors, &format!("{}.{part}", self.key())));
        let date = date_input(format!("{}-date", self.key()))
            .legend(self.legend())
            .error_option(self.error().or(of_part))
            .part(part("day", "services-day", 2))
            .part(part("month", "services-month", 2))
            .part(part("year", "services-year", 4));
        match self.hint() {
            Some(hint) => html! { (date.hint(hint)) },
            None => html! { (date) },
        }
    }

    fn yes_no(&self) -> Markup {
        let group = radios(self.key())
            .legend(self.legend())
            .item(radio("yes", self.visitor.t("services-yes")))
            .item(radio("no", self.visitor.t("services-no")))
            .value(self.raw.first(self.key()))
            .inline()
            .error_option(self.error());
        match self.hint() {
            Some(hint) => html! { (group.hint(hint)) },
            None => html! { (group) },
        }
    }

    fn choice(&self, choices: &[Choice]) -> Markup {
        let group = radios(self.key())
            .legend(self.legend())
            .items(choices.iter().map(|choice| {
                let item = radio(choice.key.as_str(), say(self.visitor, &choice.label));
                match &choice.hint {
                    Some(hint) => item.hint(say(self.visitor, hint)),
                    None => item,
                }
            }))
            .value(self.raw.first(self.key()))
            .error_option(self.error());
        match self.hint() {
            Some(hint) => html! { (group.hint(hint)) },
            None => html! { (group) },
        }
    }

    fn choices(&self, choices: &[Choice]) -> Markup {
        let group = checkboxes(self.key())
            .legend(self.legend())
            .items(choices.iter().map(|choice| {
                let item = checkbox(choice.key.as_str(), say(self.visitor, &choice.label));
                if choice.exclusive {
                    item.exclusive()
                } else {
                    item
                }
            }))
            .error_option(self.error());
        let chosen = self.raw.all(self.key()).iter();
        let group = chosen.fold(group, |group, value| group.value(value));
        match self.hint() {
            Some(hint) => html! { (group.hint(hint)) },
            None => html! { (group) },
        }
    }

    fn declaration(&self) -> Markup {
        let agree = checkbox("yes", self.visitor.t("services-agree"));
        html! {
            (checkboxes(self.key()).legend(self.legend()).item(agree)
                .value(self.raw.first(self.key())).error_option(self.error()))
        }
    }
}

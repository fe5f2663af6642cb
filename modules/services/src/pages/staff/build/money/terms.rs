//! What a fee and a step that asks for money have alike: into how many parts it may be divided, how much has to be there, what goes back.

use maud::{Markup, html};
use stoa_forms::RawFields;
use stoa_kernel::FieldError;
use stoa_payments::instalments::MOST_INSTALMENTS;
use stoa_web::{
    FormErrors, Visitor,
    components::{fieldset, select, text_input},
};

use super::sums::whole;
use crate::model::{Apart, GoesBack, Parts};

/// How far apart parts are, with the words for it.
const EVERY: [(&str, Apart, &str); 3] = [
    ("week", Apart::Week, "services-builder-every-week"),
    ("month", Apart::Month, "services-builder-every-month"),
    ("quarter", Apart::Quarter, "services-builder-every-quarter"),
];

/// Puts parts and what goes back into their controls.
pub fn fill(raw: &mut RawFields, instalments: Option<Parts>, refund: GoesBack) {
    if let Some(parts) = instalments {
        raw.push("parts", parts.parts.to_string());
        let every = EVERY.iter().find(|(_, every, _)| *every == parts.every);
        raw.push("every", every.map_or("month", |(word, _, _)| word));
    }
    for (field, percent) in [("withdrawn", refund.withdrawn), ("refused", refund.refused)] {
        if percent > 0 {
            raw.push(field, percent.to_string());
        }
    }
}

/// Reads them.
pub fn read(raw: &RawFields, errors: &mut Vec<FieldError>) -> (Option<Parts>, GoesBack) {
    let parts = whole(raw, ("parts", 2, MOST_INSTALMENTS), errors);
    let word = raw.first("every");
    let every = EVERY.iter().find(|(own, _, _)| *own == word);
    let every = every.map_or(Apart::Month, |(_, every, _)| *every);
    let mut percent = |field: &str| whole(raw, (field, 0, 100), errors).unwrap_or(0);
    let refund = GoesBack {
        withdrawn: percent("withdrawn"),
        refused: percent("refused"),
    };
    (parts.map(|parts| Parts { parts, every }), refund)
}

/// The controls.
pub fn show(visitor: &Visitor, raw: &RawFields, errors: &FormErrors) -> Markup {
    let number = |name: &str, words: &str| {
        text_input(name, visitor.t(words))
            .width(4)
            .inputmode("numeric")
            .value(raw.first(name))
            .error_option(visitor.error_of(errors, name))
    };
    html! {
        (fieldset(visitor.t("services-builder-parts")).legend_class("govuk-fieldset__legend--s").body(html! {
            p.govuk-hint { (visitor.t("services-builder-parts-hint")) }
            (number("parts", "services-builder-parts-most"))
            (select("every", visitor.t("services-builder-every"))
                .options(EVERY.map(|(word, _, words)| (word, visitor.t(words))))
                .value(if raw.first("every").is_empty() { "month" } else { raw.first("every") }))
        }))
        (fieldset(visitor.t("services-builder-refund")).legend_class("govuk-fieldset__legend--s").body(html! {
            p.govuk-hint { (visitor.t("services-builder-refund-hint")) }
            (number("withdrawn", "services-builder-refund-withdrawn"))
            (number("refused", "services-builder-refund-refused"))
        }))
    }
}

#[cfg(test)]
mod tests {
    use stoa_forms::RawFields;

    use super::{fill, read};
    use crate::model::{Apart, GoesBack, Parts};

    #[test]
    fn what_is_shown_and_sent_again_says_the_same() {
        for every in [Apart::Week, Apart::Month, Apart::Quarter] {
            let parts = Some(Parts { parts: 3, every });
            let refund = GoesBack {
                withdrawn: 50,
                refused: 100,
            };
            let mut raw = RawFields::default();
            fill(&mut raw, parts, refund);
            let mut errors = Vec::new();
            assert_eq!(read(&raw, &mut errors), (parts, refund));
            assert_eq!(errors, []);
        }
        let nothing = read(&RawFields::default(), &mut Vec::new());
        assert_eq!(nothing, (None, GoesBack::default()));
    }

    #[test]
    fn parts_and_percents_have_bounds() {
        let raw = RawFields::from([("parts", "1"), ("refused", "101")]);
        let mut errors = Vec::new();
        read(&raw, &mut errors);
        let fields: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["parts", "refused"]);
    }
}

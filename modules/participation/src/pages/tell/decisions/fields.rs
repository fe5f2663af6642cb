//! The fields of a decision, as taking and correcting one share them.

use stoa_web::{
    FormErrors, Markup, Visitor,
    components::{InputKind, text_input},
    html,
};

use crate::{
    model::tell::Draft,
    pages::frame::words_fields::{Asked, read, words_fields},
};

/// What was sent.
pub fn draft_of(fields: &[(String, String)]) -> Draft {
    let text = |name: &str| {
        let found = fields.iter().find(|(field, _)| field == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    Draft {
        title: read(fields, "title"),
        text: read(fields, "text"),
        reasons: read(fields, "reasons"),
        indicator: read(fields, "indicator"),
        dataset: text("dataset"),
        taken_by: text("taken_by"),
        taken_on: text("taken_on"),
        amount: text("amount"),
        currency: text("currency"),
    }
}

pub fn draft_fields(visitor: &Visitor, draft: &Draft, errors: &FormErrors) -> Markup {
    let asked = |base: &'static str, key: &str, rows| Asked {
        base,
        legend: visitor.t(key),
        hint: visitor.t("participation-frame-languages-hint"),
        rows,
    };
    let short = |name: &'static str, key: &str, value: &str| {
        text_input(name, visitor.t(key))
            .value(value)
            .error_option(visitor.error_of(errors, name))
    };
    html! {
        (words_fields(visitor, asked("title", "participation-frame-field-title", None), &draft.title, errors))
        (words_fields(visitor, asked("text", "participation-tell-field-text", Some(6)), &draft.text, errors))
        (words_fields(visitor, asked("reasons", "participation-tell-reasons", Some(6)), &draft.reasons, errors))
        (short("taken_by", "participation-tell-taken-by", &draft.taken_by).hint(visitor.t("participation-tell-taken-by-hint")).attr("dir", "auto"))
        (short("taken_on", "participation-tell-taken-on", &draft.taken_on).kind(InputKind::Date).width(10))
        (short("amount", "participation-tell-money", &draft.amount).hint(visitor.t("participation-tell-money-hint")).width(10).attr("dir", "ltr"))
        (short("currency", "participation-tell-currency", &draft.currency).hint(visitor.t("participation-tell-currency-hint")).width(3).attr("dir", "ltr"))
        (words_fields(visitor, asked("indicator", "participation-tell-indicator", Some(2)), &draft.indicator, errors))
        (short("dataset", "participation-tell-field-dataset", &draft.dataset).hint(visitor.t("participation-tell-dataset-hint")).attr("dir", "ltr"))
    }
}

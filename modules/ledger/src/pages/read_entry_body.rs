//! An auditor looks behind an entry: first what for, then what it commits to.

use serde::Deserialize;
use stoa_web::{
    FormErrors, Markup, PageResult, Path, PostForm, Visitor,
    components::{button, fieldset, inset_text, radio, radios},
    html,
};

use super::show_entry;
use crate::commands::read_entry_body::{EntryBody, PURPOSES, ReadEntryBody, read_entry_body};

/// What was chosen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct BodyForm {
    purpose: String,
}

/// What was read is shown in the answer itself: to read it again is to ask again.
pub async fn send(Path(leaf): Path<i64>, form: PostForm<BodyForm>) -> PageResult {
    let (visitor, input) = (form.visitor, form.input);
    visitor.staff()?;
    let purpose = input.purpose;
    let mut tx = visitor.begin().await?;
    match read_entry_body(&mut tx, ReadEntryBody { leaf, purpose }).await {
        Ok(done) => {
            let body = tx.commit(done).await?;
            let shown = shown(&visitor, &body);
            Ok(show_entry::show(&visitor, leaf, &FormErrors::none(), shown).await?)
        }
        Err(error) => {
            drop(tx);
            let errors = FormErrors::from_error(error)?;
            Ok(show_entry::show(&visitor, leaf, &errors, html! {}).await?)
        }
    }
}

/// The form, for those who may.
pub(super) fn body_form(visitor: &Visitor, leaf: i64, errors: &FormErrors) -> Markup {
    let choices = PURPOSES.map(|purpose| radio(purpose, visitor.t(text_of(purpose))));
    let legend = fieldset(visitor.t("ledger-purpose")).legend_class("govuk-fieldset__legend--s");
    html! {
        h2.govuk-heading-m { (visitor.t("ledger-body")) }
        p.govuk-body { (visitor.t("ledger-body-text")) }
        form method="post" action={ "/ledger/entries/" (leaf) "/body" } novalidate {
            (visitor.csrf_field())
            (radios("purpose").legend(legend).small().items(choices)
                .error_option(visitor.error_of(errors, "purpose")))
            (button(visitor.t("ledger-body-button")).secondary())
        }
    }
}

fn shown(visitor: &Visitor, body: &EntryBody) -> Markup {
    let recipe = "SHA-256( \"stoa-event-v1\\n\" ‖ salt ‖ body )";
    html! {
        (inset_text(visitor.t("ledger-body-recorded")))
        dl.govuk-summary-list {
            (row(&visitor.t("ledger-body-what"), &body.body))
            (row(&visitor.t("ledger-body-salt"), &body.salt))
            (row(&visitor.t("ledger-entry-commitment"), recipe))
        }
    }
}

fn row(key: &str, value: &str) -> Markup {
    html! {
        div.govuk-summary-list__row {
            dt.govuk-summary-list__key { (key) }
            dd.govuk-summary-list__value { code.stoa-hash { (value) } }
        }
    }
}

fn text_of(purpose: &str) -> &'static str {
    match purpose {
        "audit" => "ledger-purpose-audit",
        "complaint" => "ledger-purpose-complaint",
        "court" => "ledger-purpose-court",
        _ => "ledger-purpose-fault",
    }
}
